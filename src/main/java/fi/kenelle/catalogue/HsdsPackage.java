package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tables of a CSV package, put together into a service as the JSON of the same standard has it:
 * each row of the services with the rows of other tables that belong to it.
 */
final class HsdsPackage {
  private static final List<String> OF_A_SERVICE =
      List.of(
          "phone",
          "schedule",
          "regular_schedule",
          "language",
          "contact",
          "cost_option",
          "required_document",
          "service_area",
          "eligibility",
          "funding");
  private static final List<String> OF_A_LOCATION =
      List.of(
          "phone",
          "schedule",
          "regular_schedule",
          "accessibility",
          "accessibility_for_disability",
          "address",
          "contact");

  private final String name;
  private final Map<String, List<CsvTable.Row>> tables = new LinkedHashMap<>();
  private final Map<String, Map<String, List<ObjectNode>>> indexes = new HashMap<>();

  private HsdsPackage(String name) {
    this.name = name;
  }

  /** Whether a folder holds a table of services. */
  static boolean hasServices(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{csv,CSV}")) {
      for (Path file : files) {
        if (table(file.getFileName().toString()).equals("service")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** The package in a folder. */
  static HsdsPackage folder(Path folder, String name) {
    HsdsPackage read = new HsdsPackage(name);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{csv,CSV}")) {
      List<Path> sorted = new ArrayList<>();
      files.forEach(sorted::add);
      sorted.sort(null);
      for (Path file : sorted) {
        read.add(file.getFileName().toString(), JsonFile.bytes(file, file.toString()));
      }
      return read;
    } catch (IOException e) {
      throw UnreadableFile.whole(name, "file-unreadable", name);
    }
  }

  /** The package in a zip file. */
  static HsdsPackage zip(Path file, String name) {
    HsdsPackage read = new HsdsPackage(name);
    ZipTables.read(file, name).forEach(read::add);
    return read;
  }

  private void add(String file, byte[] bytes) {
    String table = table(file);
    if (tables.containsKey(table)) {
      throw UnreadableFile.whole(name, "import-table-twice", file);
    }
    tables.put(table, CsvTable.rows(name + "/" + file, bytes));
  }

  /** The name of a table without its end and in the singular. */
  private static String table(String file) {
    String plain = file.toLowerCase(Locale.ROOT).replaceFirst("\\.csv$", "");
    if (plain.endsWith("sses")) {
      return plain.substring(0, plain.length() - 2);
    }
    return plain.endsWith("ies")
        ? plain.replaceFirst("ies$", "y")
        : plain.replaceFirst("(?<!s)s$", "").replace("services_at", "service_at");
  }

  /** The services with all that belongs to them. */
  Iterator<Parsed> services() {
    if (!tables.containsKey("service")) {
      throw UnreadableFile.whole(name, "import-no-services-table");
    }
    return tables.get("service").stream().map(this::service).iterator();
  }

  private Parsed service(CsvTable.Row row) {
    ObjectNode service = row.values().deepCopy();
    String id = service.path("id").asText();
    first("organization", "id", service.path("organization_id").asText())
        .forEach(organisation -> service.set("organization", organisation));
    OF_A_SERVICE.forEach(table -> attach(service, table, "service_id", id));
    attachLocations(service, id);
    JsonText.Place place = new JsonText.Place(row.line(), 1);
    return new Parsed(name + "/services.csv:" + row.line(), service, pointer -> place);
  }

  private void attachLocations(ObjectNode service, String id) {
    List<String> places = new ArrayList<>();
    rows("service_at_location", "service_id", id)
        .forEach(link -> places.add(link.path("location_id").asText()));
    places.add(service.path("location_id").asText());
    ArrayNode locations = service.arrayNode();
    for (String place : places) {
      for (ObjectNode location : first("location", "id", place)) {
        ObjectNode copy = location.deepCopy();
        OF_A_LOCATION.forEach(table -> attach(copy, table, "location_id", place));
        locations.add(copy);
        first("organization", "id", location.path("organization_id").asText())
            .forEach(organisation -> service.putIfAbsent("organization", organisation));
      }
    }
    if (!locations.isEmpty()) {
      service.set("locations", locations);
    }
  }

  /** Puts the rows of a table that belong to the object into it, unless it says so itself. */
  private void attach(ObjectNode object, String table, String key, String id) {
    List<ObjectNode> rows = rows(table, key, id);
    String field = table.endsWith("y") || table.equals("funding") ? table : table + "s";
    if (!rows.isEmpty() && Field.saysNothing(object.path(field))) {
      object.set(field, object.arrayNode().addAll(rows));
    }
  }

  private List<ObjectNode> first(String table, String key, String value) {
    return rows(table, key, value).stream().limit(1).toList();
  }

  private List<ObjectNode> rows(String table, String key, String value) {
    return value.isBlank()
        ? List.of()
        : indexes
            .computeIfAbsent(table + "." + key, index -> index(table, key))
            .getOrDefault(value, List.of());
  }

  private Map<String, List<ObjectNode>> index(String table, String key) {
    Map<String, List<ObjectNode>> index = new HashMap<>();
    for (CsvTable.Row row : tables.getOrDefault(table, List.of())) {
      index
          .computeIfAbsent(row.values().path(key).asText(), value -> new ArrayList<>())
          .add(row.values());
    }
    return index;
  }
}
