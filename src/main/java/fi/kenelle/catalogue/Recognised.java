package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells by a few fields that no other format has which one a value is in. */
final class Recognised {
  private Recognised() {}

  /** The format of a value, or of the first value in it. */
  static Optional<CatalogueFormat> as(JsonNode root) {
    JsonNode first = root.isArray() && !root.isEmpty() ? root.get(0) : root;
    return Stream.of(CatalogueFormat.values()).filter(format -> is(format, first)).findFirst();
  }

  private static boolean is(CatalogueFormat format, JsonNode json) {
    return switch (format) {
      case PTV -> isPtv(json);
      case FHIR -> json.has("resourceType");
      case GCLOUD -> isGCloud(json);
      case CPSV_AP -> isCpsvAp(json);
      case SCHEMA_ORG -> isLinked(json) && !isCpsvAp(json);
      case HSDS -> isHsds(json) || isHsds(json.path("contents").path(0));
    };
  }

  private static boolean isLinked(JsonNode json) {
    return json.has("@type") || json.has("@graph") || json.has("@context");
  }

  static boolean isPtv(JsonNode json) {
    return Stream.of("serviceNames", "serviceChannelNames", "organizationNames")
        .anyMatch(json::has);
  }

  static boolean isGCloud(JsonNode json) {
    return (json.has("serviceName") || json.has("title"))
        && Stream.of("lot", "supplierId", "frameworkSlug", "frameworkName", "serviceSummary")
            .anyMatch(json::has);
  }

  private static boolean isCpsvAp(JsonNode json) {
    String context = json.path("@context").toString();
    String type = json.path("type").toString() + json.path("@type") + json.path("@graph");
    return !context.contains("schema.org")
        && (context.contains("cpsv") || type.contains("PublicService") || type.contains("cpsv"));
  }

  static boolean isHsds(JsonNode json) {
    return json.has("name")
        && !json.has("@type")
        && !json.has("@context")
        && !json.has("customers")
        && !json.has("resourceType")
        && !json.has("location_type")
        && Stream.of(
                "organization",
                "organization_id",
                "status",
                "service_at_locations",
                "fees",
                "fees_description",
                "eligibility_description",
                "eligibility",
                "cost_options",
                "application_process",
                "wait_time",
                "interpretation_services")
            .anyMatch(json::has);
  }
}
