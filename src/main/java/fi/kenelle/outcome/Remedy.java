package fi.kenelle.outcome;

import fi.kenelle.description.DescriptionReader;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What to write where, so that an unmet expectation is met.
 *
 * @param pointer the group's own value where it has one, else the service's, or the touchpoint's
 */
public record Remedy(String pointer, Value value) {
  /** The remedy of an unmet outcome. */
  public static Remedy of(Outcome outcome) {
    Attribute attribute = outcome.rule().expectation().attribute();
    return new Remedy(pointer(attribute, outcome.situation()), value(outcome, attribute));
  }

  /** Where a situation has its value of an attribute that can be expected. */
  public static String pointer(Attribute attribute, Situation situation) {
    if (attribute.scope() == Scope.TOUCHPOINT) {
      String touchpoint = "/touchpoints/" + situation.touchpoint();
      return JsonText.below(touchpoint + "/attributes", attribute.id());
    }
    return DescriptionReader.pointer(
        attribute,
        situation.hasOwn(attribute) ? OptionalInt.of(situation.group()) : OptionalInt.empty());
  }

  private static Value value(Outcome outcome, Attribute attribute) {
    return switch (outcome.rule().expectation().operator()) {
      case IS_NOT -> nearestOther(attribute, outcome.wanted());
      case INCLUDES -> together(attribute, outcome.actual(), outcome.wanted());
      case EXCLUDES -> without(outcome.actual(), outcome.wanted());
      default -> outcome.wanted();
    };
  }

  /** The neighbour in the listed order, the earlier of two; for an open code "not determined". */
  private static Value nearestOther(Attribute attribute, Value refused) {
    if (attribute.kind() == Kind.CODE) {
      return attribute.term(refused.id().equals("und") ? "mul" : "und").orElseThrow();
    }
    int place = (int) refused.rank();
    return attribute.term(attribute.values().get(place == 0 ? 1 : place - 1)).orElseThrow();
  }

  private static Value together(Attribute attribute, Value actual, Value wanted) {
    Set<String> members = new LinkedHashSet<>(((Value.Terms) actual).ids());
    members.addAll(((Value.Terms) wanted).ids());
    List<String> listed = attribute.values().stream().filter(members::contains).toList();
    return new Value.Terms(attribute.isOpen() ? List.copyOf(members) : listed);
  }

  private static Value without(Value actual, Value refused) {
    List<String> members = new ArrayList<>(((Value.Terms) actual).ids());
    members.removeAll(((Value.Terms) refused).ids());
    return new Value.Terms(List.copyOf(members));
  }
}
