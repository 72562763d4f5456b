package fi.kenelle.bench;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.rule.RuleSet;
import java.time.LocalDate;
import java.util.function.Function;

/** Who answers. */
enum Side {
  /** The product, with its rules in Drools. */
  KENELLE {
    @Override
    Function<ServiceDescription, Answer> ready(RuleSet ruleSet) {
      Answerer answerer = new Answerer(ruleSet, Engine.of(ruleSet));
      return description -> answerer.answer(description, DAY);
    }
  },
  /** The same rules in Java. */
  HAND_WRITTEN {
    @Override
    Function<ServiceDescription, Answer> ready(RuleSet ruleSet) {
      String source = HandWriter.write(ruleSet);
      ByHand byHand = CompiledSource.instance(ByHand.class, HandWriter.CLASS, source, ruleSet);
      return description -> byHand.answer(description, DAY);
    }
  };

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** Compiles the active rules. */
  abstract Function<ServiceDescription, Answer> ready(RuleSet ruleSet);
}
