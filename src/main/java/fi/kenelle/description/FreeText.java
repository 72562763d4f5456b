package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A user's own text, in one language that is not told (key {@code ""}) or in several. */
public record FreeText(Map<String, String> byLanguage) {
  /** A text of a description or a card that has been checked; empty where there is none. */
  public static Optional<FreeText> of(JsonNode json) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    if (json.isTextual()) {
      byLanguage.put("", json.textValue());
    }
    json.properties().stream()
        .filter(entry -> entry.getValue().isTextual())
        .forEach(entry -> byLanguage.put(entry.getKey(), entry.getValue().textValue()));
    return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new FreeText(byLanguage));
  }

  /** The text in a language, else in English, else in Finnish, else the first there is. */
  public String in(Language language) {
    return byLanguage.get(nearest(language));
  }

  /** The key of the text that stands for a language. */
  public String nearest(Language language) {
    for (String key : new String[] {language.code(), "en", "fi"}) {
      if (byLanguage.containsKey(key)) {
        return key;
      }
    }
    return byLanguage.keySet().iterator().next();
  }

  /** Whether it says anything in any language. */
  public boolean says() {
    return !byLanguage.values().stream().allMatch(String::isBlank);
  }
}
