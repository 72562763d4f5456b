package fi.kenelle.bench.peers;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules as one wide, sparse decision table that collects whatever matches. */
final class DmnXml {
  /** The id and name of the decision. */
  static final String DECISION = "applying";

  /** The namespace of the model. */
  static final String NAMESPACE = "urn:kenelle:bench";

  /** Its name. */
  static final String MODEL = "bench";

  private final List<Rule> rules;
  private final Inputs inputs;

  private DmnXml(List<Rule> rules, Inputs inputs) {
    this.rules = rules;
    this.inputs = inputs;
  }

  /** The model; a rule's output and id tell its place in the list. */
  static String of(List<Rule> rules, Inputs inputs) {
    return new DmnXml(rules, inputs).xml();
  }

  private String xml() {
    StringBuilder xml = new StringBuilder();
    xml.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="model"
            name="%s" namespace="%s">
        """
            .formatted(MODEL, NAMESPACE));
    inputs.attributes().forEach(a -> xml.append(data(a)));
    xml.append(
        "<decision id=\"%s\" name=\"%s\">\n<variable name=\"%s\" typeRef=\"Any\"/>\n"
            .formatted(DECISION, DECISION, DECISION));
    inputs.attributes().forEach(a -> xml.append(requirement(a)));
    xml.append("<decisionTable id=\"table\" hitPolicy=\"COLLECT\">\n");
    inputs.attributes().forEach(a -> xml.append(column(a)));
    xml.append("<output id=\"out\" name=\"place\" typeRef=\"number\"/>\n");
    for (int i = 0; i < rules.size(); i++) {
      xml.append(row(i));
    }
    return xml.append("</decisionTable>\n</decision>\n</definitions>\n").toString();
  }

  private static String data(Attribute attribute) {
    String name = Inputs.name(attribute);
    return "<inputData id=\"d_%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>\n"
        .formatted(name, name, name, type(attribute));
  }

  private static String requirement(Attribute attribute) {
    String name = Inputs.name(attribute);
    return ("<informationRequirement id=\"q_%s\"><requiredInput href=\"#d_%s\"/>"
            + "</informationRequirement>\n")
        .formatted(name, name);
  }

  private static String column(Attribute attribute) {
    String name = Inputs.name(attribute);
    return ("<input id=\"c_%s\"><inputExpression id=\"e_%s\" typeRef=\"%s\"><text>%s</text>"
            + "</inputExpression></input>\n")
        .formatted(name, name, type(attribute), name);
  }

  private static String type(Attribute attribute) {
    return switch (attribute.kind()) {
      case FLAG -> "boolean";
      case SCALE, NUMBER -> "number";
      default -> "string";
    };
  }

  private String row(int place) {
    Map<Attribute, Condition> tests =
        rules.get(place).conditions().stream()
            .collect(Collectors.toMap(Condition::attribute, c -> c));
    StringBuilder row = new StringBuilder("<rule id=\"r" + place + "\">");
    for (int i = 0; i < inputs.attributes().size(); i++) {
      Condition test = tests.get(inputs.attributes().get(i));
      row.append("<inputEntry id=\"r%d_%d\"><text>".formatted(place, i))
          .append(test == null ? "-" : test(test))
          .append("</text></inputEntry>");
    }
    return row.append(
            "<outputEntry id=\"o%d\"><text>%d</text></outputEntry></rule>\n"
                .formatted(place, place))
        .toString();
  }

  private static String test(Condition condition) {
    Attribute attribute = condition.attribute();
    String sign =
        condition.operator() == Operator.AT_LEAST
            ? "&gt;= "
            : condition.operator() == Operator.AT_MOST ? "&lt;= " : "";
    return condition.value() instanceof Value.Terms terms
        ? terms.ids().stream()
            .map(id -> literal(attribute, attribute.term(id).orElseThrow()))
            .collect(Collectors.joining(", "))
        : sign + literal(attribute, condition.value());
  }

  private static String literal(Attribute attribute, Value value) {
    String plain = String.valueOf(Inputs.plain(attribute, value));
    return attribute.kind() == Kind.CHOICE ? '"' + plain + '"' : plain;
  }
}
