package fi.kenelle.feedback;

import fi.kenelle.feedback.Feedback.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was done with the recommendations of one rule.
 *
 * @param counts how often, by verdict; 0 where never
 * @param latest the last entries that give a reason, the newest first
 */
public record RuleFeedback(String rule, Map<Verdict, Integer> counts, List<FeedbackEntry> latest) {
  /** How many reasons are kept at hand. */
  static final int REASONS = 5;

  /** What a first entry tells. */
  static RuleFeedback of(FeedbackEntry entry) {
    Map<Verdict, Integer> none = new EnumMap<>(Verdict.class);
    Stream.of(Verdict.values()).forEach(verdict -> none.put(verdict, 0));
    return new RuleFeedback(entry.feedback().rule(), none, List.of()).with(entry);
  }

  /** The same with one more entry. */
  RuleFeedback with(FeedbackEntry entry) {
    Map<Verdict, Integer> more = new EnumMap<>(counts);
    more.merge(entry.feedback().verdict(), 1, Integer::sum);
    return new RuleFeedback(
        rule,
        more,
        Stream.concat(Stream.of(entry), latest.stream())
            .filter(one -> one.feedback().reason().isPresent())
            .limit(REASONS)
            .toList());
  }
}
