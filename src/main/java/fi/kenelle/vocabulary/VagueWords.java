package fi.kenelle.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words that speak of customers without saying which. Immutable. */
public final class VagueWords {
  private static final int CASE_ENDING = 3;

  private final Set<String> everyone;
  private final Set<String> customers;
  private final Set<String> empty;
  private final Set<String> continuations;
  private final BitSet initials = new BitSet();

  /**
   * These words, in small letters.
   *
   * @param everyone words that mean anybody at all, such as "everyone"
   * @param customers words for customers that say nothing until another word tells which
   * @param empty words before them that do not tell which, such as "our"
   * @param continuations words after either that go on to tell who is meant, such as "who"
   */
  VagueWords(
      Set<String> everyone, Set<String> customers, Set<String> empty, Set<String> continuations) {
    this.everyone = everyone;
    this.customers = customers;
    this.empty = empty;
    this.continuations = continuations;
    everyone.forEach(word -> word.chars().limit(1).forEach(initials::set));
    customers.forEach(word -> word.chars().limit(1).forEach(initials::set));
  }

  /** The first word in the text that leaves open who is meant, as it was written. */
  public Optional<String> firstIn(String text) {
    return hasOneOfThem(text) ? firstLeftOpenIn(text) : Optional.empty();
  }

  /** Whether any such word stands in the text at all, whatever stands around it. */
  private boolean hasOneOfThem(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isOfWord(text.charAt(i))) {
        if (start < i && isOneOfThem(text, start, i)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private boolean isOneOfThem(String text, int start, int end) {
    if (!initials.get(Character.toLowerCase(text.charAt(start)))) {
      return false;
    }
    String word = lower(text.substring(start, end));
    return everyone.contains(word) || customers.contains(word);
  }

  private Optional<String> firstLeftOpenIn(String text) {
    List<String> words = wordsAndMarks(text);
    for (int i = 0; i < words.size(); i++) {
      if (isVague(words, i)) {
        return Optional.of(words.get(i));
      }
    }
    return Optional.empty();
  }

  /** The words of a text, and each mark between them as a word of its own. */
  private static List<String> wordsAndMarks(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isOfWord(text.charAt(i))) {
        if (start < i) {
          words.add(text.substring(start, i));
        }
        if (!Character.isWhitespace(text.charAt(i))) {
          words.add(text.substring(i, i + 1));
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean isOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '\'' || letter == '’' || letter == '-';
  }

  private boolean isVague(List<String> words, int i) {
    String word = lower(words.get(i));
    if (goesOn(words, i)) {
      return false;
    }
    return (everyone.contains(word) && !agrees(words, i))
        || (customers.contains(word) && (i == 0 || tellsNothing(words.get(i - 1))));
  }

  /** Whether the next word, or the one after a comma, goes on to tell who is meant. */
  private boolean goesOn(List<String> words, int i) {
    int next = i + 1 < words.size() && words.get(i + 1).equals(",") ? i + 2 : i + 1;
    return next < words.size() && continuations.contains(lower(words.get(next)));
  }

  /** Whether the next word agrees in case and tells who: "kaikille yritysasiakkaille". */
  private boolean agrees(List<String> words, int i) {
    String ending = words.get(i).substring(Math.max(0, words.get(i).length() - CASE_ENDING));
    String next = i + 1 < words.size() ? lower(words.get(i + 1)) : "";
    return next.length() > CASE_ENDING && next.endsWith(ending) && !customers.contains(next);
  }

  private boolean tellsNothing(String before) {
    return empty.contains(lower(before)) || !Character.isLetterOrDigit(before.codePointAt(0));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
