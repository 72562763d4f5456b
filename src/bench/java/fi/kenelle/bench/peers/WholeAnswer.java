package fi.kenelle.bench.peers;

import fi.kenelle.concept.Explanation;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The product's answer, with verdicts, fit, questions and tensions. */
final class WholeAnswer implements Function<ServiceDescription, List<Fired>> {
  private final Answerer answerer;

  WholeAnswer(RuleSet table) {
    this.answerer = new Answerer(table, Engine.of(table));
  }

  @Override
  public List<Fired> apply(ServiceDescription description) {
    List<Fired> fired = new ArrayList<>();
    for (GroupResult result : answerer.answer(description, Peer.DAY).results()) {
      add(result.recommendations(), fired);
      add(result.met(), fired);
      add(result.unknown(), fired);
    }
    return fired;
  }

  private static void add(List<Outcome> outcomes, List<Fired> fired) {
    for (Outcome outcome : outcomes) {
      fired.add(
          new Fired(
              outcome.situation().group(),
              outcome.rule().id(),
              outcome.verdict(),
              Explanation.findings(outcome.rule(), outcome.situation())));
    }
  }
}
