package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Services of the UK Digital Marketplace: organisations sell them to public bodies. */
final class GCloud implements RecordFormat {
  private static final Set<String> ABOUT_THE_RECORD =
      Set.of(
          "supplierId",
          "createdAt",
          "updatedAt",
          "frameworkSlug",
          "frameworkFamily",
          "frameworkFramework",
          "frameworkStatus",
          "links",
          "lotSlug",
          "lotName",
          "copiedToFollowingFramework");

  @Override
  public List<String> extensions() {
    return List.of(".json", ".ndjson", ".jsonl");
  }

  @Override
  public List<String> records(JsonNode root) {
    return Pointers.of(root, Recognised::isGCloud, "services", "documents");
  }

  @Override
  public String reason(String field) {
    return ABOUT_THE_RECORD.contains(field) ? "import-administrative" : "import-no-place";
  }

  @Override
  public void read(Field service, JsonNode root, Draft draft) {
    readTexts(service, draft);
    draft.group("b2b");
    service.first("frameworkName", "frameworkSlug", "lot").becomes("/customers");
    checkStatus(service.at("status"));
    readPrice(service, draft);
    readContract(service, draft);
    readGuidance(service, draft);
    new GCloudSupport(draft).read(service);
  }

  /** The value itself, which may stand beside who vouches for it. */
  static Field value(Field service, String key) {
    Field field = service.at(key);
    return field.json().isObject() && field.json().has("value") ? field.at("value") : field;
  }

  private static void readTexts(Field service, Draft draft) {
    draft.id(service.at("id"));
    for (String key : List.of("serviceName", "title")) {
      if (draft.name().isEmpty()) {
        value(service, key)
            .text()
            .ifPresent(
                name -> {
                  draft.name().add("en", name);
                  service.at(key).becomes("/name");
                });
      }
    }
    for (String key :
        List.of("serviceSummary", "serviceDescription", "serviceFeatures", "serviceBenefits")) {
      for (Field one : value(service, key).each()) {
        one.text().ifPresent(said -> draft.description().add("en", said));
        service.at(key).becomes("/description");
      }
    }
    value(service, "supplierName")
        .text()
        .ifPresent(
            name -> {
              draft.provider().add("", name);
              service.at("supplierName").becomes("/provider/name");
            });
  }

  private static void checkStatus(Field status) {
    if (status.is("disabled", "deleted", "withdrawn", "draft")) {
      status.distrusted("import-not-current", status.shown());
    }
  }

  private static void readPrice(Field service, Draft draft) {
    for (String key : List.of("priceMin", "priceMax", "priceString", "price")) {
      Field price = value(service, key);
      if (price.code().matches("(?s)[^-]*[0-9].*")) {
        draft.flag("priceShown", true);
        service.at(key).becomes("/attributes/priceShown");
      } else if (price.says()) {
        price.distrusted("import-no-amount", price.shown());
      }
    }
  }

  private static void readContract(Field service, Draft draft) {
    Field period = value(service, "minimumContractPeriod");
    boolean costs = value(service, "terminationCost").isTrue();
    String commitment =
        switch (period.code().toLowerCase(Locale.ROOT)) {
          case "hour", "day" -> costs ? "short" : "flexible";
          case "week", "month", "quarter" -> "short";
          case "year" -> "long";
          default -> "";
        };
    if (!commitment.isEmpty()) {
      draft.value("commitment", commitment);
      service.at("minimumContractPeriod").becomes("/attributes/commitment");
      if (costs && commitment.equals("short")) {
        service.at("terminationCost").becomes("/attributes/commitment");
      }
    }
    for (String key : List.of("termsAndConditionsDocumentURL", "termsAndConditionsDocument")) {
      if (value(service, key).text().isPresent()) {
        draft.value("contractPrecision", "standard-terms");
        service.at(key).becomes("/attributes/contractPrecision");
      }
    }
  }

  /** Help in getting started; that there is none of one kind does not rule out another. */
  private static void readGuidance(Field service, Draft draft) {
    boolean guided = false;
    for (String key : List.of("serviceOnboarding", "trainingProvided")) {
      if (value(service, key).isTrue()) {
        draft.value("guidance", "guided");
        service.at(key).becomes("/attributes/guidance");
        guided = true;
      }
    }
    if (!guided && value(service, "documentation").isTrue()) {
      draft.value("guidance", "manual");
      service.at("documentation").becomes("/attributes/guidance");
    }
  }
}
