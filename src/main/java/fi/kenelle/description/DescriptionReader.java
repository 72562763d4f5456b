package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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

  /** The most customer groups that one description may list. */
  static final int MOST_GROUPS = 100;

  private static final int MOST_SITUATIONS = 2_000;
  private static final List<String> TOUCHPOINT_FIELDS =
      List.of("id", "name", "channel", "stage", "attributes");

  private final Vocabulary vocabulary;
  private final CardReader cardReader;
  private final GroupReader groupReader;
  private final Owned service;
  private final Owned touchpoint;
  private final Owned place;

  /** A reader for descriptions in these words that may name these cards. */
  public DescriptionReader(Vocabulary vocabulary, PersonaCards cards) {
    this.vocabulary = vocabulary;
    this.cardReader = new CardReader(vocabulary);
    this.groupReader = new GroupReader(vocabulary, cards);
    this.service = Owned.byService(vocabulary);
    this.touchpoint = Owned.byTouchpoint(vocabulary);
    this.place = Owned.asPlace(vocabulary);
  }

  /** Reads a description. Throws {@link InvalidInput} with every problem. */
  public ServiceDescription read(JsonNode json) {
    return new OneDescription().read(json);
  }

  /** Reads a persona card. Throws {@link InvalidInput} with every problem. */
  public PersonaCard readCard(JsonNode json) {
    List<Problem> problems = new ArrayList<>();
    PersonaCard card = cardReader.card(json, "", problems);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return card;
  }

  /** The reading of one description. */
  private final class OneDescription {
    private final List<Problem> problems = new ArrayList<>();

    ServiceDescription read(JsonNode json) {
      ObjectReader root = new ObjectReader(json, "", problems).only(FIELDS);
      Optional<FreeText> name = root.neededText("name");
      List<CustomerGroup> groups = groupReader.groups(root, problems);
      List<Touchpoint> touchpoints = touchpoints(root);
      int count = groups.isEmpty() ? vocabulary.types().size() : groups.size();
      Optional<String> id = root.string("id");
      Optional<FreeText> text = root.text("description");
      Map<Attribute, Value> attributes = service.in(root, "attributes", problems);
      List<Waiver> waivers = WaiverReader.waivers(root, count, touchpoints, problems);
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
        Map<Attribute, Value> values = place.in(object, problems);
        values.putAll(touchpoint.in(object, "attributes", problems));
        touchpoints.add(new Touchpoint(id.orElse(""), object.text("name"), values));
      }
      return touchpoints;
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
      ArrayNode customers = JsonNodeFactory.instance.arrayNode(groups.size());
      for (int i = 0; i < groups.size(); i++) {
        JsonNode group = json.path("customers").get(i);
        customers.add(groups.get(i).card().map(card -> with(group, "persona", card)).orElse(group));
      }
      return with(json, "customers", customers);
    }
  }

  /** The same object with another member; what it holds besides is shared. */
  private static JsonNode with(JsonNode object, String key, JsonNode member) {
    ObjectNode changed = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(each -> changed.set(each.getKey(), each.getValue()));
    return changed.set(key, member);
  }

  /** The pointer of a group's own value of an attribute, or of the service's. */
  public static String pointer(Attribute attribute, OptionalInt group) {
    return group.isPresent()
        ? JsonText.below("/customers/" + group.getAsInt() + "/attributes", attribute.id())
        : JsonText.below("/attributes", attribute.id());
  }
}
