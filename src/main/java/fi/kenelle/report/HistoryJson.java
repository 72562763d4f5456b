package fi.kenelle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.kenelle.history.Version;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes versions of the rules as JSON. */
public final class HistoryJson {
  private static final String TEXT = ".dslr";
  private static final String CASES = ".cases.json";

  private static final List<String> OUR_WORDS =
      List.of("history-on-disk", "history-edited", "history-first-seen");

  private HistoryJson() {}

  /**
   * Versions, with the rules that each changed.
   *
   * @param total how many there are in all
   */
  public static Json.Part of(List<Version> versions, int total, Language language) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("versions");
      for (Version version : versions) {
        json.writeStartObject();
        writeWho(json, version, language);
        writeRules(json, version);
        Json.texts(json, "files", otherFiles(version));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("total", total);
      json.writeEndObject();
    };
  }

  /** The versions that changed one rule, as a field of an object that is open. */
  static void writeOf(JsonGenerator json, String rule, List<Version> versions, Language language)
      throws IOException {
    json.writeArrayFieldStart("history");
    for (Version version : versions) {
      String change = rules(version).get(rule);
      if (change != null) {
        json.writeStartObject();
        writeWho(json, version, language);
        json.writeStringField("change", change);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void writeWho(JsonGenerator json, Version version, Language language)
      throws IOException {
    json.writeStringField("version", version.id());
    json.writeStringField("when", version.when().toString());
    json.writeStringField("who", inWords(version.who(), language));
    json.writeStringField("message", inWords(version.message(), language));
  }

  /** What people wrote stays as it is; what the server wrote is said in the reader's language. */
  private static String inWords(String written, Language language) {
    return OUR_WORDS.stream()
        .map(Message::of)
        .filter(ours -> ours.in(Language.EN).equals(written))
        .map(ours -> ours.in(language))
        .findFirst()
        .orElse(written);
  }

  private static void writeRules(JsonGenerator json, Version version) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, String> rule : rules(version).entrySet()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.getKey());
      json.writeStringField("change", rule.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What became of each rule that a version changed: other cases alone are an edit of it too. */
  private static Map<String, String> rules(Version version) {
    Map<String, String> rules = new TreeMap<>();
    for (Version.Change change : version.changes()) {
      if (change.path().endsWith(TEXT)) {
        rules.put(without(change.path(), TEXT), change.kind().name().toLowerCase(Locale.ROOT));
      } else if (change.path().endsWith(CASES)) {
        rules.putIfAbsent(without(change.path(), CASES), "edited");
      }
    }
    return rules;
  }

  private static List<String> otherFiles(Version version) {
    return version.changes().stream()
        .map(Version.Change::path)
        .filter(path -> !path.endsWith(TEXT) && !path.endsWith(CASES))
        .toList();
  }

  private static String without(String path, String ending) {
    return path.substring(0, path.length() - ending.length());
  }
}
