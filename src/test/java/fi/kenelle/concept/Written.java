package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes what an explanation wants into the JSON of a description, as a person would. */
final class Written {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final Set<String> GROUP_FIELDS =
      Set.of("type", "relationship", "roles", "scope", "persona");
  private static final List<String> OTHERS = List.of("en", "fi");

  private Written() {}

  /** Whether the rule applies in the situation explained, once these values are written. */
  static boolean applies(
      Kenelle kenelle, Explanation explanation, List<Explanation.Wanted> values, JsonNode json) {
    Situation situation = explanation.outcome().situation();
    JsonNode changed = kenelle.describe(json).json();
    for (Explanation.Wanted wanted : values) {
      changed = written(wanted, situation, changed);
    }
    Vocabulary vocabulary = kenelle.ruleSet().vocabulary();
    return Situation.of(kenelle.describe(changed), vocabulary, Kenelles.DAY).stream()
        .filter(after -> after.group() == situation.group())
        .filter(after -> after.touchpoint() == situation.touchpoint())
        .map(after -> Outcome.of(explanation.outcome().rule(), after).verdict())
        .allMatch(Verdict::isFired);
  }

  private static JsonNode written(Explanation.Wanted wanted, Situation situation, JsonNode json) {
    String pointer = pointer(wanted.attribute(), situation);
    JsonNode value = value(wanted, json.at(pointer), situation);
    JsonNode changed = Descriptions.with(json, pointer, value);
    return wanted.operator() == Operator.IS_NOT_KNOWN
        ? saidNowhere(wanted.attribute(), situation, changed)
        : changed;
  }

  /** Without what the service says where the group has no value, and what a card says of traits. */
  private static JsonNode saidNowhere(Attribute attribute, Situation situation, JsonNode json) {
    String elsewhere =
        attribute.scope() == Scope.SERVICE
            ? "/attributes/" + attribute.id()
            : "/customers/" + situation.group() + "/persona/traits/" + attribute.id();
    return json.at(elsewhere).isMissingNode()
        ? json
        : Descriptions.with(json, elsewhere, MAKE.nullNode());
  }

  private static String pointer(Attribute attribute, Situation situation) {
    String id = "/" + attribute.id();
    String group = "/customers/" + situation.group();
    return switch (attribute.scope()) {
      case PROVIDER -> "/provider" + id;
      case CUSTOMER -> GROUP_FIELDS.contains(attribute.id()) ? group + id : group + "/traits" + id;
      case TOUCHPOINT ->
          "/touchpoints/"
              + situation.touchpoint()
              + (attribute.uses().expectable() ? "/attributes" : "")
              + id;
      case SERVICE -> (situation.hasOwn(attribute) ? group : "") + "/attributes" + id;
    };
  }

  private static JsonNode value(Explanation.Wanted wanted, JsonNode written, Situation situation) {
    Attribute attribute = wanted.attribute();
    if (attribute.id().equals("persona")) {
      boolean card = wanted.value().id().equals("true");
      return card ? MAKE.objectNode().put("id", "c").put("name", "C") : MAKE.nullNode();
    }
    return switch (wanted.operator()) {
      case IS, AT_LEAST, AT_MOST -> single(attribute, wanted.value().id());
      case IS_ONE_OF -> single(attribute, first(attribute, ((Value.Terms) wanted.value()).ids()));
      case IS_NOT -> single(attribute, other(attribute, wanted.value().id()));
      case INCLUDES, EXCLUDES -> members(wanted, written, situation);
      case IS_KNOWN -> known(attribute);
      case IS_NOT_KNOWN -> MAKE.nullNode();
    };
  }

  private static JsonNode known(Attribute attribute) {
    return switch (attribute.kind()) {
      case TEXT -> MAKE.textNode("here");
      case SET -> MAKE.arrayNode();
      case NUMBER -> MAKE.numberNode(0);
      case CODE -> MAKE.textNode("fi");
      default -> single(attribute, attribute.offered().get(0));
    };
  }

  private static String first(Attribute attribute, List<String> ids) {
    return attribute.offered().stream().filter(ids::contains).findFirst().orElse(ids.get(0));
  }

  private static String other(Attribute attribute, String refused) {
    List<String> others = attribute.kind() == Kind.NUMBER ? List.of("0", "1") : OTHERS;
    return (attribute.offered().isEmpty() ? others : attribute.offered())
        .stream().filter(id -> !id.equals(refused)).findFirst().orElseThrow();
  }

  private static JsonNode single(Attribute attribute, String id) {
    return switch (attribute.kind()) {
      case FLAG -> MAKE.booleanNode(id.equals("true"));
      case NUMBER -> MAKE.numberNode(Long.parseLong(id));
      default -> MAKE.textNode(id);
    };
  }

  private static ArrayNode members(
      Explanation.Wanted wanted, JsonNode written, Situation situation) {
    Set<String> members = new LinkedHashSet<>();
    if (written.isArray()) {
      written.forEach(member -> members.add(member.asText()));
    } else if (situation.value(wanted.attribute()) instanceof Value.Terms terms) {
      members.addAll(terms.ids());
    }
    List<String> ids = ((Value.Terms) wanted.value()).ids();
    if (wanted.operator() == Operator.INCLUDES) {
      members.addAll(ids);
    } else {
      members.removeAll(ids);
    }
    ArrayNode array = MAKE.arrayNode();
    members.forEach(array::add);
    return array;
  }
}
