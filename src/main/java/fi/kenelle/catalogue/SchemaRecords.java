package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the services in a document of schema.org, and the businesses that offer some. */
final class SchemaRecords {
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

  private SchemaRecords() {}

  /**
   * Where they stand: each outermost one, a business only where no service names it as its own
   * provider; none where the document is in another format.
   */
  static List<String> in(JsonNode root) {
    if (isOtherFormat(root)) {
      return List.of();
    }
    Map<String, JsonNode> found = new LinkedHashMap<>();
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
}
