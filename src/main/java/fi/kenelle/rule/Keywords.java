package fi.kenelle.rule;

import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The keywords of a rule file, and those that have been read of it. */
final class Keywords {
  private static final List<String> ALL = List.of("when", "then", "end");

  private final RuleProblems problems;
  private final Set<String> seen = new LinkedHashSet<>();

  Keywords(RuleProblems problems) {
    this.problems = problems;
  }

  /** Whether a line is a keyword, or nothing but a slip in writing it, which is reported. */
  boolean is(String keyword, RuleLine line) {
    String words = line.words();
    if (words.equals(keyword)) {
      seen.add(keyword);
      return true;
    }
    boolean slip = words.length() > 1 && isSlip(words.toLowerCase(Locale.ROOT), keyword);
    if (slip && !ALL.contains(words)) {
      problems.error(line, Message.of("keyword", words, keyword), List.of(keyword));
      seen.add(keyword);
      return true;
    }
    return false;
  }

  /** Whether a letter is wrong, missing or too much, or letters have changed places. */
  private static boolean isSlip(String words, String keyword) {
    boolean sameLetters =
        words.length() == keyword.length()
            && words
                .chars()
                .sorted()
                .boxed()
                .toList()
                .equals(keyword.chars().sorted().boxed().toList());
    return sameLetters || Nearest.distance(words, keyword) <= 1;
  }

  /** Takes a keyword as read. */
  void add(String keyword) {
    seen.add(keyword);
  }

  /** Those that were read. */
  Set<String> seen() {
    return Set.copyOf(seen);
  }
}
