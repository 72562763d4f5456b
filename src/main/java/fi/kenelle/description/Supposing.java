package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A description as it would be if it said something else: for asking "what if". Its JSON stays as
 * it was given.
 *
 * @param group the group that is meant, by index
 * @param touchpoint the touchpoint that is meant, by index; any number where an attribute of a
 *     touchpoint is never supposed
 */
public record Supposing(ServiceDescription description, int group, int touchpoint) {
  private static final PersonaCard SOME_CARD =
      new PersonaCard(
          "",
          new FreeText(Map.of("", "")),
          Map.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          NullNode.getInstance());

  /**
   * The description if an attribute had this value: the group's own where it has one, else the
   * service's, or the touchpoint's. A value that is not known is one that is said nowhere; a
   * persona is a card of which nothing but its being there is known.
   */
  public ServiceDescription that(Attribute attribute, Value value) {
    return switch (attribute.scope()) {
      case PROVIDER -> description.with(value);
      case SERVICE -> service(attribute, value);
      case CUSTOMER -> description.with(group, customer(attribute, value));
      case TOUCHPOINT -> touchpoint(attribute, value);
    };
  }

  private ServiceDescription service(Attribute attribute, Value value) {
    CustomerGroup customer = description.customers().get(group);
    boolean own = customer.attributes().containsKey(attribute);
    ServiceDescription changed =
        own
            ? description.with(
                group, customer.withAttributes(with(customer.attributes(), attribute, value)))
            : description;
    return own && value.isKnown()
        ? changed
        : changed.withAttributes(with(changed.attributes(), attribute, value));
  }

  private ServiceDescription touchpoint(Attribute attribute, Value value) {
    List<Touchpoint> touchpoints = new ArrayList<>(description.touchpoints());
    Touchpoint meant = touchpoints.get(touchpoint);
    touchpoints.set(
        touchpoint,
        new Touchpoint(meant.id(), meant.name(), with(meant.values(), attribute, value)));
    return description.withTouchpoints(touchpoints);
  }

  private CustomerGroup customer(Attribute attribute, Value value) {
    CustomerGroup customer = description.customers().get(group);
    Map<Attribute, Value> facts = with(customer.facts(), attribute, value);
    if (attribute.id().equals(Vocabulary.TYPE)) {
      return customer.withFacts(value.id(), facts, customer.persona());
    }
    if (!attribute.id().equals("persona")) {
      return customer.withFacts(customer.type(), facts, customer.persona());
    }
    boolean has = value.id().equals("true");
    if (!has) {
      customer.persona().ifPresent(card -> card.traits().forEach((t, v) -> forget(t, facts)));
    }
    Optional<PersonaCard> card = customer.persona().or(() -> Optional.of(SOME_CARD));
    return customer.withFacts(customer.type(), facts, has ? card : Optional.empty());
  }

  /** Without the card its traits are not known, except those that the group says itself. */
  private void forget(Attribute trait, Map<Attribute, Value> facts) {
    JsonNode own =
        description.json().at(JsonText.below("/customers/" + group + "/traits", trait.id()));
    if (own.isMissingNode() || own.isNull()) {
      facts.remove(trait);
    }
  }

  private static Map<Attribute, Value> with(
      Map<Attribute, Value> values, Attribute attribute, Value value) {
    Map<Attribute, Value> changed = new HashMap<>(values);
    if (value.isKnown()) {
      changed.put(attribute, value);
    } else {
      changed.remove(attribute);
    }
    return changed;
  }
}
