package fi.kenelle.bench.peers;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Camunda's engine; which rules matched is told to its listener. */
final class CamundaTable implements Function<List<Situation>, List<Fired>> {
  private final List<Rule> rules;
  private final Inputs inputs;
  private final DmnEngine engine;
  private final DmnDecision decision;
  private final List<Integer> matched = new ArrayList<>();

  CamundaTable(RuleSet table) {
    this.rules = table.active();
    this.inputs = Inputs.of(rules);
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(event -> event.getMatchingRules().forEach(this::match));
    this.engine = configuration.buildEngine();
    byte[] xml = DmnXml.of(rules, inputs).getBytes(StandardCharsets.UTF_8);
    this.decision = engine.parseDecision(DmnXml.DECISION, new ByteArrayInputStream(xml));
  }

  private void match(DmnEvaluatedDecisionRule rule) {
    matched.add(Integer.valueOf(rule.getId().substring(1)));
  }

  @Override
  public List<Fired> apply(List<Situation> situations) {
    List<Fired> fired = new ArrayList<>();
    for (Situation situation : situations) {
      matched.clear();
      engine.evaluateDecisionTable(decision, inputs.of(situation));
      matched.forEach(place -> fired.add(Fired.of(rules.get(place), situation)));
    }
    return fired;
  }
}
