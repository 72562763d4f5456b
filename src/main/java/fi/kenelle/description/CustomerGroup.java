package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.util.Map;
import java.util.Optional;

/**
 * One group of customers.
 *
 * @param facts what it is: type, relationship, roles, scope, persona, and its traits, the card's
 *     among them where the group has none of its own
 * @param attributes what differs of the service for this group
 * @param listed whether the description lists it, rather than a question asked of it
 */
public record CustomerGroup(
    String type,
    Optional<FreeText> name,
    Map<Attribute, Value> facts,
    Map<Attribute, Value> attributes,
    Optional<PersonaCard> persona,
    boolean listed) {
  /** A group of which nothing but its type is known. */
  static CustomerGroup of(Attribute type, Attribute persona, String id) {
    Map<Attribute, Value> facts =
        Map.of(type, type.term(id).orElseThrow(), persona, new Value.Flag(false));
    return new CustomerGroup(id, Optional.empty(), facts, Map.of(), Optional.empty(), false);
  }

  /** The same group with other values of its own. */
  public CustomerGroup withAttributes(Map<Attribute, Value> others) {
    return new CustomerGroup(type, name, facts, others, persona, listed);
  }

  CustomerGroup withFacts(
      String otherType, Map<Attribute, Value> others, Optional<PersonaCard> card) {
    return new CustomerGroup(otherType, name, others, attributes, card, listed);
  }

  /** A persona card as JSON, or nothing where the group has none. */
  Optional<JsonNode> card() {
    return persona.map(PersonaCard::json);
  }
}
