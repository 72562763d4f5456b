package fi.kenelle.engine;

import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Patterns compiled by Drools, each a rule to it, and the facts that they are about. Those that ask
 * for nothing but the customer type are matched once, when compiled, and taken out: of the few
 * types there are, the answer is always the same, and matching is what costs.
 */
final class Network {
  private static final KieSessionConfiguration ONE_THREAD = oneThread();

  private final String drl;
  private final InternalKnowledgeBase base;
  private final IdentityHashMap<org.kie.api.definition.rule.Rule, Integer> patternOf =
      new IdentityHashMap<>();
  private final Facts customers;
  private final Facts touchpoints;
  private final Map<String, BitSet> ofCustomerType = new HashMap<>();
  private final Map<String, BitSet> ofTouchpointType = new HashMap<>();

  /**
   * Compiles patterns.
   *
   * @param drl the facts, and a rule for each pattern, named by its number
   * @param rules the rules that the patterns are of
   * @param byTypeAlone the numbers of the patterns that read no more than the customer type
   */
  Network(String drl, List<Rule> rules, BitSet byTypeAlone, Vocabulary vocabulary) {
    this.drl = drl;
    this.base = compiled(drl);
    base.getKiePackage(Drl.PACKAGE)
        .getRules()
        .forEach(rule -> patternOf.put(rule, Integer.valueOf(rule.getName())));
    this.customers = facts(rules, Rule.Subject.CUSTOMER);
    this.touchpoints = facts(rules, Rule.Subject.TOUCHPOINT);
    Attribute type = vocabulary.required(Vocabulary.TYPE);
    for (String id : vocabulary.types()) {
      Value known = type.term(id).orElseThrow();
      ofCustomerType.put(id, matchedBy(customers, known, byTypeAlone));
      ofTouchpointType.put(id, matchedBy(touchpoints, known, byTypeAlone));
    }
    byTypeAlone.stream().forEach(i -> base.removeRule(Drl.PACKAGE, Integer.toString(i)));
  }

  /** Whether this is what compiling would give. */
  boolean isOf(String otherDrl) {
    return drl.equals(otherDrl);
  }

  /** The numbers of the patterns that match each situation. */
  BitSet[] matches(List<Situation> situations) {
    BitSet[] matches = new BitSet[situations.size()];
    KieSession session = base.newKieSession(ONE_THREAD, null);
    try {
      for (int i = 0; i < matches.length; i++) {
        Situation situation = situations.get(i);
        boolean atTouchpoint = situation.isAtTouchpoint();
        Facts facts = atTouchpoint ? touchpoints : customers;
        matches[i] = ofType(situation.customer().type(), atTouchpoint);
        if (facts.areRead()) {
          session.insert(facts.of(situation, i));
        }
      }
      take(session, matches);
    } finally {
      session.dispose();
    }
    return matches;
  }

  private BitSet ofType(String type, boolean atTouchpoint) {
    return (BitSet) (atTouchpoint ? ofTouchpointType : ofCustomerType).get(type).clone();
  }

  private BitSet matchedBy(Facts facts, Value type, BitSet patterns) {
    BitSet[] matches = {new BitSet()};
    KieSession session = base.newKieSession(ONE_THREAD, null);
    try {
      if (facts.areRead()) {
        session.insert(facts.of(type));
        take(session, matches);
      }
    } finally {
      session.dispose();
    }
    matches[0].and(patterns);
    return matches[0];
  }

  /** Takes each match before it fires: nothing more is wanted of it. */
  private void take(KieSession session, BitSet[] matches) {
    session.fireAllRules(
        match -> {
          Object fact = ((InternalMatch) match).getTuple().getFactHandle().getObject();
          matches[customers.place(fact, touchpoints)].set(patternOf.get(match.getRule()));
          return false;
        });
  }

  private Facts facts(List<Rule> rules, Rule.Subject subject) {
    List<Rule> about = rules.stream().filter(rule -> rule.subject() == subject).toList();
    List<Attribute> read =
        about.stream().flatMap(rule -> rule.reads().stream()).distinct().toList();
    return new Facts(base.getFactType(Drl.PACKAGE, Drl.fact(subject)), read, !about.isEmpty());
  }

  private static InternalKnowledgeBase compiled(String drl) {
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

  /** A session is asked by the thread that made it, and by no other. */
  private static KieSessionConfiguration oneThread() {
    KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
    return configuration;
  }
}
