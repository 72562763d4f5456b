package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * JSON-LD in the words of schema.org: services, and businesses that offer some, wherever in the
 * document they stand. Nothing is fetched: the words are those of schema.org itself.
 */
final class SchemaOrg implements RecordFormat {
  private static final Set<String> ABOUT_THE_RECORD =
      Set.of(
          "@context",
          "@type",
          "@id",
          "type",
          "id",
          "identifier",
          "image",
          "logo",
          "sameAs",
          "mainEntityOfPage",
          "dateModified",
          "datePublished",
          "inLanguage");

  private final Lately<SchemaGraph> graphs = new Lately<>(SchemaGraph::new);

  @Override
  public List<String> extensions() {
    return List.of(".jsonld", ".json", ".ndjson", ".jsonl");
  }

  @Override
  public List<String> records(JsonNode root) {
    return SchemaRecords.in(root);
  }

  @Override
  public String reason(String field) {
    return ABOUT_THE_RECORD.contains(SchemaTypes.local(field))
        ? "import-administrative"
        : "import-no-place";
  }

  @Override
  public void read(Field record, JsonNode root, Draft draft) {
    SchemaNode node = new SchemaNode(record, graphs.of(root));
    List<String> types = node.types();
    node.text("description", draft.description(), "/description");
    node.text("disambiguatingDescription", draft.description(), "/description");
    readProvider(node, types, draft);
    if (types.contains("GovernmentService") && draft.isOf("")) {
      note(node.at("@type"), "public", draft);
    }
    readName(node, types, draft);
    readId(node, draft);
    new SchemaPeople(draft).read(node, types);
    new SchemaPrices(draft).read(node);
    new SchemaContacts(draft).read(node);
    if (node.nodes("documentation").stream().anyMatch(page -> isThere(page.field()))) {
      draft.value("guidance", "manual");
      node.at("documentation").becomes("/attributes/guidance");
    }
  }

  private static boolean isThere(Field page) {
    return page.json().isObject() ? page.says() : page.text().filter(Reach::isPage).isPresent();
  }

  private static void readId(SchemaNode node, Draft draft) {
    for (String key : List.of("@id", "identifier")) {
      Field id = node.at(key);
      if (!id.code().isEmpty() && !id.code().startsWith("_:")) {
        draft.id(id.code());
        id.becomes("/id");
        return;
      }
    }
  }

  /** A service need not have a name here: then its kind has to do, and the note says so. */
  private static void readName(SchemaNode node, List<String> types, Draft draft) {
    node.text("name", draft.name(), "/name");
    if (!draft.name().isEmpty()) {
      return;
    }
    node.text("alternateName", draft.name(), "/name");
    if (draft.name().isEmpty()) {
      node.text("serviceType", draft.name(), "/name");
    }
    if (draft.name().isEmpty() && types.contains("Service")) {
      draft.name().listAll(draft.provider());
    }
    if (draft.name().isEmpty()) {
      draft.name().add("en", SchemaTypes.words(types));
      node.at("@type").becomes("/name");
    }
    node.at("name").distrusted("import-name-instead", draft.name().all());
  }

  private static void readProvider(SchemaNode node, List<String> types, Draft draft) {
    for (String key : List.of("provider", "serviceOperator", "offeredBy", "brand")) {
      for (SchemaNode provider : node.nodes(key)) {
        provider.name(draft.provider());
        if (!draft.provider().isEmpty()) {
          node.at(key).becomes("/provider/name");
        }
        note(node.at(key), sector(provider), draft);
      }
      if (!draft.provider().isEmpty()) {
        return;
      }
    }
    if (!SchemaTypes.isService(types)) {
      node.text("name", draft.provider(), "/provider/name");
      if (draft.provider().isEmpty()) {
        node.text("alternateName", draft.provider(), "/provider/name");
      }
      boolean told = node.at("nonprofitStatus").says();
      note(node.at(told ? "nonprofitStatus" : "@type"), sector(node), draft);
    } else {
      readProviderAround(node, draft);
    }
  }

  private static String sector(SchemaNode provider) {
    return provider.at("nonprofitStatus").says()
        ? "third-sector"
        : SchemaTypes.sector(provider.types());
  }

  /** An organisation that makes an offer provides what stands in the offer. */
  private static void readProviderAround(SchemaNode node, Draft draft) {
    for (SchemaNode around : node.around()) {
      if (draft.provider().isEmpty() && around.isOrganisation()) {
        around.name(draft.provider());
        draft.sector(sector(around));
      }
    }
  }

  private static void note(Field field, String sector, Draft draft) {
    if (!sector.isEmpty()) {
      draft.sector(sector);
      field.becomes("/provider/sector");
    }
  }
}
