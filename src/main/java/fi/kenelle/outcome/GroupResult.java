package fi.kenelle.outcome;

import fi.kenelle.description.CustomerGroup;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the answer says of one customer group. Outcomes stand strongest first, then by dimension, by
 * rule, and by touchpoint as listed.
 *
 * @param unknown outcomes of rules that apply, where what they expect is not stated
 * @param fired the ids of all rules that apply, sorted
 */
public record GroupResult(
    int index,
    CustomerGroup customer,
    Fit fit,
    List<Outcome> recommendations,
    List<Outcome> met,
    List<Outcome> waived,
    List<Outcome> unknown,
    List<Outcome> couldApply,
    List<Question> questions,
    List<String> fired) {
  /** Every outcome of a rule that applies or could apply. */
  public Stream<Outcome> outcomes() {
    return Stream.of(recommendations, met, waived, unknown, couldApply).flatMap(List::stream);
  }
}
