package fi.kenelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.concept.Case;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Each rule file compiles, unchanged, with stock Drools and the dictionary, and fires alike. */
class DictionaryTest {
  private static final Edition EDITION =
      Gate.pass(Path.of("rules"), Path.of("samples"), Gate.Care.FULL).edition().orElseThrow();
  private static final RuleSet RULES = EDITION.ruleSet();
  private static final LocalDate ON = LocalDate.parse("2026-11-22");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consumer",
        "b2b",
        "internal",
        "citizen",
        "patient",
        "human",
        "experience",
        "insight",
        "persona"
      })
  void stockDroolsFiresTheRulesOfAPackOnTheirCases(String pack) {
    InternalKnowledgeBase base = compiled(pack);

    List<Rule> rules = RULES.rules().stream().filter(rule -> rule.pack().equals(pack)).toList();

    assertThat(rules).isNotEmpty();
    for (Rule rule : rules) {
      for (Case example : EDITION.cases().get(rule.id())) {
        assertThat(fired(base, rule, example))
            .as(rule.id() + ": " + example.name())
            .isEqualTo(isExpectedToFire(rule, example));
      }
    }
  }

  /**
   * A value taken from the customer is part of the conclusion, which stock Drools does not read.
   */
  private static boolean isExpectedToFire(Rule rule, Case example) {
    boolean waitsForTheCustomer =
        rule.expectation().from().isPresent()
            && example.because().equals(rule.expectation().from().map(Attribute::id));
    return example.verdict().isFired()
        || (waitsForTheCustomer && example.verdict() == Verdict.COULD_APPLY);
  }

  private static InternalKnowledgeBase compiled(String pack) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    add(builder, Dictionary.facts(RULES.vocabulary(), pack), ResourceType.DRL);
    add(builder, Dictionary.of(RULES.vocabulary()), ResourceType.DSL);
    RULES
        .folder()
        .rules()
        .forEach(
            (path, bytes) -> {
              if (path.startsWith(pack + "/")) {
                builder.add(ResourceFactory.newByteArrayResource(bytes), ResourceType.DSLR);
              }
            });
    assertThat(builder.getErrors()).isEmpty();
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  private static void add(KnowledgeBuilder builder, String text, ResourceType type) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    builder.add(ResourceFactory.newByteArrayResource(bytes), type);
  }

  private static boolean fired(InternalKnowledgeBase base, Rule rule, Case example) {
    Set<String> fired = new HashSet<>();
    KieSession session = base.newKieSession();
    Situation situation = situation(rule, example);
    FactType type =
        base.getFactType(
            rule.pack(), situation.isAtTouchpoint() ? Drl.TOUCHPOINT_FACT : Drl.CUSTOMER_FACT);
    session.insert(Engine.fact(type, RULES.vocabulary(), situation));
    session.fireAllRules(match -> fired.add(match.getRule().getName()));
    session.dispose();
    return fired.contains(rule.name());
  }

  private static Situation situation(Rule rule, Case example) {
    boolean touchpoint = rule.subject() == Rule.Subject.TOUCHPOINT;
    return Situation.of(
            example.description(), RULES.vocabulary(), example.description().on().orElse(ON))
        .stream()
        .filter(situation -> situation.group() == example.customer())
        .filter(situation -> situation.isAtTouchpoint() == touchpoint)
        .findFirst()
        .orElseThrow();
  }
}
