package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** Fields that lead away from what a document is about. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "@context",
          "provider",
          "seller",
          "publisher",
          "author",
          "broker",
          "publishedOn",
          "broadcaster",
          "shippingDetails",
          "review",
          "organizer",
          "location",
          "worksFor",
          "memberOf",
          "affiliation",
          "parentOrganization",
          "brand",
          "manufacturer",
          "sponsor",
          "funder",
          "performer",
          "agent",
          "customer",
          "reservationFor",
          "itemReviewed");

  private static final int DEEPEST = 40;
  private final Lately<SchemaGraph> graphs = new Lately<>(SchemaGraph::new);

  @Override
  public List<String> extensions() {
    return List.of(".jsonld", ".json", ".ndjson", ".jsonl");
  }

  /** Services first; a business only where no service of its own says who provides it. */
  @Override
  public List<String> records(JsonNode root) {
    if (isOtherFormat(root)) {
      return List.of();
    }
    Map<String, JsonNode> found = new java.util.LinkedHashMap<>();
    find(root, "", 0, found);
    Set<String> providers = new HashSet<>();
    found.values().stream()
        .filter(node -> SchemaTypes.isService(SchemaNode.types(node)))
        .forEach(node -> providers.addAll(providersOf(node)));
    List<String> records = new ArrayList<>();
    found.forEach(
        (pointer, node) -> {
          boolean isProvider = providers.contains(SchemaNode.id(node));
          if (!isProvider || SchemaTypes.isService(SchemaNode.types(node))) {
            records.add(pointer);
          }
        });
    return records;
  }

  private static boolean isOtherFormat(JsonNode root) {
    String context = root.path("@context").toString();
    boolean otherWords =
        root.has("@context") && !context.contains("schema.org") && !context.contains("@vocab");
    return (!root.toString().contains("@type") && !root.toString().contains("@context"))
        || root.has("resourceType")
        || Recognised.isPtv(root)
        || (otherWords && !root.toString().contains("schema.org"));
  }

  private static void find(JsonNode node, String pointer, int depth, Map<String, JsonNode> found) {
    List<String> types = node.isObject() ? SchemaNode.types(node) : List.of();
    if (SchemaTypes.isService(types) || SchemaTypes.isBusiness(types)) {
      found.put(pointer, node);
      return;
    }
    if (depth > DEEPEST) {
      return;
    }
    int index = 0;
    for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
      find(element, pointer + "/" + index++, depth + 1, found);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!ELSEWHERE.contains(SchemaTypes.local(member.getKey()))) {
        find(member.getValue(), JsonText.below(pointer, member.getKey()), depth + 1, found);
      }
    }
  }

  private static Set<String> providersOf(JsonNode service) {
    Set<String> ids = new HashSet<>();
    for (String key : List.of("provider", "serviceOperator", "offeredBy", "broker")) {
      JsonNode providers = SchemaNode.member(service, key);
      for (JsonNode one : providers.isArray() ? providers : List.of(providers)) {
        ids.add(SchemaNode.id(one));
      }
    }
    ids.remove("");
    return ids;
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
    readName(node, types, draft);
    readId(node, draft);
    new SchemaPeople(draft).read(node, types);
    new SchemaPrices(draft).read(node);
    new SchemaContacts(draft).read(node);
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
      draft.name().addAll(draft.provider());
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
        note(node.at(key), SchemaTypes.sector(provider.types()), draft);
      }
      if (!draft.provider().isEmpty()) {
        return;
      }
    }
    if (!SchemaTypes.isService(types)) {
      node.text("name", draft.provider(), "/provider/name");
      note(node.at("@type"), SchemaTypes.sector(types), draft);
    } else {
      readProviderAround(node, draft);
    }
  }

  /** An organisation that makes an offer provides what stands in the offer. */
  private static void readProviderAround(SchemaNode node, Draft draft) {
    for (SchemaNode around : node.around()) {
      if (draft.provider().isEmpty() && around.isOrganisation()) {
        around.name(draft.provider());
        draft.sector(SchemaTypes.sector(around.types()));
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
