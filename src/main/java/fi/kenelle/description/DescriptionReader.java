package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a service description, or a persona card, from JSON. Nothing that the vocabulary does not
 * have is let through, and every problem is found at once. Immutable and safe to share.
 */
public final class DescriptionReader {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "description",
          "provider",
          "customers",
          "attributes",
          "touchpoints",
          "waivers",
          "on");
  private static final List<String> GROUP_FIELDS =
      List.of("type", "name", "roles", "relationship", "scope", "persona", "traits", "attributes");

  /** The most customer groups that one description may list. */
  static final int MOST_GROUPS = 100;

  private static final int MOST_SITUATIONS = 2_000;
  private static final List<String> GROUP_FACTS = List.of("type", "relationship", "roles");
  private static final List<String> TOUCHPOINT_FIELDS =
      List.of("id", "name", "channel", "stage", "attributes");
  private static final List<String> TOUCHPOINT_FACTS = List.of("channel", "stage");
  private static final List<String> WAIVER_FIELDS =
      List.of("rule", "reason", "owner", "until", "customer", "touchpoint");
  private static final Set<String> NOT_TRAITS =
      Set.of("type", "relationship", "roles", "scope", "persona");

  private final Vocabulary vocabulary;
  private final PersonaCards cards;
  private final Map<String, Attribute> service;
  private final Map<String, Attribute> traits;
  private final Map<String, Attribute> touchpoint;

  /** A reader for descriptions in these words that may name these cards. */
  public DescriptionReader(Vocabulary vocabulary, PersonaCards cards) {
    this.vocabulary = vocabulary;
    this.cards = cards;
    this.service = attributes(vocabulary, Scope.SERVICE, a -> true);
    this.traits = attributes(vocabulary, Scope.CUSTOMER, a -> !NOT_TRAITS.contains(a.id()));
    this.touchpoint =
        attributes(vocabulary, Scope.TOUCHPOINT, a -> !TOUCHPOINT_FACTS.contains(a.id()));
  }

  private static Map<String, Attribute> attributes(
      Vocabulary vocabulary, Scope scope, Predicate<Attribute> wanted) {
    Map<String, Attribute> found = new LinkedHashMap<>();
    vocabulary.of(scope).filter(wanted).forEach(a -> found.put(a.id(), a));
    return found;
  }

  /** Reads a description. Throws {@link InvalidInput} with every problem. */
  public ServiceDescription read(JsonNode json) {
    return new OneDescription().read(json);
  }

  /** Reads a persona card. Throws {@link InvalidInput} with every problem. */
  public PersonaCard readCard(JsonNode json) {
    List<Problem> problems = new ArrayList<>();
    PersonaCard card = card(json, "", problems);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return card;
  }

  private PersonaCard card(JsonNode json, String pointer, List<Problem> problems) {
    List<String> fields = new ArrayList<>(List.of("id", "name", "story", "basis", "updated"));
    List<String> contents = vocabulary.required("personaContents").values();
    fields.addAll(contents);
    fields.addAll(List.of("keywords", "traits"));
    ObjectReader card = new ObjectReader(json, pointer, problems).only(fields);
    Optional<String> id = card.neededString("id");
    Optional<FreeText> name = card.neededText("name");
    Map<String, List<FreeText>> parts = new LinkedHashMap<>();
    contents.forEach(part -> parts.put(part, card.texts(part)));
    return new PersonaCard(
        id.orElse(""),
        name.orElse(new FreeText(Map.of("", ""))),
        Collections.unmodifiableMap(parts),
        card.text("story").filter(FreeText::says),
        card.texts("keywords"),
        card.text("basis").filter(FreeText::says),
        card.date("updated"),
        values(card, "traits", traits, problems),
        json);
  }

  private static Map<Attribute, Value> values(
      ObjectReader owner, String key, Map<String, Attribute> legal, List<Problem> problems) {
    ObjectReader object = owner.object(key).only(legal.keySet());
    return values(object, legal, problems);
  }

  private static Map<Attribute, Value> values(
      ObjectReader object, Map<String, Attribute> legal, List<Problem> problems) {
    Map<Attribute, Value> values = new HashMap<>();
    legal.forEach(
        (id, attribute) ->
            object
                .member(id)
                .flatMap(json -> ValueReader.read(attribute, json, object.pointer(id), problems))
                .ifPresent(value -> values.put(attribute, value)));
    return values;
  }

  /** The reading of one description. */
  private final class OneDescription {
    private final List<Problem> problems = new ArrayList<>();

    ServiceDescription read(JsonNode json) {
      ObjectReader root = new ObjectReader(json, "", problems).only(FIELDS);
      Optional<FreeText> name = root.neededText("name");
      List<CustomerGroup> groups = groups(root);
      List<Touchpoint> touchpoints = touchpoints(root);
      int count = groups.isEmpty() ? vocabulary.types().size() : groups.size();
      Optional<String> id = root.string("id");
      Optional<FreeText> text = root.text("description");
      Map<Attribute, Value> attributes = values(root, "attributes", service, problems);
      List<Waiver> waivers = waivers(root, count, touchpoints);
      Value sector = sector(root);
      var on = root.date("on");
      checkSize(groups.size(), count * (1 + touchpoints.size()));
      if (!problems.isEmpty()) {
        throw new InvalidInput(problems);
      }
      return new ServiceDescription(
          id,
          name.orElseThrow(),
          text,
          sector,
          groups.isEmpty() ? ServiceDescription.groups(vocabulary.types(), vocabulary) : groups,
          attributes,
          touchpoints,
          waivers,
          on,
          false,
          VagueText.in(json, vocabulary.vagueWords()),
          withCards(json, groups));
    }

    /** A description is for people to read; one that is not must not hold the server either. */
    private void checkSize(int groups, int situations) {
      if (groups > MOST_GROUPS) {
        problems.add(Problem.at("/customers", "too-many-groups", MOST_GROUPS));
      } else if (situations > MOST_SITUATIONS) {
        problems.add(Problem.at("/touchpoints", "too-many-meetings", MOST_SITUATIONS));
      }
    }

    private Value sector(ObjectReader root) {
      ObjectReader provider = root.object("provider").only(List.of("name", "sector"));
      provider.text("name");
      Attribute sector = vocabulary.required("sector");
      return provider
          .member("sector")
          .flatMap(json -> ValueReader.read(sector, json, provider.pointer("sector"), problems))
          .orElse(Value.Plain.UNKNOWN);
    }

    private List<CustomerGroup> groups(ObjectReader root) {
      List<CustomerGroup> groups = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (ObjectReader.Element element : root.list("customers")) {
        if (groups.size() > MOST_GROUPS || ObjectReader.isEnough(problems)) {
          break;
        }
        ObjectReader object =
            new ObjectReader(element.json(), element.pointer(), problems).only(GROUP_FIELDS);
        CustomerGroup group = group(object);
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

    private CustomerGroup group(ObjectReader object) {
      if (object.isObject() && object.member("type").isEmpty()) {
        problems.add(
            Problem.at(object.pointer("type"), "required", "type").suggesting(vocabulary.types()));
      }
      Map<Attribute, Value> facts = new HashMap<>();
      Optional<PersonaCard> card = persona(object);
      card.ifPresent(found -> facts.putAll(found.traits()));
      facts.putAll(values(object, "traits", traits, problems));
      Map<String, Attribute> direct = new LinkedHashMap<>();
      GROUP_FACTS.forEach(id -> direct.put(id, vocabulary.required(id)));
      facts.putAll(values(object, direct, problems));
      object
          .text("scope")
          .ifPresent(t -> facts.put(vocabulary.required("scope"), Value.Plain.PRESENT));
      facts.put(vocabulary.required("persona"), new Value.Flag(card.isPresent()));
      Value type = facts.getOrDefault(vocabulary.required(Vocabulary.TYPE), Value.Plain.UNKNOWN);
      return new CustomerGroup(
          type.isKnown() ? type.id() : "",
          object.text("name"),
          facts,
          ownAttributes(object),
          card,
          true);
    }

    private Map<Attribute, Value> ownAttributes(ObjectReader group) {
      ObjectReader object = group.object("attributes").only(service.keySet());
      service.values().stream()
          .filter(attribute -> !attribute.uses().perGroup())
          .map(Attribute::id)
          .filter(id -> object.member(id).isPresent())
          .forEach(id -> problems.add(Problem.at(object.pointer(id), "not-per-group", id)));
      return values(object, service, problems);
    }

    private Optional<PersonaCard> persona(ObjectReader group) {
      Optional<JsonNode> persona = group.member("persona");
      if (persona.isEmpty()) {
        return Optional.empty();
      }
      if (!persona.get().isTextual()) {
        return Optional.of(card(persona.get(), group.pointer("persona"), problems));
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

    private List<Touchpoint> touchpoints(ObjectReader root) {
      List<Touchpoint> touchpoints = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (ObjectReader.Element element : root.list("touchpoints")) {
        if (touchpoints.size() > MOST_SITUATIONS || ObjectReader.isEnough(problems)) {
          break;
        }
        ObjectReader object =
            new ObjectReader(element.json(), element.pointer(), problems).only(TOUCHPOINT_FIELDS);
        Optional<String> id = object.neededString("id");
        if (id.isPresent() && !ids.add(id.get())) {
          problems.add(Problem.at(object.pointer("id"), "touchpoint-twice", id.get()));
        }
        Map<String, Attribute> direct = new LinkedHashMap<>();
        TOUCHPOINT_FACTS.forEach(fact -> direct.put(fact, vocabulary.required(fact)));
        Map<Attribute, Value> values = values(object, direct, problems);
        values.putAll(values(object, "attributes", touchpoint, problems));
        touchpoints.add(new Touchpoint(id.orElse(""), object.text("name"), values));
      }
      return touchpoints;
    }

    private List<Waiver> waivers(ObjectReader root, int groups, List<Touchpoint> touchpoints) {
      List<Waiver> waivers = new ArrayList<>();
      List<String> ids = touchpoints.stream().map(Touchpoint::id).toList();
      for (ObjectReader.Element element : root.list("waivers")) {
        if (ObjectReader.isEnough(problems)) {
          break;
        }
        ObjectReader object =
            new ObjectReader(element.json(), element.pointer(), problems).only(WAIVER_FIELDS);
        Optional<String> atTouchpoint = object.string("touchpoint");
        if (atTouchpoint.isPresent() && !ids.contains(atTouchpoint.get())) {
          problems.add(
              new Problem(
                  object.pointer("touchpoint"),
                  Message.of("unknown-touchpoint", atTouchpoint.get()),
                  Nearest.all(atTouchpoint.get(), ids)));
        }
        waivers.add(
            new Waiver(
                object.neededString("rule").orElse(""),
                object.text("reason"),
                object.text("owner"),
                object.date("until"),
                customer(object, groups),
                atTouchpoint,
                waivers.size()));
      }
      return waivers;
    }

    private OptionalInt customer(ObjectReader waiver, int groups) {
      Optional<JsonNode> member = waiver.member("customer");
      if (member.isEmpty()) {
        return OptionalInt.empty();
      }
      double index = member.get().isNumber() ? member.get().doubleValue() : -1;
      if (index < 0 || index >= groups || index != Math.rint(index)) {
        problems.add(
            Problem.at(
                waiver.pointer("customer"), "unknown-group", member.get().toString(), groups - 1));
        return OptionalInt.empty();
      }
      return OptionalInt.of((int) index);
    }

    /** The description with each named card in place of its id, so that it speaks for itself. */
    private JsonNode withCards(JsonNode json, List<CustomerGroup> groups) {
      boolean named = false;
      for (JsonNode group : json.path("customers")) {
        named |= group.path("persona").isTextual();
      }
      if (!named) {
        return json;
      }
      ObjectNode copy = json.deepCopy();
      for (int i = 0; i < groups.size(); i++) {
        ObjectNode group = (ObjectNode) copy.path("customers").get(i);
        groups.get(i).card().ifPresent(card -> group.set("persona", card));
      }
      return copy;
    }
  }

  /** The pointer of a group's own value of an attribute, or of the service's. */
  public static String pointer(Attribute attribute, OptionalInt group) {
    return group.isPresent()
        ? JsonText.below("/customers/" + group.getAsInt() + "/attributes", attribute.id())
        : JsonText.below("/attributes", attribute.id());
  }
}
