package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text in any number of languages; the language that is not told is the empty one. */
final class Words {
  private static final String NOT_TOLD = "und";
  private static final int LONG = 20_000;
  private final Map<String, String> byLanguage = new LinkedHashMap<>();
  private final boolean first;

  Words() {
    this(false);
  }

  private Words(boolean first) {
    this.first = first;
  }

  /** A name: of several in one language the first counts. */
  static Words name() {
    return new Words(true);
  }

  /** A text whose language is not told. */
  static Words of(String text) {
    Words words = new Words();
    words.add("", text);
    return words;
  }

  /** Adds a text below what the language has already, unless that says it. */
  void add(String language, String text) {
    byLanguage.merge(
        Languages.code(language).orElse(""),
        text,
        (known, more) ->
            first || enough(known) || known.contains(more) ? known : known + "\n\n" + more);
  }

  /** Adds a text behind a comma. */
  void list(String language, String text) {
    byLanguage.merge(
        Languages.code(language).orElse(""),
        text,
        (known, more) -> enough(known) ? known : known + ", " + more);
  }

  private static boolean enough(String known) {
    return known.length() > LONG;
  }

  /** Sets the text of a language unless it has one. */
  void offer(String language, String text) {
    byLanguage.putIfAbsent(Languages.code(language).orElse(""), text);
  }

  /** Adds names behind a comma, each of them. */
  void listAll(Words others) {
    others.byLanguage.forEach((language, text) -> list(language, text.replace("\n\n", ", ")));
  }

  boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /** Every text, for what only words tell. */
  String all() {
    return String.join("\n", byLanguage.values());
  }

  /** Puts it into an object: one text, or one for each language; nothing where there is none. */
  void put(ObjectNode json, String key) {
    if (byLanguage.size() == 1 && byLanguage.containsKey("")) {
      json.put(key, byLanguage.get(""));
    } else if (!byLanguage.isEmpty()) {
      ObjectNode texts = json.putObject(key);
      byLanguage.forEach(
          (language, text) -> texts.put(language.isEmpty() ? NOT_TOLD : language, text));
    }
  }
}
