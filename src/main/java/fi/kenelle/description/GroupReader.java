package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the customer groups of a description. */
final class GroupReader {
  private static final List<String> FIELDS =
      List.of("type", "name", "roles", "relationship", "scope", "persona", "traits", "attributes");

  private final Vocabulary vocabulary;
  private final PersonaCards cards;
  private final CardReader reader;
  private final Owned service;
  private final List<String> notPerGroup;
  private final Owned traits;
  private final Owned direct;

  GroupReader(Vocabulary vocabulary, PersonaCards cards) {
    this.vocabulary = vocabulary;
    this.cards = cards;
    this.reader = new CardReader(vocabulary);
    this.service = Owned.byService(vocabulary);
    this.notPerGroup =
        service.byId().values().stream()
            .filter(attribute -> !attribute.uses().perGroup())
            .map(Attribute::id)
            .toList();
    this.traits = Owned.asTraits(vocabulary);
    this.direct = Owned.byGroup(vocabulary);
  }

  /** The groups listed; where something is wrong with them, that is among the problems. */
  List<CustomerGroup> groups(ObjectReader root, List<Problem> problems) {
    List<CustomerGroup> groups = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ObjectReader.Element element : root.list("customers")) {
      if (groups.size() > DescriptionReader.MOST_GROUPS || ObjectReader.isEnough(problems)) {
        break;
      }
      ObjectReader object =
          new ObjectReader(element.json(), element.pointer(), problems).only(FIELDS);
      CustomerGroup group = group(object, problems);
      boolean repeated =
          group.name().isPresent()
              && !new LinkedHashSet<>(group.name().get().byLanguage().values())
                  .stream().allMatch(names::add);
      if (repeated) {
        problems.add(Problem.at(object.pointer("name"), "name-twice"));
      }
      groups.add(group);
    }
    return groups;
  }

  private CustomerGroup group(ObjectReader object, List<Problem> problems) {
    if (object.isObject() && object.member("type").isEmpty()) {
      problems.add(
          Problem.at(object.pointer("type"), "required", "type").suggesting(vocabulary.types()));
    }
    Map<Attribute, Value> facts = new HashMap<>();
    Optional<PersonaCard> card = persona(object, problems);
    card.ifPresent(found -> facts.putAll(found.traits()));
    facts.putAll(traits.in(object, "traits", problems));
    facts.putAll(direct.in(object, problems));
    object
        .text("scope")
        .ifPresent(t -> facts.put(vocabulary.required("scope"), Value.Plain.PRESENT));
    facts.put(vocabulary.required("persona"), new Value.Flag(card.isPresent()));
    Value type = facts.getOrDefault(vocabulary.required(Vocabulary.TYPE), Value.Plain.UNKNOWN);
    return new CustomerGroup(
        type.isKnown() ? type.id() : "",
        object.text("name"),
        facts,
        ownAttributes(object, problems),
        card,
        true);
  }

  private Map<Attribute, Value> ownAttributes(ObjectReader group, List<Problem> problems) {
    ObjectReader object = group.object("attributes").only(service.byId().keySet());
    for (String id : notPerGroup) {
      if (object.member(id).isPresent()) {
        problems.add(Problem.at(object.pointer(id), "not-per-group", id));
      }
    }
    return service.in(object, problems);
  }

  private Optional<PersonaCard> persona(ObjectReader group, List<Problem> problems) {
    Optional<JsonNode> persona = group.member("persona");
    if (persona.isEmpty()) {
      return Optional.empty();
    }
    if (!persona.get().isTextual()) {
      return Optional.of(reader.card(persona.get(), group.pointer("persona"), problems));
    }
    String id = persona.get().textValue();
    Optional<PersonaCard> card = cards.card(id);
    if (card.isEmpty()) {
      problems.add(
          new Problem(
              group.pointer("persona"),
              Message.of("unknown-persona", id),
              Nearest.all(id, cards.ids())));
    }
    return card;
  }
}
