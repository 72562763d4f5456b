package fi.kenelle.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the legal words nearest to a misspelt one. */
public final class Nearest {
  private static final int LONGEST = 120;

  private Nearest() {}

  /** All of the legal words, nearest first; of two equally near the one listed first. */
  public static List<String> all(String wrong, Collection<String> legal) {
    return legal.stream()
        .map(word -> Map.entry(word, distance(wrong, word)))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** At most {@code count} words that are near enough to have been meant, nearest first. */
  public static List<String> some(String wrong, Collection<String> legal, int count) {
    return all(wrong, legal).stream()
        .filter(word -> distance(wrong, word) <= Math.max(2, word.length() / 2))
        .limit(count)
        .toList();
  }

  /**
   * How many letters apart two words are, capitals aside, if they are no further apart than that.
   */
  public static OptionalInt distance(String one, String other, int atMost) {
    if (Math.abs(one.length() - other.length()) > atMost) {
      return OptionalInt.empty();
    }
    int distance =
        new LevenshteinDistance(atMost)
            .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    return distance < 0 ? OptionalInt.empty() : OptionalInt.of(distance);
  }

  /** How many letters apart two words are, capitals aside. */
  public static int distance(String one, String other) {
    String left = one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    return LevenshteinDistance.getDefaultInstance()
        .apply(left.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}
