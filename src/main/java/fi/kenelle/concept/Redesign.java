package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.outcome.Answer;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Value;
import java.util.List;

/**
 * The cheapest redesign of a service: the fewest musts unmet, then shoulds, then coulds, then the
 * fewest changes, then those that the vocabulary lists first.
 *
 * @param before the answer to the description as it was
 * @param after the answer to the description with the changes
 * @param changes what to change, in the vocabulary's order
 * @param stuck what stays unmet, in the vocabulary's order
 * @param separate values of their own that would end tensions, in the vocabulary's order
 * @param optimal whether nothing can be cheaper; false where time ran out
 */
public record Redesign(
    Answer before,
    Answer after,
    List<Change> changes,
    List<Stuck> stuck,
    List<OwnValue> separate,
    boolean optimal) {
  /**
   * A new value.
   *
   * @param to the value after the change; the one before is the spot's
   * @param rules the rules that it serves, sorted by id; never empty
   * @param helped the groups for which it serves one, in order
   */
  public record Change(Spot spot, Value to, List<Rule> rules, List<Integer> helped) {}

  /**
   * A rule that stays unmet.
   *
   * @param spot the value that it is about
   * @param situation the group, and the touchpoint where it is about one
   * @param applies whether it applies after the changes; else it keeps the verdict that it had
   * @param against the rules that are met and cannot be met beside it, sorted by id
   */
  public record Stuck(
      Rule rule,
      Spot spot,
      Situation situation,
      boolean applies,
      Cause cause,
      List<Rule> against) {}

  /** Why a rule stays unmet. */
  public enum Cause {
    /** Other rules cannot be met beside it. */
    CONFLICT("conflict"),
    /** What it is about may not change. */
    KEPT("kept"),
    /** It would take more changes than are allowed. */
    LIMIT("limit"),
    /** Time ran out. */
    TIME("time");

    private final String id;

    Cause(String id) {
      this.id = id;
    }

    /** The name used in JSON. */
    public String id() {
      return id;
    }
  }

  /**
   * A first value of its own for one group, which would end a tension.
   *
   * @param spot where the value would stand; its value is the service's
   * @param listed whether the description lists the group, so that the value has a place
   * @param rules the rules of this group that would be met, sorted by id
   */
  public record OwnValue(Spot spot, boolean listed, Value to, List<Rule> rules) {}

  /** A description with the changes, written as it was given. */
  public JsonNode applied(JsonNode given) {
    JsonNode copy = given.deepCopy();
    changes.forEach(change -> write(copy, change.spot().pointer(), json(change.to())));
    return copy;
  }

  private static void write(JsonNode description, String pointer, JsonNode value) {
    String[] steps = pointer.substring(1).split("/", -1);
    JsonNode owner = description;
    for (int i = 0; i < steps.length - 1; i++) {
      owner = owner.isArray() ? owner.get(Integer.parseInt(steps[i])) : inside(owner, steps[i]);
    }
    ((ObjectNode) owner).set(steps[steps.length - 1], value);
  }

  private static JsonNode inside(JsonNode owner, String step) {
    JsonNode inner = owner.path(step);
    return inner.isContainerNode() ? inner : ((ObjectNode) owner).putObject(step);
  }

  static JsonNode json(Value value) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (value instanceof Value.Flag flag) {
      return make.booleanNode(flag.yes());
    }
    if (value instanceof Value.Count count) {
      return make.numberNode(count.number());
    }
    if (value instanceof Value.Terms terms) {
      var array = make.arrayNode();
      terms.ids().forEach(array::add);
      return array;
    }
    return make.textNode(value.id());
  }
}
