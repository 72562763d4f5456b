package fi.kenelle.bench.peers;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules, each condition a lambda as a person would write it, on one fact. */
final class Lambdas implements Function<List<Situation>, List<Fired>> {
  private static final String FACT = "situation";

  private final Rules all = new Rules();
  private final RulesEngine engine = new DefaultRulesEngine();
  private final List<Rule> matched = new ArrayList<>();

  Lambdas(RuleSet table) {
    table.active().forEach(this::register);
  }

  private void register(Rule rule) {
    Predicate<Situation> holds =
        rule.conditions().stream().map(Lambdas::test).reduce(Predicate::and).orElseThrow();
    all.register(
        new RuleBuilder()
            .name(rule.id())
            .when(facts -> holds.test(facts.get(FACT)))
            .then(facts -> matched.add(rule))
            .build());
  }

  private static Predicate<Situation> test(Condition condition) {
    Attribute attribute = condition.attribute();
    if (condition.value() instanceof Value.Terms terms) {
      List<String> ids = terms.ids();
      return s -> s.value(attribute) instanceof Value.Term term && ids.contains(term.id());
    }
    Value wanted = condition.value();
    return switch (condition.operator()) {
      case AT_LEAST -> {
        long least = wanted.rank();
        yield s -> s.value(attribute).isKnown() && s.value(attribute).rank() >= least;
      }
      case AT_MOST -> {
        long most = wanted.rank();
        yield s -> s.value(attribute).isKnown() && s.value(attribute).rank() <= most;
      }
      default -> s -> s.value(attribute).equals(wanted);
    };
  }

  @Override
  public List<Fired> apply(List<Situation> situations) {
    List<Fired> fired = new ArrayList<>();
    for (Situation situation : situations) {
      matched.clear();
      Facts facts = new Facts();
      facts.put(FACT, situation);
      engine.fire(all, facts);
      matched.forEach(rule -> fired.add(Fired.of(rule, situation)));
    }
    return fired;
  }
}
