package fi.kenelle.engine;

import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.reteoo.ReteooFactHandleFactory;
import org.drools.core.rule.accessor.FactHandleFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Patterns compiled by Drools, each a rule to it: a list of constraints on one fact. Constraints
 * are asked about a fact by themselves, rather than all of them by putting the fact into a session:
 * which patterns can hold at all is known before, and propagating, queueing and firing is what
 * costs. A constraint that many patterns share is one, as in Drools.
 */
final class Patterns {
  private static final FactHandleFactory HANDLES = new ReteooFactHandleFactory();

  private final String drl;
  private final AlphaNodeFieldConstraint[] constraints;
  private final int[][] byPattern;
  private final ValueResolver nothingElse;
  private final Facts customers;
  private final Facts touchpoints;

  /**
   * Compiles patterns.
   *
   * @param drl the facts, and a rule for each pattern, named by its number
   * @param rules the rules that the patterns are of
   */
  Patterns(String drl, List<Rule> rules) {
    this.drl = drl;
    InternalKnowledgeBase base = compiled(drl);
    var compiled = base.getKiePackage(Drl.PACKAGE).getRules();
    this.byPattern = new int[compiled.size()][];
    Map<Test, Integer> places = new LinkedHashMap<>();
    compiled.forEach(rule -> byPattern[Integer.parseInt(rule.getName())] = placed(rule, places));
    this.constraints =
        places.keySet().stream().map(Test::constraint).toArray(AlphaNodeFieldConstraint[]::new);
    this.nothingElse = (ValueResolver) base.newKieSession();
    this.customers = facts(base, rules, Rule.Subject.CUSTOMER);
    this.touchpoints = facts(base, rules, Rule.Subject.TOUCHPOINT);
  }

  /** A constraint on a type of fact. */
  private record Test(ObjectType type, AlphaNodeFieldConstraint constraint) {}

  /** The places of a rule's constraints among all that there are. */
  private static int[] placed(org.kie.api.definition.rule.Rule rule, Map<Test, Integer> places) {
    Pattern pattern = (Pattern) ((RuleImpl) rule).getLhs().getChildren().get(0);
    return pattern.getConstraints().stream()
        .map(each -> new Test(pattern.getObjectType(), (AlphaNodeFieldConstraint) each))
        .mapToInt(test -> places.computeIfAbsent(test, t -> places.size()))
        .toArray();
  }

  private static Facts facts(InternalKnowledgeBase base, List<Rule> rules, Rule.Subject subject) {
    List<Attribute> read =
        rules.stream()
            .filter(rule -> rule.subject() == subject)
            .flatMap(rule -> rule.reads().stream())
            .distinct()
            .toList();
    return new Facts(base.getFactType(Drl.PACKAGE, Drl.fact(subject)), read);
  }

  /** What Drools makes of a text. */
  static InternalKnowledgeBase compiled(String drl) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)),
        ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException(
          builder.getErrors().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }

  /** Whether this is what compiling would give. */
  boolean isOf(String otherDrl) {
    return drl.equals(otherDrl);
  }

  /** A situation as the fact that patterns are about. */
  FactHandle fact(Situation situation) {
    Facts facts = situation.isAtTouchpoint() ? touchpoints : customers;
    return HANDLES.newFactHandle(0, facts.of(situation), 0, null, null, null);
  }

  /** The constraints of a pattern, by number. */
  int[] constraints(int pattern) {
    return byPattern[pattern];
  }

  /** How many constraints there are. */
  int constraintCount() {
    return constraints.length;
  }

  /** Whether a constraint holds of a fact of its type. */
  boolean holds(int constraint, FactHandle fact) {
    return constraints[constraint].isAllowed(fact, nothingElse);
  }
}
