package fi.kenelle.bench;

import fi.kenelle.concept.Explanation;
import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who answers. */
enum Side {
  /** The product, with its rules in Drools. */
  KENELLE {
    @Override
    Function<ServiceDescription, Told> ready(RuleSet ruleSet, boolean withConditions) {
      Answerer answerer = new Answerer(ruleSet, Engine.of(ruleSet));
      return description -> {
        Answer answer = answerer.answer(description, DAY);
        return new Told(answer, withConditions ? conditions(answer) : List.of());
      };
    }
  },
  /** The same rules in Java. */
  HAND_WRITTEN {
    @Override
    Function<ServiceDescription, Told> ready(RuleSet ruleSet, boolean withConditions) {
      String source = HandWriter.write(ruleSet, withConditions);
      ByHand byHand = CompiledSource.instance(ByHand.class, HandWriter.CLASS, source, ruleSet);
      return description -> byHand.answer(description, DAY);
    }
  };

  /** The day that is answered for. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** Compiles the active rules. */
  abstract Function<ServiceDescription, Told> ready(RuleSet ruleSet, boolean withConditions);

  /** What the writer of an answer asks for when conditions are included. */
  static List<List<Finding>> conditions(Answer answer) {
    List<List<Finding>> conditions = new ArrayList<>();
    for (GroupResult result : answer.results()) {
      add(result.recommendations(), conditions);
      add(result.met(), conditions);
      add(result.waived(), conditions);
    }
    return conditions;
  }

  private static void add(List<Outcome> outcomes, List<List<Finding>> conditions) {
    for (Outcome outcome : outcomes) {
      conditions.add(Explanation.findings(outcome.rule(), outcome.situation()));
    }
  }
}
