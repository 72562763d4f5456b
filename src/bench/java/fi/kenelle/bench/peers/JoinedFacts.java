package fi.kenelle.bench.peers;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.io.ResourceFactory;
import org.kie.internal.utils.KieHelper;

/**
 * Drools as most people use it: a fact for each feature, and patterns that are joined. Consequences
 * are empty, and matches told to a listener, which is faster than a consequence that says so.
 */
final class JoinedFacts implements Function<List<Situation>, List<Fired>> {
  private final List<Rule> rules;
  private final List<Attribute> read;
  private final KieBase base;

  JoinedFacts(RuleSet table) {
    this.rules = table.active();
    this.read = Inputs.of(rules).attributes();
    StringBuilder drl = new StringBuilder("package peers\ndialect \"mvel\"\n");
    drl.append("import ").append(Feature.class.getName()).append('\n');
    for (int i = 0; i < rules.size(); i++) {
      drl.append("rule \"").append(i).append("\"\nwhen\n").append(patterns(rules.get(i)));
      drl.append("then\nend\n");
    }
    this.base =
        new KieHelper()
            .addResource(
                ResourceFactory.newByteArrayResource(
                    drl.toString().getBytes(StandardCharsets.UTF_8)),
                ResourceType.DRL)
            .build();
  }

  private static String patterns(Rule rule) {
    return rule.conditions().stream()
        .map(
            c -> "  Feature(%s, name == \"%s\", %s)\n".formatted("%s", c.attribute().id(), test(c)))
        .collect(Collectors.joining())
        .replaceFirst("%s", "\\$group : group")
        .replace("%s", "group == $group");
  }

  private static String test(Condition condition) {
    Attribute attribute = condition.attribute();
    if (condition.value() instanceof Value.Terms terms) {
      return terms.ids().stream()
          .map(id -> '"' + id + '"')
          .collect(Collectors.joining(", ", "text in (", ")"));
    }
    return switch (attribute.kind()) {
      case SCALE, NUMBER ->
          (condition.operator() == Operator.AT_LEAST ? "number >= " : "number <= ")
              + condition.value().rank();
      default -> "text == \"" + condition.value().id() + '"';
    };
  }

  @Override
  public List<Fired> apply(List<Situation> situations) {
    List<Fired> fired = new ArrayList<>();
    KieSession session = base.newKieSession();
    try {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              Feature any = (Feature) event.getMatch().getObjects().get(0);
              int place = Integer.parseInt(event.getMatch().getRule().getName());
              fired.add(Fired.of(rules.get(place), situations.get(any.group())));
            }
          });
      situations.forEach(situation -> insert(session, situation));
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return fired;
  }

  private void insert(KieSession session, Situation situation) {
    for (Attribute attribute : read) {
      Value value = situation.value(attribute);
      if (value.isKnown()) {
        session.insert(feature(situation.group(), attribute, value));
      }
    }
  }

  private static Feature feature(int group, Attribute attribute, Value value) {
    return switch (attribute.kind()) {
      case SCALE, NUMBER -> new Feature(group, attribute.id(), "", value.rank());
      default -> new Feature(group, attribute.id(), value.id(), 0);
    };
  }
}
