package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Public services in the EU's core vocabulary, followed through the graph. */
final class CpsvAp implements RecordFormat {
  /** The local name of the type of a service. */
  static final String SERVICE = "PublicService";

  private static final Set<String> ABOUT_THE_RECORD =
      Set.of("@context", "@id", "@type", "id", "type", "modified", "issued", "dateModified");

  @Override
  public List<String> extensions() {
    return List.of(".ttl", ".jsonld", ".json", ".rdf", ".xml", ".nt");
  }

  @Override
  public Iterator<Parsed> open(Path file, String name) {
    return List.of(RdfFile.read(file, name)).iterator();
  }

  @Override
  public List<String> records(JsonNode root) {
    List<String> found = new ArrayList<>();
    find(root, "", found);
    return found;
  }

  private static void find(JsonNode node, String pointer, List<String> found) {
    if (node.isObject() && node.size() > 1 && RdfNode.types(node).contains(SERVICE)) {
      found.add(pointer);
      return;
    }
    int index = 0;
    for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
      find(element, pointer + "/" + index++, found);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getKey().equals("@context")) {
        find(member.getValue(), JsonText.below(pointer, member.getKey()), found);
      }
    }
  }

  @Override
  public String reason(String field) {
    return ABOUT_THE_RECORD.contains(RdfNames.local(field)) || field.startsWith("@")
        ? "import-administrative"
        : "import-no-place";
  }

  @Override
  public void read(Field record, JsonNode root, Draft draft) {
    RdfNode service = new RdfNode(record);
    if (record.at(RdfTree.CUT).isTrue()) {
      record.at(RdfTree.CUT).distrusted("import-graph-too-large");
    }
    if (JsonLd.isElsewhere(record.at("@context").json())) {
      record.at("@context").skipped("import-context");
    }
    service.texts(draft.name(), "/name", "title", "name", "prefLabel", "label");
    service.texts(draft.description(), "/description", "description", "abstract");
    readId(service, draft);
    readProvider(service, draft);
    readPeople(service, draft);
    readLanguages(service, draft);
    readTimeAndStatus(service);
    readCosts(service, draft);
    new CpsvContacts(draft).read(service);
    if (service.all("processingTime").stream().anyMatch(RdfNode::tellsTime)) {
      draft.flag("waitingTimeShown", true);
      service.becomes("/attributes/waitingTimeShown", "processingTime");
    }
  }

  private static void readId(RdfNode service, Draft draft) {
    Words id = new Words();
    service.texts(id, "/id", "identifier");
    Field address = service.field().first("@id", "id");
    if (!id.isEmpty()) {
      draft.id(id.all().lines().findFirst().orElse(""));
    } else if (!address.code().isEmpty() && !address.code().startsWith("_:")) {
      draft.id(address.code());
      address.becomes("/id");
    }
  }

  /** The vocabulary is for what public bodies provide. */
  private static void readProvider(RdfNode service, Draft draft) {
    draft.sector("public");
    service.field().first("@type", "type").becomes("/provider/sector");
    for (String property :
        List.of(
            "hasCompetentAuthority", "competentAuthority", "ownedBy", "isProvidedBy", "provider")) {
      for (RdfNode authority : service.all(property)) {
        if (draft.provider().isEmpty()) {
          authority.says(draft.provider());
        }
        if (draft.provider().isEmpty() && authority.isDangling()) {
          authority.field().distrusted("import-dangling", Field.shown(authority.address()));
        }
      }
      if (!draft.provider().isEmpty()) {
        service.becomes("/provider/name", property);
        return;
      }
    }
  }

  /** An event of life is a person's, one of business a company's. */
  private static void readPeople(RdfNode service, Draft draft) {
    for (String property : List.of("isGroupedBy", "groupedBy", "hasEvent", "isDescribedAt")) {
      for (RdfNode event : service.all(property)) {
        readEvent(service, property, event, draft);
      }
    }
    for (String property : List.of("audience", "targetAudience", "hasTargetAudience")) {
      for (RdfNode audience : service.all(property)) {
        Words said = new Words();
        audience.says(said);
        Set<String> types = Audience.types(said.all() + " " + audience.local(), "citizen");
        types.forEach(type -> draft.group(type).listAll(said));
        if (types.isEmpty()) {
          audience.field().skipped("import-unclear-audience");
        } else {
          service.becomes("/customers", property);
        }
      }
    }
  }

  private static void readEvent(RdfNode service, String property, RdfNode event, Draft draft) {
    String kind = String.join(" ", event.types()) + " " + event.address();
    if (kind.matches("(?is).*business[-_ ]?(event|ontology).*")) {
      draft.group("b2b");
      service.becomes("/customers", property);
    } else if (kind.matches("(?is).*life[-_ ]?event.*")) {
      draft.group("citizen");
      draft.value("lifeSituations", "recognised");
      service.becomes("/customers", property);
      service.becomes("/attributes/lifeSituations", property);
    }
  }

  private static void readLanguages(RdfNode service, Draft draft) {
    for (String property : List.of("language", "inLanguage", "availableLanguage")) {
      for (RdfNode language : service.all(property)) {
        Words said = new Words();
        language.says(said);
        Optional<String> code =
            Languages.code(language.local()).or(() -> Languages.code(said.all()));
        code.ifPresent(draft::language);
        if (code.isPresent()) {
          service.becomes("/attributes/languages", property);
        } else {
          String shown = said.isEmpty() ? language.address() : said.all();
          language.field().distrusted("import-unknown-code", Field.shown(shown));
        }
      }
    }
  }

  private static void readTimeAndStatus(RdfNode service) {
    for (RdfNode status : service.all("status")) {
      String said = status.plain().isEmpty() ? status.address() : status.plain();
      if (said.matches("(?is).*(deprecated|withdrawn|inactive|discontinued|underdevelopment).*")) {
        status.field().distrusted("import-not-current", Field.shown(said));
      }
    }
  }

  /** A cost with a value is told, a value of nothing as well; a cost without one is not. */
  private static void readCosts(RdfNode service, Draft draft) {
    for (RdfNode cost : service.all("hasCost")) {
      boolean amount =
          List.of("hasValue", "value", "monetaryValue", "price", "hasCurrencyValue").stream()
              .flatMap(property -> cost.all(property).stream())
              .anyMatch(value -> value.plain().matches("(?s)[^-]*[0-9].*"));
      Words said = new Words();
      cost.texts(said, "/attributes/priceShown", "description", "title");
      if (amount || Told.price(said.all()) || Told.price(cost.plain())) {
        draft.flag("priceShown", true);
        service.becomes("/attributes/priceShown", "hasCost");
      } else {
        cost.field().skipped("import-charge-without-price");
      }
    }
  }
}
