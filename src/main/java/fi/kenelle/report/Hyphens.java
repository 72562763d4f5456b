package fi.kenelle.report;

import fi.kenelle.vocabulary.Language;
import java.util.regex.Pattern;

/**
 * Puts soft hyphens into long Finnish words of our own, so that they break at a syllable where a
 * column is narrow. Compounds whose later part begins with a vowel break where the parts meet.
 */
final class Hyphens {
  private static final char SOFT = '\u00AD';
  private static final String VOWELS = "aeiouyäöåAEIOUYÄÖÅ";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int LONG_IN_LABEL = 9;
  private static final int LONG_IN_PROSE = 14;
  private static final int BEFORE = 3;
  private static final int AFTER = 3;

  /** The beginnings of later parts that would else lend their first vowel to the part before. */
  private static final Pattern PART =
      Pattern.compile(
          "asiak|ymmärr|eht|ehd|aik|automaat|ilmoit|ikkun|yrity|yhti|otto|oton|otta|omai|opas"
              + "|ohje|asem|asioi|odotu|osto|arvo");

  private Hyphens() {}

  /** The words of a narrow column, with soft hyphens where the language is Finnish. */
  static String inLabel(String words, Language language) {
    return in(words, language, LONG_IN_LABEL);
  }

  /** The words of a wide line, with soft hyphens where the language is Finnish. */
  static String inProse(String words, Language language) {
    return in(words, language, LONG_IN_PROSE);
  }

  private static String in(String words, Language language, int from) {
    return language == Language.FI
        ? WORD.matcher(words)
            .replaceAll(word -> word.group().length() < from ? word.group() : broken(word.group()))
        : words;
  }

  private static String broken(String word) {
    StringBuilder out = new StringBuilder(word.length() + 4);
    int last = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean room = i >= BEFORE && word.length() - i >= AFTER && i - last >= 2;
      if (room && (startsPart(word, i) || startsSyllable(word, i))) {
        out.append(SOFT);
        last = i;
      }
      out.append(word.charAt(i));
    }
    return out.toString();
  }

  /** A syllable begins with the last consonant before a vowel, unless a part begins after it. */
  private static boolean startsSyllable(String word, int at) {
    return !isVowel(word, at)
        && at + 1 < word.length()
        && isVowel(word, at + 1)
        && !startsPart(word, at + 1);
  }

  private static boolean startsPart(String word, int at) {
    return isVowel(word, at)
        && PART.matcher(word).region(at, word.length()).lookingAt()
        && word.length() - at > AFTER;
  }

  private static boolean isVowel(String word, int at) {
    return VOWELS.indexOf(word.charAt(at)) >= 0;
  }
}
