package fi.kenelle.concept;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/**
 * A description to fill in for one customer type: everything that its rules read or expect is
 * there, and nothing of it is stated.
 *
 * @param asked the attributes in it, in the vocabulary's order
 */
public record Blank(ObjectNode json, List<Attribute> asked) {
  private static final List<String> DIRECT = List.of("relationship", "roles", "scope");
  private static final List<String> LEFT_OUT =
      List.of(
          "type",
          "persona",
          "channelCount",
          "channelsUsed",
          "stagesCovered",
          "customerTypesServed");

  /** The blank of a customer type. */
  public static Blank of(RuleSet ruleSet, String type) {
    List<Attribute> asked =
        ruleSet.active().stream()
            .filter(rule -> Expectations.concerns(rule, type, ruleSet.vocabulary()))
            .flatMap(Blank::about)
            .distinct()
            .filter(attribute -> !LEFT_OUT.contains(attribute.id()))
            .sorted((one, other) -> Integer.compare(one.index(), other.index()))
            .toList();
    return new Blank(json(ruleSet.vocabulary(), type, asked), asked);
  }

  private static Stream<Attribute> about(Rule rule) {
    return Stream.concat(rule.reads().stream(), Stream.of(rule.expectation().attribute()));
  }

  private static ObjectNode json(Vocabulary vocabulary, String type, List<Attribute> asked) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var label = vocabulary.required(Vocabulary.TYPE).valueLabel(type);
    json.putObject("name")
        .put("en", "A new service (" + label.en() + ")")
        .put("fi", "Uusi palvelu (" + label.fi() + ")");
    json.putNull("description");
    json.putObject("provider").putNull("name").putNull("sector");
    ObjectNode group = json.putArray("customers").addObject().put("type", type).putNull("name");
    DIRECT.forEach(group::putNull);
    group.putNull("persona");
    ObjectNode traits = group.putObject("traits");
    asked.stream()
        .filter(
            attribute -> attribute.scope() == Scope.CUSTOMER && !DIRECT.contains(attribute.id()))
        .forEach(attribute -> traits.putNull(attribute.id()));
    ObjectNode attributes = json.putObject("attributes");
    asked.stream()
        .filter(attribute -> attribute.scope() == Scope.SERVICE)
        .forEach(attribute -> attributes.putNull(attribute.id()));
    ObjectNode touchpoint = json.putArray("touchpoints").addObject().put("id", "touchpoint-1");
    touchpoint.putNull("name").putNull("channel").putNull("stage");
    ObjectNode ofTouchpoint = touchpoint.putObject("attributes");
    asked.stream()
        .filter(attribute -> attribute.scope() == Scope.TOUCHPOINT && attribute.uses().expectable())
        .forEach(attribute -> ofTouchpoint.putNull(attribute.id()));
    return json;
  }
}
