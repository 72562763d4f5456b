package fi.kenelle.situation;

import fi.kenelle.description.CustomerGroup;
import fi.kenelle.description.PersonaCard;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What follows from the touchpoints, groups and persona cards that a description lists. */
final class Derived {
  private final ServiceDescription description;
  private final Vocabulary vocabulary;
  private final Map<Attribute, Value> values = new HashMap<>();

  private Derived(ServiceDescription description, Vocabulary vocabulary) {
    this.description = description;
    this.vocabulary = vocabulary;
  }

  /** The derived values; what has nothing to be derived from is left out. */
  static Map<Attribute, Value> from(
      ServiceDescription description, Vocabulary vocabulary, LocalDate on) {
    Derived derived = new Derived(description, vocabulary);
    derived.fromTouchpoints();
    derived.fromGroups();
    derived.fromCards(on);
    return derived.values;
  }

  private void fromTouchpoints() {
    List<String> channels = said("channel");
    if (!channels.isEmpty()) {
      put("channelCount", new Value.Count(channels.size()));
      put("channelsUsed", new Value.Terms(channels));
    }
    List<String> stages = said("stage");
    if (!stages.isEmpty()) {
      put("stagesCovered", new Value.Terms(stages));
    }
  }

  /** What the touchpoints say of an attribute, each value once, in the vocabulary's order. */
  private List<String> said(String id) {
    Attribute attribute = vocabulary.required(id);
    return description.touchpoints().stream()
        .map(touchpoint -> touchpoint.values().get(attribute))
        .filter(value -> value != null)
        .sorted(Comparator.comparingLong(Value::rank))
        .map(Value::id)
        .distinct()
        .toList();
  }

  private void fromGroups() {
    if (description.hasGroups()) {
      List<String> served =
          vocabulary.types().stream()
              .filter(type -> description.customers().stream().anyMatch(g -> g.type().equals(type)))
              .toList();
      put("customerTypesServed", new Value.Terms(served));
    }
  }

  private void fromCards(LocalDate on) {
    List<PersonaCard> cards =
        description.customers().stream()
            .map(CustomerGroup::persona)
            .flatMap(Optional::stream)
            .toList();
    if (cards.isEmpty() || cards.size() < description.customers().size()) {
      return;
    }
    put("personaCount", new Value.Count(cards.stream().map(PersonaCard::id).distinct().count()));
    put("personaStory", new Value.Flag(cards.stream().allMatch(PersonaCard::hasStory)));
    Predicate<String> onEveryCard = part -> cards.stream().allMatch(card -> card.holds(part));
    put(
        "personaContents",
        new Value.Terms(
            vocabulary.required("personaContents").values().stream().filter(onEveryCard).toList()));
    if (cards.stream().allMatch(card -> card.updated().isPresent())) {
      LocalDate oldest =
          cards.stream().flatMap(c -> c.updated().stream()).min(LocalDate::compareTo).orElseThrow();
      put(
          "personaReviewMonths",
          new Value.Count(Math.max(0, ChronoUnit.MONTHS.between(oldest, on))));
    }
  }

  private void put(String id, Value value) {
    values.put(vocabulary.required(id), value);
  }
}
