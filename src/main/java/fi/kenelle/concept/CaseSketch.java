package fi.kenelle.concept;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest description that says certain values of what a rule reads and expects, as the
 * beginning of a case: its description, and the group and touchpoint that it is about.
 */
public final class CaseSketch {
  /** The id of the only touchpoint. */
  private static final String HERE = "here";

  private static final String SERVED = "customerTypesServed";
  private static final String PERSONA = "persona";
  private static final List<String> DIRECT = List.of("relationship", "roles");
  private static final List<String> FROM_CARDS =
      List.of("personaCount", "personaStory", "personaContents");

  private final Rule.Subject subject;
  private final Set<Attribute> about;
  private final Map<Attribute, Value> said;
  private final Vocabulary vocabulary;
  private final Language language;
  private final String type;
  private final ObjectNode description = JsonNodeFactory.instance.objectNode();

  private CaseSketch(
      Rule.Subject subject,
      Map<Attribute, Value> said,
      Set<Attribute> about,
      Vocabulary vocabulary,
      Language language) {
    this.subject = subject;
    this.about = about;
    this.said = said;
    this.vocabulary = vocabulary;
    this.language = language;
    this.type = type();
  }

  /** A case without name and verdict. What {@code said} leaves out is not stated, where it can. */
  static ObjectNode of(
      Rule rule, Map<Attribute, Value> said, Vocabulary vocabulary, Language language) {
    return of(List.of(rule), said, vocabulary, language);
  }

  /** The same for several rules of one subject together. */
  public static ObjectNode of(
      List<Rule> rules, Map<Attribute, Value> said, Vocabulary vocabulary, Language language) {
    Set<Attribute> about = new HashSet<>();
    for (Rule rule : rules) {
      about.addAll(rule.reads());
      about.add(rule.expectation().attribute());
    }
    return new CaseSketch(rules.get(0).subject(), said, about, vocabulary, language).sketch();
  }

  /** The smallest description that says a value of an attribute. */
  public static ObjectNode stating(
      Attribute attribute, Value value, Vocabulary vocabulary, Language language) {
    Rule.Subject subject =
        attribute.scope() == Scope.TOUCHPOINT ? Rule.Subject.TOUCHPOINT : Rule.Subject.CUSTOMER;
    Map<Attribute, Value> said = Map.of(attribute, value);
    ObjectNode sketch = new CaseSketch(subject, said, said.keySet(), vocabulary, language).sketch();
    return (ObjectNode) sketch.path("description");
  }

  private ObjectNode sketch() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("description", description);
    description.put("name", serviceName());
    value("sector")
        .ifPresent(v -> description.putObject("provider").set("sector", Redesign.json(v)));
    if (isListed()) {
      writeGroups(description.putArray("customers"));
    } else if (vocabulary.types().indexOf(type) > 0) {
      json.put("customer", vocabulary.types().indexOf(type));
    }
    writeAttributes(description, Scope.SERVICE);
    if (subject == Rule.Subject.TOUCHPOINT) {
      ObjectNode touchpoint = description.putArray("touchpoints").addObject().put("id", HERE);
      value("channel").ifPresent(v -> touchpoint.set("channel", Redesign.json(v)));
      value("stage").ifPresent(v -> touchpoint.set("stage", Redesign.json(v)));
      writeAttributes(touchpoint, Scope.TOUCHPOINT);
      json.put("touchpoint", HERE);
    }
    return json;
  }

  private String serviceName() {
    String code = "suggest-service-" + type;
    return (Message.has(code)
            ? Message.of(code)
            : Message.of(
                "suggest-service",
                vocabulary.required(Vocabulary.TYPE).valueLabel(type).in(language)))
        .in(language);
  }

  private String type() {
    Optional<String> given = value(Vocabulary.TYPE).map(Value::id);
    return given.orElseGet(() -> served().stream().findFirst().orElse(vocabulary.types().get(0)));
  }

  /** Which types are served follows from the groups listed: it is unknown only without any. */
  private boolean isListed() {
    return value(SERVED).isPresent() || !reads(SERVED);
  }

  private List<String> served() {
    return value(SERVED).map(value -> ((Value.Terms) value).ids()).orElse(List.of());
  }

  private boolean reads(String id) {
    return about.contains(vocabulary.required(id));
  }

  private Optional<Value> value(String id) {
    return Optional.ofNullable(said.get(vocabulary.required(id))).filter(Value::isKnown);
  }

  private void writeGroups(ArrayNode groups) {
    ObjectNode group = groups.addObject().put("type", type);
    for (String fact : DIRECT) {
      value(fact).ifPresent(v -> group.set(fact, Redesign.json(v)));
    }
    value("scope").ifPresent(v -> group.put("scope", Message.of("suggest-scope").in(language)));
    boolean hasCard = value(PERSONA).filter(v -> v.id().equals("true")).isPresent();
    if (hasCard) {
      group.putObject(PERSONA).put("id", "aino").put("name", "Aino");
    }
    writeTraits(group);
    if (served().contains(type)) {
      served().stream()
          .filter(other -> !other.equals(type))
          .forEach(other -> groups.addObject().put("type", other));
    }
    if (hasCard && isToldByCards()) {
      groups.addObject().put("type", type);
    }
  }

  /** Whether cards on every group would tell what should stay unknown. */
  private boolean isToldByCards() {
    return FROM_CARDS.stream().filter(this::reads).anyMatch(id -> value(id).isEmpty());
  }

  private void writeTraits(ObjectNode group) {
    List<String> elsewhere = new ArrayList<>(DIRECT);
    elsewhere.addAll(List.of(Vocabulary.TYPE, "scope", PERSONA));
    vocabulary
        .of(Scope.CUSTOMER)
        .filter(attribute -> !elsewhere.contains(attribute.id()) && isSaid(attribute))
        .forEach(
            attribute ->
                group
                    .withObject("/traits")
                    .set(attribute.id(), Redesign.json(said.get(attribute))));
  }

  private void writeAttributes(ObjectNode owner, Scope scope) {
    vocabulary
        .of(scope)
        .filter(attribute -> isSaid(attribute) && !isTold(attribute))
        .forEach(
            attribute ->
                owner
                    .withObject("/attributes")
                    .set(attribute.id(), Redesign.json(said.get(attribute))));
  }

  private boolean isSaid(Attribute attribute) {
    return said.containsKey(attribute) && said.get(attribute).isKnown();
  }

  /** Whether it stands elsewhere: the touchpoint's own fields, the types of the groups. */
  private boolean isTold(Attribute attribute) {
    return List.of("channel", "stage").contains(attribute.id())
        || (attribute.id().equals(SERVED) && served().contains(type));
  }
}
