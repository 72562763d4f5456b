package fi.kenelle.bench.peers;

import fi.kenelle.concept.Explanation;
import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import java.util.List;

/**
 * A rule that applied to a group: how it ended, and what each of its conditions found.
 *
 * @param conditions the explanation
 */
record Fired(int group, String rule, Verdict verdict, List<Finding> conditions) {
  /** A rule that an engine says applies; what is expected is tested and told here. */
  static Fired of(Rule rule, Situation situation) {
    Verdict verdict =
        switch (rule.expectation().wish().test(situation.value(rule.expectation().attribute()))) {
          case TRUE -> Verdict.MET;
          case FALSE -> Verdict.UNMET;
          case UNKNOWN -> Verdict.UNKNOWN;
        };
    return new Fired(situation.group(), rule.id(), verdict, Explanation.findings(rule, situation));
  }
}
