package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** FHIR R4 HealthcareService, alone or in a bundle. Whoever comes to one comes as a patient. */
final class Fhir implements RecordFormat {
  private static final Set<String> ABOUT_THE_RECORD =
      Set.of(
          "resourceType",
          "id",
          "meta",
          "text",
          "identifier",
          "implicitRules",
          "language",
          "photo",
          "extension",
          "active",
          "endpoint");

  private static final Set<String> BESIDE =
      Set.of("Organization", "Location", "Endpoint", "Practitioner", "PractitionerRole");
  private final Lately<Map<String, String>> names = new Lately<>(Fhir::names);

  @Override
  public List<String> extensions() {
    return List.of(".json", ".xml", ".ndjson", ".jsonl");
  }

  @Override
  public Iterator<Parsed> open(Path file, String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml")
        ? List.of(FhirXml.read(file, name)).iterator()
        : RecordFormat.super.open(file, name);
  }

  @Override
  public List<String> records(JsonNode root) {
    List<String> records = new ArrayList<>(Pointers.of(root, Fhir::isRecord));
    inBundle(root, "", records);
    return records;
  }

  /** Those in the entries of a bundle, and of bundles in it. */
  private static void inBundle(JsonNode bundle, String pointer, List<String> records) {
    int index = 0;
    for (JsonNode entry : bundle.path("entry")) {
      String at = pointer + "/entry/" + index++ + "/resource";
      if (isRecord(entry.path("resource"))) {
        records.add(at);
      } else {
        inBundle(entry.path("resource"), at, records);
      }
    }
  }

  /** Other resources may stand beside in a folder; a bundle must hold a service. */
  @Override
  public boolean isBeside(JsonNode root) {
    String type = root.path("resourceType").asText("Bundle");
    return BESIDE.contains(type);
  }

  private static boolean isRecord(JsonNode json) {
    return json.path("resourceType").asText().equals("HealthcareService");
  }

  @Override
  public String reason(String field) {
    return ABOUT_THE_RECORD.contains(field) ? "import-administrative" : "import-no-place";
  }

  @Override
  public void read(Field service, JsonNode root, Draft draft) {
    draft.id(service.at("id"));
    FhirTexts.readName(service, draft);
    FhirTexts.read(service, "comment", draft.description(), "/description");
    FhirTexts.read(service, "extraDetails", draft.description(), "/description");
    draft.group("patient");
    draft.sector("health");
    service.at("resourceType").becomes("/customers", "/provider/sector");
    FhirReferences references = new FhirReferences(service, names.of(root));
    Field provider = service.at("providedBy");
    references
        .name(provider, "/provider/name")
        .ifPresent(
            name -> {
              draft.provider().add("", name);
              provider.becomes("/provider/name");
            });
    if (service.at("active").is("false", "no", "0")) {
      service.at("active").distrusted("import-not-current", "active: false");
    }
    if (service.at("modifierExtension").says()) {
      service.at("modifierExtension").distrusted("import-modifier");
    }
    readPrice(service.at("serviceProvisionCode"), draft);
    readLanguages(service.at("communication"), draft);
    readAccess(service.at("characteristic"), draft);
    new FhirContacts(draft, references).read(service);
  }

  /** What the resources of a bundle are called, by each way of referring to them. */
  private static Map<String, String> names(JsonNode root) {
    Map<String, String> names = new HashMap<>();
    addNames(root, names);
    names.remove("");
    return names;
  }

  private static void addNames(JsonNode bundle, Map<String, String> names) {
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      String name = resource.path("name").asText();
      names.put(entry.path("fullUrl").asText(), name);
      names.put(resource.path("resourceType").asText() + "/" + resource.path("id").asText(), name);
      addNames(resource, names);
    }
  }

  /** Free is said in a code, beside no other; that there is a charge does not say how much. */
  private static void readPrice(Field codes, Draft draft) {
    List<Field> all = codes.each();
    boolean free = !all.isEmpty() && all.stream().allMatch(Fhir::isFree);
    if (free
        || all.stream().anyMatch(code -> FhirTexts.concept(code).filter(Told::price).isPresent())) {
      draft.flag("priceShown", true);
      codes.becomes("/attributes/priceShown");
    } else if (codes.says()) {
      codes.skipped("import-charge-without-price");
    }
  }

  private static boolean isFree(Field concept) {
    List<Field> codings = concept.at("coding").each();
    return !codings.isEmpty() && codings.stream().allMatch(one -> one.at("code").is("free"));
  }

  private static void readLanguages(Field languages, Draft draft) {
    for (Field language : languages.each()) {
      Optional<String> code = Optional.empty();
      for (Field coding : language.at("coding").each()) {
        code = code.or(() -> Languages.code(coding.at("code").code()));
      }
      Optional<String> found = code.or(() -> FhirTexts.concept(language).flatMap(Languages::code));
      found.ifPresent(draft::language);
      if (found.isPresent()) {
        language.becomes("/attributes/languages");
      } else {
        language.distrusted("import-unknown-code", language.shown());
      }
    }
  }

  private static void readAccess(Field characteristics, Draft draft) {
    for (Field one : characteristics.each()) {
      String said = FhirTexts.concept(one).orElse("").toLowerCase(Locale.ROOT);
      if (said.matches("(?s).*(wheelchair|accessib|hearing loop|sign language).*")) {
        draft.accessibility("stated");
        one.becomes("/attributes/accessibility");
      }
    }
  }
}
