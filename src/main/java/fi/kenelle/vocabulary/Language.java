package fi.kenelle.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** The two languages that Kenelle answers in. */
public enum Language {
  EN,
  FI;

  /** The BCP 47 code, {@code en} or {@code fi}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale whose message texts this language uses. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** The language of a code, if it is one of the two. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
