package fi.kenelle.engine;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieServices;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * The rules of one rule set, compiled by Drools. Tells which rule matches which situation. Safe to
 * share: each asking has a session of its own, which is gone when the answer is there, and nothing
 * that a rule does can make another one match, so it always ends. Rules with the same conditions
 * are one rule to Drools: firing is what costs, and most rules have no condition beyond the type.
 */
public final class Engine {
  private static final KieSessionConfiguration ONE_THREAD = oneThread();

  private final List<Rule> rules;
  private final int[] patternByPlace;
  private final int patterns;
  private final String drl;
  private final InternalKnowledgeBase base;
  private final Map<org.kie.api.definition.rule.Rule, Integer> patternOf = new IdentityHashMap<>();
  private final Facts customerFacts;
  private final Facts touchpointFacts;

  private Engine(RuleSet ruleSet, List<Rule> rules, Optional<Engine> before) {
    this.rules = rules;
    Map<String, Integer> numbers = new LinkedHashMap<>();
    this.patternByPlace =
        rules.stream()
            .mapToInt(rule -> numbers.computeIfAbsent(Drl.pattern(rule), p -> numbers.size()))
            .toArray();
    this.patterns = numbers.size();
    this.drl = Drl.of(ruleSet.vocabulary(), List.copyOf(numbers.keySet()));
    this.base =
        before
            .filter(engine -> engine.drl.equals(drl))
            .map(engine -> engine.base)
            .orElseGet(() -> compile(drl));
    base.getKiePackage(Drl.PACKAGE)
        .getRules()
        .forEach(rule -> patternOf.put(rule, Integer.valueOf(rule.getName())));
    this.customerFacts = facts(Rule.Subject.CUSTOMER);
    this.touchpointFacts = facts(Rule.Subject.TOUCHPOINT);
  }

  /** Compiles the active rules of a rule set. */
  public static Engine of(RuleSet ruleSet) {
    return new Engine(ruleSet, ruleSet.active(), Optional.empty());
  }

  /** Compiles these rules, whatever their status. */
  public static Engine of(RuleSet ruleSet, List<Rule> rules) {
    return new Engine(ruleSet, List.copyOf(rules), Optional.empty());
  }

  /**
   * The active rules of a rule set, compiled anew only where their conditions are not those of an
   * engine before: most edits are of texts, strengths and values expected.
   */
  public static Engine after(Engine before, RuleSet ruleSet) {
    return new Engine(ruleSet, ruleSet.active(), Optional.of(before));
  }

  /** The compiled rules; {@link #pattern} and {@link Matches} speak of them by place. */
  public List<Rule> rules() {
    return rules;
  }

  /** The conditions of the rule at a place, by number: rules with the same conditions share it. */
  public int pattern(int place) {
    return patternByPlace[place];
  }

  /** How many different conditions there are. */
  public int patterns() {
    return patterns;
  }

  /** Tells which rules match which of these situations. */
  public Matches matches(List<Situation> situations) {
    BitSet[] matches = new BitSet[situations.size()];
    KieSession session = base.newKieSession(ONE_THREAD, null);
    try {
      for (int i = 0; i < matches.length; i++) {
        matches[i] = new BitSet();
        Facts facts = situations.get(i).isAtTouchpoint() ? touchpointFacts : customerFacts;
        if (facts.areRead()) {
          session.insert(facts.of(situations.get(i), i));
        }
      }
      session.fireAllRules(
          match -> {
            Object fact = ((InternalMatch) match).getTuple().getFactHandle().getObject();
            int situation = customerFacts.place(fact, touchpointFacts);
            matches[situation].set(patternOf.get(match.getRule()));
            return false;
          });
    } finally {
      session.dispose();
    }
    return new Matches(this, matches);
  }

  private Facts facts(Rule.Subject subject) {
    List<Rule> about = rules.stream().filter(rule -> rule.subject() == subject).toList();
    List<Attribute> read =
        about.stream().flatMap(rule -> rule.reads().stream()).distinct().toList();
    return new Facts(base.getFactType(Drl.PACKAGE, Drl.fact(subject)), read, !about.isEmpty());
  }

  /** A session is asked by the thread that made it, and by no other. */
  private static KieSessionConfiguration oneThread() {
    KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
    return configuration;
  }

  private static InternalKnowledgeBase compile(String drl) {
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

  /** A situation as a fact of a generated type, with a value in every field that it has. */
  static Object fact(FactType type, Vocabulary vocabulary, Situation situation) {
    List<Attribute> fields =
        vocabulary.attributes().stream().filter(a -> type.getField(Drl.field(a)) != null).toList();
    return new Facts(type, fields, true).of(situation, 0);
  }

  /** Makes facts of one generated type, holding no more than what rules read. */
  private static final class Facts {
    private final FactType type;
    private final FactField place;
    private final List<Attribute> read;
    private final List<FactField> fields = new ArrayList<>();
    private final boolean areRead;

    Facts(FactType type, List<Attribute> read, boolean areRead) {
      this.type = type;
      this.place = type.getField(Drl.PLACE);
      this.read = read;
      this.areRead = areRead;
      read.forEach(attribute -> fields.add(type.getField(Drl.field(attribute))));
    }

    boolean areRead() {
      return areRead;
    }

    Object of(Situation situation, int index) {
      try {
        Object fact = type.newInstance();
        place.set(fact, index);
        for (int i = 0; i < fields.size(); i++) {
          fields.get(i).set(fact, held(read.get(i), situation.value(read.get(i))));
        }
        return fact;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    int place(Object fact, Facts other) {
      boolean mine = fact.getClass() == type.getFactClass();
      return (Integer) (mine ? place : other.place).get(fact);
    }

    /**
     * What a field holds: null for what is unknown, which a new fact would hold as zero or false.
     */
    private static Object held(Attribute attribute, Value value) {
      if (!value.isKnown()) {
        return null;
      }
      return switch (attribute.kind()) {
        case FLAG -> ((Value.Flag) value).yes();
        case TEXT -> true;
        case SCALE -> (int) value.rank();
        case CHOICE, CODE -> value.id();
        case NUMBER -> value.rank();
        case SET -> ((Value.Terms) value).ids();
      };
    }
  }
}
