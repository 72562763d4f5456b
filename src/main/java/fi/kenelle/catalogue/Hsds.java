package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Open Referral: a community service, as JSON or out of the tables of a CSV package. */
final class Hsds implements RecordFormat {
  private static final Set<String> ABOUT_THE_RECORD =
      Set.of(
          "organization_id",
          "program_id",
          "location_id",
          "taxonomy_ids",
          "last_modified",
          "assured_date",
          "assurer_email",
          "metadata",
          "attributes",
          "program");

  private boolean fromTables;

  @Override
  public List<String> extensions() {
    return List.of(".json", ".ndjson", ".jsonl", ".zip");
  }

  @Override
  public boolean isPackage(Path folder) {
    return Files.isDirectory(folder) && HsdsPackage.hasServices(folder);
  }

  @Override
  public Iterator<Parsed> open(Path file, String name) {
    Optional<HsdsPackage> tables = tables(file, name);
    fromTables = tables.isPresent();
    return tables.isPresent() ? tables.get().services() : RecordFormat.super.open(file, name);
  }

  private static Optional<HsdsPackage> tables(Path file, String name) {
    String end = name.toLowerCase(Locale.ROOT);
    if (Files.isDirectory(file)) {
      return Optional.of(HsdsPackage.folder(file, name));
    }
    if (end.endsWith(".csv")) {
      Path folder = file.toAbsolutePath().getParent();
      return Optional.of(HsdsPackage.folder(folder, folder.toString()));
    }
    return end.endsWith(".zip") ? Optional.of(HsdsPackage.zip(file, name)) : Optional.empty();
  }

  /** A row of the services is one, however little it says. */
  @Override
  public List<String> records(JsonNode root) {
    if (fromTables) {
      return List.of("");
    }
    List<String> services =
        Pointers.of(root, Recognised::isHsds, "contents", "services", "items", "service");
    return services.isEmpty() ? atLocations(root) : services;
  }

  /** The services of a page that lists where each is to be had. */
  private static List<String> atLocations(JsonNode root) {
    return Pointers.of(root, json -> Recognised.isHsds(json.path("service")), "contents").stream()
        .map(pointer -> pointer + "/service")
        .toList();
  }

  /** Organisations, locations and terms may stand beside; what refers to them brings them in. */
  @Override
  public boolean isBeside(JsonNode root) {
    JsonNode first = root.path("contents").path(0).isObject() ? root.path("contents").get(0) : root;
    return first.has("id")
        && (first.has("location_type")
            || first.has("legal_status")
            || first.has("taxonomy")
            || first.has("tax_status")
            || first.has("term_uri")
            || first.has("version"));
  }

  @Override
  public String reason(String field) {
    return ABOUT_THE_RECORD.contains(field) ? "import-administrative" : "import-no-place";
  }

  @Override
  public void read(Field service, JsonNode root, Draft draft) {
    draft.id(service.at("id"));
    words(service.at("name"), draft.name());
    words(service.first("description", "short_description"), draft.description());
    service.at("name").becomes("/name");
    if (!draft.description().isEmpty()) {
      service.first("description", "short_description").becomes("/description");
    }
    Field around = service.around(root);
    boolean within = !service.at("organization").says() && around.json().has("services");
    HsdsProvider.read(within ? around : service.at("organization"), draft);
    readPeople(service, draft);
    readStatus(service.at("status"));
    readPrice(service, draft);
    Field wait = service.at("wait_time");
    if (text(wait).filter(Told::time).isPresent()) {
      draft.flag("waitingTimeShown", true);
      wait.becomes("/attributes/waitingTimeShown");
    }
    readLanguages(service.at("languages"), draft);
    readInterpretation(service.at("interpretation_services"), draft);
    HsdsContacts contacts = new HsdsContacts(draft);
    contacts.read(service);
    if (service.pointer().endsWith("/service")) {
      contacts.readAt(around);
    }
    contacts.readHours();
  }

  static Optional<String> text(Field field) {
    return field.text();
  }

  /** A text, or one for each of several languages, which the standard does not know. */
  private static void words(Field field, Words into) {
    new SchemaNode(field, new SchemaGraph(field.json())).name(into);
  }

  /** Who may come: what the audience and the conditions say, and ages, which only people have. */
  private static void readPeople(Field service, Draft draft) {
    for (String name :
        List.of(
            "audience",
            "eligibility_description",
            "eligibilitys",
            "eligibility",
            "minimum_age",
            "maximum_age")) {
      Field field = service.at(name);
      for (Field one : field.each()) {
        Field said = one.json().isObject() ? one.first("eligibility", "description") : one;
        String text = name.endsWith("_age") ? "people" : text(said).orElse("");
        for (String type : Audience.types(text, "citizen")) {
          Words scope = draft.group(type);
          if (name.equals("audience")) {
            scope.offer("", text);
          }
          field.becomes("/customers");
        }
        if (field.says() && !name.endsWith("_age") && Audience.types(text, "citizen").isEmpty()) {
          field.skipped("import-unclear-audience");
        }
      }
    }
  }

  private static void readStatus(Field status) {
    if (status.is("inactive", "defunct", "temporarily closed", "closed", "archived")) {
      status.distrusted("import-not-current", status.shown());
    } else if (status.says()) {
      status.skipped("import-administrative");
    }
  }

  private static void readPrice(Field service, Draft draft) {
    for (String name : List.of("fees_description", "fees")) {
      Field fees = service.at(name);
      Optional<String> said = text(fees);
      if (said.filter(Told::price).isPresent()) {
        draft.flag("priceShown", true);
        fees.becomes("/attributes/priceShown");
      } else if (said.isPresent()) {
        fees.skipped("import-charge-without-price");
      }
    }
    Field options = service.at("cost_options");
    for (Field option : options.each()) {
      if (option.at("amount").code().matches("[^-]*[0-9].*")
          || text(option.at("amount")).filter(Told::price).isPresent()
          || text(option.at("amount_description")).filter(Told::price).isPresent()) {
        draft.flag("priceShown", true);
        options.becomes("/attributes/priceShown");
      }
    }
  }

  private static void readLanguages(Field languages, Draft draft) {
    for (Field one : languages.each()) {
      Field said = one.json().isObject() ? one.first("code", "language", "name") : one;
      for (String part : said.code().split("[,;|]", -1)) {
        Optional<String> code = Languages.code(part);
        code.ifPresent(draft::language);
        if (code.isPresent()) {
          languages.becomes("/attributes/languages");
        } else if (!part.isBlank()) {
          said.distrusted("import-unknown-code", part.strip());
        }
      }
    }
  }

  /** Languages that a text names as those one can have an interpreter for. */
  private static void readInterpretation(Field services, Draft draft) {
    for (String language : Languages.named(services.text().orElse(""))) {
      draft.language(language);
      services.becomes("/attributes/languages");
    }
  }
}
