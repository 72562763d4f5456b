package fi.kenelle.description;

import fi.kenelle.vocabulary.Language;
import java.util.Map;

/** A user's own text, in one language that is not told (key {@code ""}) or in several. */
public record FreeText(Map<String, String> byLanguage) {
  /** The text in a language, else in English, else in Finnish, else the first there is. */
  public String in(Language language) {
    String fallback =
        byLanguage.getOrDefault(
            "en", byLanguage.getOrDefault("fi", byLanguage.values().iterator().next()));
    return byLanguage.getOrDefault(language.code(), fallback);
  }

  /** Whether it says anything in any language. */
  public boolean says() {
    return !byLanguage.values().stream().allMatch(String::isBlank);
  }
}
