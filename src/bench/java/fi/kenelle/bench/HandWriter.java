package fi.kenelle.bench;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the rules of a rule set as the Java class that a person would write: a method for each
 * strength and dimension, in the order of an answer; in it one {@code if} a rule, on the values of
 * the situation, those for one customer type together.
 */
final class HandWriter {
  /** The name of the class written. */
  static final String CLASS = "fi.kenelle.bench.written.WrittenRules";

  private final RuleSet ruleSet;
  private final List<Rule> rules;
  private final List<Clashes> clashes;
  private final boolean withConditions;

  private HandWriter(RuleSet ruleSet, boolean withConditions) {
    this.ruleSet = ruleSet;
    this.withConditions = withConditions;
    this.rules = ruleSet.active().stream().sorted(Comparator.comparing(Rule::id)).toList();
    this.clashes = Clashes.among(rules);
  }

  /** The source of the class, telling the conditions of each outcome or not. */
  static String write(RuleSet ruleSet, boolean withConditions) {
    return new HandWriter(ruleSet, withConditions).source();
  }

  private String source() {
    List<String> calls = new ArrayList<>();
    StringBuilder methods = new StringBuilder();
    for (Strength strength : Strength.values()) {
      for (int i = 0; i < ruleSet.vocabulary().dimensions().size(); i++) {
        String dimension = ruleSet.vocabulary().dimensions().get(i).id();
        List<Rule> about = about(strength, dimension);
        if (!about.isEmpty()) {
          String name =
              strength.id()
                  + dimension.substring(0, 1).toUpperCase(Locale.ROOT)
                  + dimension.substring(1);
          calls.add("    " + name + "(g, s, type);\n");
          methods.append(method(name, i, strength.weight(), about));
        }
      }
    }
    return """
    package fi.kenelle.bench.written;

    import static fi.kenelle.vocabulary.Value.Plain.UNKNOWN;

    import fi.kenelle.bench.ByHand;
    import fi.kenelle.bench.CompiledSource;
    import fi.kenelle.bench.GroupByHand;
    import fi.kenelle.bench.Held;
    import fi.kenelle.outcome.Outcome;
    import fi.kenelle.rule.Rule;
    import fi.kenelle.rule.RuleSet;
    import fi.kenelle.situation.Situation;
    import fi.kenelle.vocabulary.Attribute;
    import fi.kenelle.vocabulary.Value;
    import java.util.List;

    public final class WrittenRules extends ByHand {
      private static final RuleSet RULES = CompiledSource.given(WrittenRules.class);
    %s
      public WrittenRules() {
        super(RULES);
      }

      @Override
      protected int[][] clashes() {
        return new int[][] {%s};
      }

      @Override
      protected void apply(GroupByHand g) {
        Situation s = g.self;
        long type = rank(s.value(TYPE));
    %s  }

    %s  private static long rank(Value value) {
        return ((Value.Term) value).rank();
      }

      private static boolean yes(Value value) {
        return ((Value.Flag) value).yes();
      }

      private static long number(Value value) {
        return ((Value.Count) value).number();
      }

      private static List<String> ids(Value value) {
        return ((Value.Terms) value).ids();
      }
    }
    """
        .formatted(constants(), clashTable(), String.join("", calls), methods);
  }

  private List<Rule> about(Strength strength, String dimension) {
    return rules.stream()
        .filter(rule -> rule.metadata().strength() == strength)
        .filter(rule -> rule.metadata().dimension().equals(dimension))
        .toList();
  }

  private String method(String name, int dimension, int weight, List<Rule> about) {
    StringBuilder text = new StringBuilder();
    text.append(
        "  private static void %s(GroupByHand g, Situation s, long type) {\n".formatted(name));
    text.append("    g.turnTo(%d, %d);\n".formatted(dimension, weight));
    String before = "";
    for (Rule rule : about) {
      WrittenRule written =
          new WrittenRule(rule, rules.indexOf(rule), clashesOf(rule), clashes, withConditions);
      if (!written.types().equals(before)) {
        text.append(before.isEmpty() ? "" : "    }\n");
        text.append(written.types().isEmpty() ? "" : "    if (" + written.types() + ") {\n");
        before = written.types();
      }
      text.append(written.text());
    }
    return text.append(before.isEmpty() ? "" : "    }\n").append("  }\n\n").toString();
  }

  private Optional<Clashes> clashesOf(Rule rule) {
    return clashes.stream()
        .filter(c -> c.attribute().equals(rule.expectation().attribute()))
        .findFirst();
  }

  private String clashTable() {
    return clashes.stream()
        .map(Clashes::sets)
        .map(sets -> sets.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}")))
        .collect(Collectors.joining(", "));
  }

  private String constants() {
    StringBuilder text = new StringBuilder();
    Set<Attribute> attributes = new LinkedHashSet<>();
    attributes.add(ruleSet.vocabulary().required(Vocabulary.TYPE));
    for (Rule rule : rules) {
      attributes.addAll(rule.reads());
      attributes.add(rule.expectation().attribute());
    }
    for (Attribute attribute : attributes) {
      text.append(
          "  private static final Attribute %s = RULES.vocabulary().required(\"%s\");\n"
              .formatted(WrittenRule.constant(attribute.id()), attribute.id()));
    }
    for (Rule rule : rules) {
      String name = WrittenRule.constant(rule.id());
      text.append(
          "  private static final Rule %s = RULES.rule(\"%s\").orElseThrow();\n"
              .formatted(name, rule.id()));
      text.append(
          "  private static final Value %s_WANTED = %s.expectation().value();\n"
              .formatted(name, name));
      for (int i = 0; withConditions && i < WrittenRule.conditions(rule).size(); i++) {
        text.append(
            "  private static final Held %s_%d = Held.of(%s, %d);\n".formatted(name, i, name, i));
      }
    }
    return text.toString();
  }
}
