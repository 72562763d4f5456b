package fi.kenelle.bench;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One rule as a piece of Java: reads its values once, tests them against literals, and tells the
 * group how it ends.
 *
 * @param rank its place among all rules, by id
 * @param clashes what its expectation may clash with, if anything
 * @param all the clashes of all rules
 * @param withConditions whether it tells its conditions where it is met or unmet
 */
record WrittenRule(
    Rule rule, int rank, Optional<Clashes> clashes, List<Clashes> all, boolean withConditions) {
  /** A name for a constant. */
  static String constant(String id) {
    return id.replaceAll("([a-z])([A-Z])", "$1_$2")
        .replace("/", "__")
        .replace("-", "_")
        .toUpperCase(Locale.ROOT);
  }

  /** The test of the customer type, which is always known; empty where any will do. */
  String types() {
    return rule.conditions().stream()
        .filter(WrittenRule::isOfType)
        .map(condition -> holds(condition, "type"))
        .collect(Collectors.joining(" && "));
  }

  private static boolean isOfType(Condition condition) {
    return condition.attribute().id().equals(Vocabulary.TYPE);
  }

  /** The statements. */
  String text() {
    String block = at().equals("s") ? "{" : "for (Situation " + at() + " : g.touchpoints) {";
    return "// %s\n%s\n%s}\n".formatted(rule.id(), block, body());
  }

  /** The name of the situation. */
  private String at() {
    return rule.subject() == Rule.Subject.TOUCHPOINT ? "at" : "s";
  }

  private String body() {
    List<Attribute> needed = needed();
    StringBuilder text = new StringBuilder();
    rule.reads().stream()
        .filter(attribute -> !attribute.id().equals(Vocabulary.TYPE))
        .forEach(attribute -> text.append(read(attribute)));
    String possible = possible();
    if (!possible.isEmpty()) {
      text.append("if (").append(possible).append(") {\n");
    }
    if (needed.isEmpty()) {
      text.append(expectation());
    } else {
      String open =
          needed.stream().map(a -> a.id() + " == UNKNOWN").collect(Collectors.joining(" || "));
      text.append("if (").append(open).append(") {\n");
      text.append("g.couldApply(").append(constant(rule.id())).append(", " + at() + ");\n");
      needed.forEach(a -> text.append(asked(a)));
      text.append("} else {\n").append(expectation()).append("}\n");
    }
    return text.append(possible.isEmpty() ? "" : "}\n").toString();
  }

  /** The attributes without which the rule could apply at most. */
  private List<Attribute> needed() {
    return rule.reads().stream()
        .filter(attribute -> !attribute.id().equals(Vocabulary.TYPE))
        .filter(
            attribute ->
                rule.conditions().stream()
                        .filter(c -> c.attribute().equals(attribute))
                        .anyMatch(c -> !c.operator().takesNothing())
                    || rule.expectation().from().filter(attribute::equals).isPresent())
        .toList();
  }

  private String read(Attribute attribute) {
    return "Value %s = %s.value(%s);\n".formatted(attribute.id(), at(), constant(attribute.id()));
  }

  private String asked(Attribute attribute) {
    return needed().size() == 1
        ? ask(attribute)
        : "if (%s == UNKNOWN) {\n%s}\n".formatted(attribute.id(), ask(attribute));
  }

  private String ask(Attribute attribute) {
    return attribute.scope() == Scope.TOUCHPOINT
        ? "g.askAt(%d, %d, %s);\n".formatted(rank, attribute.index(), at())
        : "g.ask(%d, %d);\n".formatted(rank, attribute.index());
  }

  /** That no condition is false. */
  private String possible() {
    return rule.conditions().stream()
        .filter(condition -> !isOfType(condition))
        .map(
            condition ->
                condition.operator().takesNothing()
                    ? holds(condition, condition.attribute().id())
                    : "(%s == UNKNOWN || %s)"
                        .formatted(
                            condition.attribute().id(),
                            holds(condition, condition.attribute().id())))
        .collect(Collectors.joining(" && "));
  }

  private static String holds(Condition condition, String name) {
    return holds(condition.attribute(), condition.operator(), condition.value(), name);
  }

  private static String holds(Attribute attribute, Operator operator, Value wanted, String name) {
    String actual =
        switch (attribute.kind()) {
          case FLAG -> "yes(" + name + ")";
          case SCALE, CHOICE -> name.equals("type") ? name : "rank(" + name + ")";
          case NUMBER -> "number(" + name + ")";
          case CODE -> name + ".id()";
          case SET, TEXT -> "ids(" + name + ")";
        };
    return switch (operator) {
      case IS_KNOWN -> name + " != UNKNOWN";
      case IS_NOT_KNOWN -> name + " == UNKNOWN";
      case IS -> equal(attribute, actual, wanted.id(), "");
      case IS_NOT -> equal(attribute, actual, wanted.id(), "!");
      case AT_LEAST -> actual + " >= " + wanted.rank();
      case AT_MOST -> actual + " <= " + wanted.rank();
      case IS_ONE_OF ->
          ((Value.Terms) wanted)
              .ids().stream()
                  .map(id -> equal(attribute, actual, id, ""))
                  .collect(Collectors.joining(" || ", "(", ")"));
      case INCLUDES, EXCLUDES ->
          ((Value.Terms) wanted)
              .ids().stream()
                  .map(id -> actual + ".contains(\"" + id + "\")")
                  .map(test -> operator == Operator.EXCLUDES ? "!" + test : test)
                  .collect(Collectors.joining(" && "));
    };
  }

  private static String equal(Attribute attribute, String actual, String id, String not) {
    return switch (attribute.kind()) {
      case FLAG -> (id.equals("true") == not.isEmpty() ? "" : "!") + actual;
      case CODE -> not + actual + ".equals(\"" + id + "\")";
      default -> {
        String sign = not.isEmpty() ? " == " : " != ";
        yield actual + sign + attribute.term(id).orElseThrow().rank();
      }
    };
  }

  private String expectation() {
    Expectation expected = rule.expectation();
    String name = expected.attribute().id();
    String said = "(%d, %s, %s, %s".formatted(rank, constant(rule.id()), at(), wanted());
    String kept = clashes.isPresent() ? "outcome = " : "";
    return read(expected.attribute())
        + (clashes.isPresent() ? "Outcome outcome;\n" : "")
        + "if (%s == UNKNOWN) {\n%sg.unknown%s);\n".formatted(name, kept, said)
        + ask(expected.attribute())
        + "} else if (%s) {\n%sg.met%s, %s);\n%s".formatted(met(), kept, said, name, because())
        + "} else {\n%sg.unmet%s, %s);\n%s}\n".formatted(kept, said, name, because())
        + clashes.map(this::pull).orElse("");
  }

  /** What its conditions read, in order; behind them the attribute that it takes a value from. */
  static List<Attribute> conditions(Rule rule) {
    return Stream.concat(
            rule.conditions().stream().map(Condition::attribute),
            rule.expectation().from().stream())
        .toList();
  }

  private String because() {
    if (!withConditions) {
      return "";
    }
    List<Attribute> read = conditions(rule);
    return IntStream.range(0, read.size())
        .mapToObj(i -> "%s_%d.by(%s)".formatted(constant(rule.id()), i, actual(read.get(i))))
        .collect(Collectors.joining(", ", "g.because(List.of(", "));\n"));
  }

  /** The variable with a value; the type stands in the situation alone. */
  private String actual(Attribute attribute) {
    return attribute.id().equals(Vocabulary.TYPE) ? at() + ".value(TYPE)" : attribute.id();
  }

  private String met() {
    Expectation expected = rule.expectation();
    String name = expected.attribute().id();
    return expected.from().isEmpty()
        ? holds(expected.attribute(), expected.operator(), expected.value(), name)
        : "ids(%s).contains(%s.id())".formatted(name, takenFrom(expected).id());
  }

  private String wanted() {
    return rule.expectation().from().isEmpty()
        ? constant(rule.id()) + "_WANTED"
        : "new Value.Terms(List.of(" + rule.expectation().from().get().id() + ".id()))";
  }

  /** Only a set that includes the customer's own value is measured, as it clashes with nothing. */
  private Attribute takenFrom(Expectation expected) {
    if (expected.operator() != Operator.INCLUDES || clashes.isPresent()) {
      throw new IllegalStateException("not measured: " + rule.id());
    }
    return expected.from().orElseThrow();
  }

  private String pull(Clashes torn) {
    return "g.pull(%d, %d, %d, %s, outcome);\n"
        .formatted(all.indexOf(torn), torn.bit(rule), rank, at());
  }
}
