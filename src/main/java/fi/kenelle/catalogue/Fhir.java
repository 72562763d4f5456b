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
          "contained",
          "extension",
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
    int index = 0;
    for (JsonNode entry : root.path("entry")) {
      if (isRecord(entry.path("resource"))) {
        records.add("/entry/" + index + "/resource");
      }
      index++;
    }
    return records;
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
    service.at("id").text().ifPresent(draft::id);
    if (service.at("id").says()) {
      service.at("id").becomes("/id");
    }
    readName(service, draft);
    texts(service, "comment", draft.description(), "/description");
    texts(service, "extraDetails", draft.description(), "/description");
    draft.group("patient");
    draft.sector("health");
    service.at("resourceType").becomes("/customers", "/provider/sector");
    readProvider(service.at("providedBy"), root, draft);
    if (service.at("active").is("false")) {
      service.at("active").distrusted("import-not-current", "active: false");
    }
    readPrice(service.at("serviceProvisionCode"), draft);
    readLanguages(service.at("communication"), draft);
    readAccess(service.at("characteristic"), draft);
    new FhirContacts(draft).read(service);
  }

  /** The name, else what the service is called by its kind. */
  private static void readName(Field service, Draft draft) {
    texts(service, "name", draft.name(), "/name");
    if (draft.name().isEmpty()) {
      texts(service, "serviceName", draft.name(), "/name"); // its name in the release before
    }
    for (String key : List.of("type", "specialty", "category", "providedBy")) {
      for (Field concept : service.at(key).each()) {
        Optional<String> kind = concept(concept).or(() -> concept.at("display").text());
        if (draft.name().isEmpty() && kind.isPresent()) {
          draft.name().add(service.at("language").code(), kind.get());
          service.at(key).becomes("/name");
          service.at("name").distrusted("import-name-instead", kind.get());
        }
      }
    }
  }

  /** A text in the language of the resource, and its translations beside it. */
  private static void texts(Field service, String key, Words into, String target) {
    String language = service.at("language").code();
    service
        .at(key)
        .text()
        .ifPresent(
            said -> {
              into.add(language, said);
              service.at(key).becomes(target);
            });
    for (Field extension : service.at("_" + key).at("extension").each()) {
      if (extension.at("url").code().endsWith("/translation")) {
        translation(extension, into);
        extension.becomes(target);
      }
    }
  }

  private static void translation(Field extension, Words into) {
    String language = "";
    Optional<String> content = Optional.empty();
    for (Field part : extension.at("extension").each()) {
      Field value = part.first("valueCode", "valueString", "valueMarkdown");
      if (part.at("url").is("lang")) {
        language = value.code();
      } else if (part.at("url").is("content")) {
        content = value.text();
      }
    }
    String in = language;
    content.ifPresent(said -> into.add(in, said));
  }

  /** What a coded concept is called. */
  static Optional<String> concept(Field concept) {
    Optional<String> text = concept.at("text").text();
    for (Field coding : concept.at("coding").each()) {
      text = text.or(() -> coding.at("display").text());
    }
    return text;
  }

  /** What the resources of a bundle are called, by each way of referring to them. */
  private static Map<String, String> names(JsonNode root) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode entry : root.path("entry")) {
      JsonNode resource = entry.path("resource");
      String name = resource.path("name").asText();
      names.put(entry.path("fullUrl").asText(), name);
      names.put(resource.path("resourceType").asText() + "/" + resource.path("id").asText(), name);
    }
    names.remove("");
    return names;
  }

  private void readProvider(Field provider, JsonNode root, Draft draft) {
    String meant = names.of(root).getOrDefault(provider.at("reference").code(), "");
    Optional<String> name = provider.at("display").text().or(() -> Optional.of(meant));
    name.filter(said -> !said.isBlank())
        .ifPresent(
            said -> {
              draft.provider().add("", said);
              provider.becomes("/provider/name");
            });
  }

  /** Free is said in a code; that there is a charge does not say how much. */
  private static void readPrice(Field codes, Draft draft) {
    for (Field code : codes.each()) {
      boolean free =
          code.at("coding").each().stream().anyMatch(coding -> coding.at("code").is("free"))
              || concept(code).filter(Told::price).isPresent();
      if (free) {
        draft.flag("priceShown", true);
        code.becomes("/attributes/priceShown");
      } else {
        codes.skipped("import-charge-without-price");
      }
    }
  }

  private static void readLanguages(Field languages, Draft draft) {
    for (Field language : languages.each()) {
      Optional<String> code = Optional.empty();
      for (Field coding : language.at("coding").each()) {
        code = code.or(() -> Languages.code(coding.at("code").code()));
      }
      Optional<String> found = code.or(() -> concept(language).flatMap(Languages::code));
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
      String said = concept(one).orElse("").toLowerCase(Locale.ROOT);
      if (said.matches("(?s).*(wheelchair|accessib|hearing loop|sign language).*")) {
        draft.accessibility("stated");
        one.becomes("/attributes/accessibility");
      }
    }
  }
}
