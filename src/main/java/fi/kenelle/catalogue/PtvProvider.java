package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who answers for a Finnish service, by the organisation's own record where there is one. */
final class PtvProvider {
  private final PtvShelf shelf;
  private final Draft draft;

  PtvProvider(PtvShelf shelf, Draft draft) {
    this.shelf = shelf;
    this.draft = draft;
  }

  void read(Field organisations) {
    List<Field> all = organisations.each();
    Stream<Field> responsible =
        all.stream()
            .filter(one -> one.at("roleType").is("Responsible") && one.at("organization").says());
    Field chosen = Stream.concat(responsible, all.stream()).findFirst().orElse(organisations);
    Field named = chosen.at("organization");
    Optional<JsonNode> record = shelf.get(named.at("id").code());
    if (record.isPresent()) {
      Field joined = named.joined(record.get(), shelf.name(named.at("id").code()));
      Ptv.names(joined.at("organizationNames"), draft.provider());
      readSector(joined.at("organizationType"), organisations);
    } else if (named.at("id").says()) {
      named.at("id").distrusted("import-dangling", named.at("id").shown());
    }
    if (draft.provider().isEmpty()) {
      named.at("name").text().ifPresent(name -> draft.provider().add("", name));
    }
    if (!draft.provider().isEmpty()) {
      organisations.becomes("/provider/name");
    }
  }

  private void readSector(Field type, Field organisations) {
    String sector =
        switch (type.code()) {
          case "State", "Municipality", "RegionalOrganization", "Region" -> "public";
          case "SotePublic", "SotePrivate" -> "health";
          case "Company" -> "private";
          case "Organization" -> "third-sector";
          default -> "";
        };
    if (!sector.isEmpty()) {
      draft.sector(sector);
      organisations.becomes("/provider/sector");
    } else if (type.says()) {
      type.distrusted("import-unknown-code", type.shown());
    }
  }
}
