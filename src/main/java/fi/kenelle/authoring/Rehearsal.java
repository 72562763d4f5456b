package fi.kenelle.authoring;

import fi.kenelle.concept.Case;
import fi.kenelle.concept.CaseRunner;
import fi.kenelle.engine.Engine;
import fi.kenelle.rule.Rule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the cases of an edition whose cases were read only, so that each result can be looked at.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** What the cases of these rules give; rules without any give nothing. */
  public static List<CaseRunner.Result> cases(Edition edition, List<Rule> rules) {
    Map<Rule, List<Case>> cases = new LinkedHashMap<>();
    rules.forEach(rule -> cases.put(rule, edition.cases().getOrDefault(rule.id(), List.of())));
    Engine engine =
        rules.equals(edition.engine().rules())
            ? edition.engine()
            : Engine.of(edition.ruleSet(), rules);
    return new CaseRunner(edition.ruleSet().vocabulary(), engine)
        .run(cases, LocalDate.now(ZoneOffset.UTC));
  }
}
