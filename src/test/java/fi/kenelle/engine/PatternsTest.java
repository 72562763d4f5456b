package fi.kenelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Patterns asked one by one hold where a session of Drools fires their rules, and nowhere else. */
class PatternsTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final RuleSet RULES = KENELLE.ruleSet();
  private static final List<String> PATTERNS =
      RULES.active().stream().map(Drl::pattern).distinct().toList();

  private final InternalKnowledgeBase stock = stock();
  private final Engine engine = KENELLE.edition().engine();

  private static InternalKnowledgeBase stock() {
    byte[] drl = Drl.of(RULES.vocabulary(), PATTERNS).getBytes(StandardCharsets.UTF_8);
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(ResourceFactory.newByteArrayResource(drl), ResourceType.DRL);
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  @Test
  void holdWhereDroolsFires() {
    List<Situation> situations =
        Descriptions.of(KENELLE, 95, 100)
            .flatMap(
                json ->
                    Situation.of(KENELLE.describe(json), RULES.vocabulary(), Kenelles.DAY).stream())
            .toList();

    BitSet everFired = new BitSet();
    for (Situation situation : situations) {
      BitSet fired = fired(situation);
      assertThat(holding(situation)).isEqualTo(fired);
      everFired.or(fired);
    }

    assertThat(everFired.cardinality()).isGreaterThan(PATTERNS.size() / 2);
  }

  @Test
  void factsHaveNoFieldThatNoPatternReads() {
    String drl = Drl.of(RULES.vocabulary(), List.of("CustomerSituation(its_surprises == 1)"));

    assertThat(drl).contains("its_surprises : Integer").containsOnlyOnce(" : ");
  }

  private BitSet holding(Situation situation) {
    Matches matches = engine.matches(List.of(situation));
    return IntStream.range(0, engine.rules().size())
        .filter(rule -> matches.has(0, rule))
        .map(engine::pattern)
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private BitSet fired(Situation situation) {
    String name = situation.isAtTouchpoint() ? Drl.TOUCHPOINT_FACT : Drl.CUSTOMER_FACT;
    FactType type = stock.getFactType(Drl.PACKAGE, name);
    BitSet fired = new BitSet();
    KieSession session = stock.newKieSession();
    session.insert(Engine.fact(type, RULES.vocabulary(), situation));
    session.fireAllRules(
        match -> {
          fired.set(Integer.parseInt(match.getRule().getName()));
          return true;
        });
    session.dispose();
    return fired;
  }
}
