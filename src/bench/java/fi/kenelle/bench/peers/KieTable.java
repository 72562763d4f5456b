package fi.kenelle.bench.peers;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The DMN engine of KIE; which rows matched is told to its listener. */
final class KieTable implements Function<List<Situation>, List<Fired>> {
  private final List<Rule> rules;
  private final Inputs inputs;
  private final DMNRuntime runtime;
  private final DMNModel model;
  private final List<Integer> matched = new ArrayList<>();

  KieTable(RuleSet table) {
    this.rules = table.active();
    this.inputs = Inputs.of(rules);
    byte[] xml = DmnXml.of(rules, inputs).getBytes(StandardCharsets.UTF_8);
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newByteArrayResource(xml)))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModel(DmnXml.NAMESPACE, DmnXml.MODEL);
    runtime.addListener(
        new DMNRuntimeEventListener() {
          @Override
          public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            event.getMatches().forEach(row -> matched.add(row - 1));
          }
        });
  }

  @Override
  public List<Fired> apply(List<Situation> situations) {
    List<Fired> fired = new ArrayList<>();
    for (Situation situation : situations) {
      matched.clear();
      DMNContext context = runtime.newContext();
      inputs.of(situation).forEach(context::set);
      DMNResult result = runtime.evaluateByName(model, context, DmnXml.DECISION);
      if (result.hasErrors()) {
        throw new IllegalStateException(result.getMessages().toString());
      }
      matched.forEach(place -> fired.add(Fired.of(rules.get(place), situation)));
    }
    return fired;
  }
}
