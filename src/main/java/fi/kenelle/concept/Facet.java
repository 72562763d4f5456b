package fi.kenelle.concept;

import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.vocabulary.Truth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One thing that an example can show of a rule. */
public sealed interface Facet {
  /**
   * The rule ends with a verdict. Waiving is a decision about a service, and nothing that a rule
   * can do: it shows no verdict.
   */
  record Ends(Verdict verdict) implements Facet {}

  /**
   * A condition is true, false or unknown, and has a say in that: no other condition of the rule is
   * false.
   *
   * @param condition its place among {@link Explanation#findings}, a value taken from the customer
   *     last
   */
  record Holds(int condition, Truth truth) implements Facet {}

  /** What an outcome shows of its rule. */
  static Set<Facet> shownBy(Outcome outcome) {
    Set<Facet> shown = new LinkedHashSet<>();
    if (outcome.verdict() != Verdict.WAIVED) {
      shown.add(new Ends(outcome.verdict()));
    }
    List<Truth> truths =
        Explanation.findings(outcome.rule(), outcome.situation()).stream()
            .map(Explanation.Finding::holds)
            .toList();
    long refusing = truths.stream().filter(truth -> truth == Truth.FALSE).count();
    for (int i = 0; i < truths.size(); i++) {
      if (refusing == (truths.get(i) == Truth.FALSE ? 1 : 0)) {
        shown.add(new Holds(i, truths.get(i)));
      }
    }
    return shown;
  }
}
