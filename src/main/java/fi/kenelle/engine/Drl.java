package fi.kenelle.engine;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes rules in the Drools rule language. A rule is one pattern on one flat fact, so that Drools
 * can share and hash its tests; every value is written as a literal of the vocabulary's own ids, so
 * no text of an author is ever part of it.
 */
final class Drl {
  static final String PACKAGE = "kenelle";
  static final String CUSTOMER_FACT = "CustomerSituation";
  static final String TOUCHPOINT_FACT = "TouchpointSituation";

  private Drl() {}

  /** The fact types and a rule for each pattern, named by its place, as one package. */
  static String of(Vocabulary vocabulary, List<String> patterns) {
    StringBuilder drl = new StringBuilder("package " + PACKAGE + "\ndialect \"mvel\"\n\n");
    drl.append(declaration(vocabulary, CUSTOMER_FACT, readBy(patterns, CUSTOMER_FACT)));
    drl.append(declaration(vocabulary, TOUCHPOINT_FACT, readBy(patterns, TOUCHPOINT_FACT)));
    for (int i = 0; i < patterns.size(); i++) {
      drl.append("rule \"" + i + "\"\nwhen\n    " + patterns.get(i) + "\nthen\nend\n\n");
    }
    return drl.toString();
  }

  /**
   * Drools makes two classes for each field of a fact: those that no pattern reads are left out.
   */
  private static Predicate<Attribute> readBy(List<String> patterns, String fact) {
    String together =
        patterns.stream()
            .filter(pattern -> pattern.startsWith(fact + "("))
            .collect(Collectors.joining("\n"));
    return attribute -> together.contains(field(attribute));
  }

  /** The declarations of the two fact types. A scale is the place of its value, from 0. */
  static String facts(Vocabulary vocabulary) {
    return declaration(vocabulary, CUSTOMER_FACT, a -> a.scope() != Scope.TOUCHPOINT)
        + declaration(vocabulary, TOUCHPOINT_FACT, a -> true);
  }

  private static String declaration(Vocabulary vocabulary, String name, Predicate<Attribute> has) {
    StringBuilder fields = new StringBuilder("declare " + name + "\n");
    vocabulary.attributes().stream()
        .filter(has)
        .forEach(
            a -> fields.append("    ").append(field(a)).append(" : ").append(type(a)).append('\n'));
    return fields.append("end\n\n").toString();
  }

  private static String type(Attribute attribute) {
    return switch (attribute.kind()) {
      case FLAG, TEXT -> "Boolean";
      case SCALE -> "Integer";
      case CHOICE, CODE -> "String";
      case NUMBER -> "Long";
      case SET -> "java.util.List";
    };
  }

  /** The pattern that matches where all conditions of a rule hold. */
  static String pattern(Rule rule) {
    List<String> tests = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      tests.add(constraint(condition.attribute(), condition.operator(), condition.value()));
    }
    rule.expectation().from().ifPresent(from -> tests.add(known(from)));
    return fact(rule.subject()) + "(" + String.join(", ", tests) + ")";
  }

  static String fact(Rule.Subject subject) {
    return subject == Rule.Subject.TOUCHPOINT ? TOUCHPOINT_FACT : CUSTOMER_FACT;
  }

  /**
   * The name of an attribute's field: its id behind "its_", so that no id can be a word of the rule
   * language, such as "function".
   */
  static String field(Attribute attribute) {
    return "its_" + attribute.id();
  }

  static String known(Attribute attribute) {
    return field(attribute) + " != null";
  }

  /**
   * The test that holds if, and only if, the condition is true; unknown is null and never holds.
   */
  static String constraint(Attribute attribute, Operator operator, Value value) {
    String field = field(attribute);
    return switch (operator) {
      case IS -> field + " == " + literal(attribute, value);
      case IS_NOT -> known(attribute) + ", " + field + " != " + literal(attribute, value);
      case AT_LEAST -> field + " >= " + literal(attribute, value);
      case AT_MOST -> field + " <= " + literal(attribute, value);
      case IS_ONE_OF -> oneOf(field, literals(attribute, value));
      case INCLUDES -> String.join(", ", each(attribute, value, " contains "));
      case EXCLUDES ->
          known(attribute) + ", " + String.join(", ", each(attribute, value, " not contains "));
      case IS_KNOWN -> known(attribute);
      case IS_NOT_KNOWN -> field + " == null";
    };
  }

  /** Drools can hash a test for equality, and no other. */
  private static String oneOf(String field, List<String> literals) {
    return literals.size() == 1
        ? field + " == " + literals.get(0)
        : field + " in (" + String.join(", ", literals) + ")";
  }

  private static List<String> each(Attribute attribute, Value value, String test) {
    return literals(attribute, value).stream()
        .map(literal -> field(attribute) + test + literal)
        .toList();
  }

  private static List<String> literals(Attribute attribute, Value value) {
    return ((Value.Terms) value)
        .ids().stream().map(id -> literal(attribute, attribute.term(id).orElseThrow())).toList();
  }

  /** A value as the fact holds it. */
  static String literal(Attribute attribute, Value value) {
    if (attribute.kind() == Kind.SCALE || attribute.kind() == Kind.NUMBER) {
      return Long.toString(value.rank()) + (attribute.kind() == Kind.NUMBER ? "L" : "");
    }
    if (attribute.kind() == Kind.FLAG) {
      return value.id();
    }
    if (!value.id().matches("[A-Za-z0-9-]+")) {
      throw new IllegalStateException("not an id: " + value.id());
    }
    return '"' + value.id() + '"';
  }
}
