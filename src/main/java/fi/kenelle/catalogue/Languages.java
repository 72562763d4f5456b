package fi.kenelle.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages as catalogues write them: codes of two or three letters, names, addresses of codes. */
final class Languages {
  private static final int LONGEST = 40;
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(code);
      codes.put(code, locale.toLanguageTag());
      codes.put(locale.getISO3Language(), locale.toLanguageTag());
      codes.put(name(locale, Locale.ENGLISH), locale.toLanguageTag());
      codes.put(name(locale, Locale.forLanguageTag("fi")), locale.toLanguageTag());
      codes.put(name(locale, Locale.forLanguageTag("sv")), locale.toLanguageTag());
    }
    codes.put("ger", "de");
    codes.put("fre", "fr");
    codes.put("dut", "nl");
    codes.put("und", "");
    return Map.copyOf(codes);
  }

  private static String name(Locale language, Locale in) {
    return language.getDisplayLanguage(in).toLowerCase(Locale.ROOT);
  }

  /** The BCP 47 code of a language, or nothing where it is not one. */
  static Optional<String> code(String written) {
    String last = Reach.last(written.strip(), "/#").replace('_', '-');
    if (last.length() > LONGEST) {
      return Optional.empty();
    }
    String whole = last.toLowerCase(Locale.ROOT);
    String first = whole.replaceFirst("-.*", "");
    if (CODES.containsKey(whole)) {
      return Optional.of(CODES.get(whole)).filter(code -> !code.isEmpty());
    }
    boolean regional = last.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){1,3}");
    return regional && CODES.containsKey(first)
        ? Optional.of(CODES.get(first) + last.substring(first.length()))
        : Optional.empty();
  }

  /** The languages that a text names; none where it also denies something. */
  static List<String> named(String text) {
    String said = Told.beginning(text);
    if (said.matches("(?is).*\\b(no|not|none|unavailable|except)\\b.*")) {
      return List.of();
    }
    return Pattern.compile("\\p{Lu}\\p{L}{3,}")
        .matcher(said)
        .results()
        .flatMap(word -> code(word.group()).stream())
        .distinct()
        .toList();
  }
}
