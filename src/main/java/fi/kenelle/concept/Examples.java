package fi.kenelle.concept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Truth;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes up descriptions that between them show everything that a rule can do: what none of them
 * shows cannot happen. One attribute at a time is given each value that tells something while the
 * others stay as the rule wants them. Where one cannot be left unstated as long as others are said
 * (which channels are used, beside the channel of this touchpoint), those are left unstated too.
 */
final class Examples {
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

  private final Rule rule;
  private final Vocabulary vocabulary;
  private final DescriptionReader descriptions;
  private final Language language;
  private final List<Example> found = new ArrayList<>();
  private final Map<Attribute, List<Value>> values = new LinkedHashMap<>();

  private Examples(
      Rule rule, Vocabulary vocabulary, DescriptionReader descriptions, Language language) {
    this.rule = rule;
    this.vocabulary = vocabulary;
    this.descriptions = descriptions;
    this.language = language;
    rule.reads()
        .forEach(
            attribute -> values.put(attribute, TellingValues.of(attribute, wanted(attribute))));
  }

  /** The examples of a rule, those where it applies first. */
  static List<Example> of(
      Rule rule, Vocabulary vocabulary, DescriptionReader descriptions, Language language) {
    return new Examples(rule, vocabulary, descriptions, language).all();
  }

  /** Everything that a rule can do. */
  static Set<Facet> possible(Rule rule, Vocabulary vocabulary, DescriptionReader descriptions) {
    Set<Facet> facets = new LinkedHashSet<>();
    of(rule, vocabulary, descriptions, Language.EN).forEach(e -> facets.addAll(e.facets()));
    return facets;
  }

  private List<Example> all() {
    Map<Attribute, Value> asWanted = asWanted();
    addApplying(asWanted);
    for (Attribute attribute : values.keySet()) {
      for (Value value : distinct(attribute)) {
        for (Set<Attribute> unstated : leftOut(attribute)) {
          Map<Attribute, Value> said = new LinkedHashMap<>(asWanted);
          unstated.forEach(said::remove);
          said.put(attribute, value);
          add(said, Optional.of(attribute));
        }
      }
    }
    return found;
  }

  /** What is expected is given each value that tells something, the others being as wanted. */
  private void addApplying(Map<Attribute, Value> asWanted) {
    Expectation expectation = rule.expectation();
    List<Value> sources =
        expectation.from().isEmpty()
            ? List.of(expectation.value())
            : values.get(expectation.from().get()).stream().filter(Value::isKnown).toList();
    for (Value source : sources) {
      Map<Attribute, Value> said = new LinkedHashMap<>(asWanted);
      expectation.from().ifPresent(from -> said.put(from, source));
      Value aim = expectation.from().isEmpty() ? source : expectation.attribute().taken(source);
      var wanted = new Explanation.Wanted(expectation.attribute(), expectation.operator(), aim);
      for (Value actual : inReadingOrder(wanted)) {
        said.put(expectation.attribute(), actual);
        add(said, Optional.empty());
      }
    }
  }

  /** The wanted value first, then its neighbour below, then the others. */
  private static List<Value> inReadingOrder(Explanation.Wanted wanted) {
    List<Value> values = TellingValues.of(wanted.attribute(), List.of(wanted));
    int aim = values.indexOf(wanted.value());
    if (aim <= 0) {
      return values;
    }
    List<Value> ordered = new ArrayList<>();
    ordered.add(values.get(aim));
    ordered.add(values.get(aim - 1));
    values.stream().filter(value -> !ordered.contains(value)).forEach(ordered::add);
    return ordered;
  }

  private List<Explanation.Wanted> wanted(Attribute attribute) {
    return rule.conditions().stream()
        .filter(condition -> condition.attribute().equals(attribute))
        .map(c -> new Explanation.Wanted(attribute, c.operator(), c.value()))
        .toList();
  }

  /** How the conditions on an attribute stand with a value; one taken from it wants it known. */
  private List<Truth> truths(Attribute attribute, Value value) {
    List<Truth> truths = new ArrayList<>();
    wanted(attribute).forEach(one -> truths.add(one.operator().test(value, one.value())));
    if (rule.expectation().from().filter(attribute::equals).isPresent()) {
      truths.add(value.isKnown() ? Truth.TRUE : Truth.UNKNOWN);
    }
    return truths;
  }

  /** One value for each way in which the conditions on an attribute can stand. */
  private List<Value> distinct(Attribute attribute) {
    Map<List<Truth>, Value> byTruths = new LinkedHashMap<>();
    values.get(attribute).forEach(value -> byTruths.putIfAbsent(truths(attribute, value), value));
    return List.copyOf(byTruths.values());
  }

  /** A value for each attribute that makes its conditions hold, or at least none of them false. */
  private Map<Attribute, Value> asWanted() {
    Map<Attribute, Value> said = new LinkedHashMap<>();
    values.forEach(
        (attribute, candidates) ->
            said.put(
                attribute,
                candidates.stream()
                    .filter(
                        value -> truths(attribute, value).stream().allMatch(t -> t == Truth.TRUE))
                    .findFirst()
                    .or(
                        () ->
                            candidates.stream()
                                .filter(value -> !truths(attribute, value).contains(Truth.FALSE))
                                .findFirst())
                    .orElse(candidates.get(0))));
    return said;
  }

  /** Which others to leave unstated beside an attribute: none, one, those of a scope, all. */
  private Set<Set<Attribute>> leftOut(Attribute attribute) {
    Set<Set<Attribute>> choices = new LinkedHashSet<>();
    choices.add(Set.of());
    List<Attribute> others =
        values.keySet().stream()
            .filter(other -> !other.equals(attribute))
            .filter(other -> values.get(other).contains(Value.Plain.UNKNOWN))
            .toList();
    others.forEach(other -> choices.add(Set.of(other)));
    for (Scope scope : List.of(Scope.CUSTOMER, Scope.TOUCHPOINT)) {
      choices.add(new HashSet<>(others.stream().filter(o -> o.scope() == scope).toList()));
    }
    choices.add(new HashSet<>(others));
    return choices;
  }

  /** Keeps what the description comes to, if its situation is the one that was meant. */
  private void add(Map<Attribute, Value> wished, Optional<Attribute> turned) {
    Map<Attribute, Value> said = withOwnType(wished);
    ObjectNode sketch = CaseSketch.of(rule, said, vocabulary, language);
    ServiceDescription description = descriptions.read(sketch.path("description"));
    int group = sketch.path("customer").asInt(0);
    boolean atTouchpoint = rule.subject() == Rule.Subject.TOUCHPOINT;
    Situation.of(description, vocabulary, ANY_DAY).stream()
        .filter(situation -> situation.group() == group)
        .filter(situation -> situation.isAtTouchpoint() == atTouchpoint)
        .filter(situation -> isMeant(situation, said))
        .map(situation -> Outcome.of(rule, situation))
        .map(outcome -> new Example(sketch, outcome, turned, Facet.shownBy(outcome)))
        .forEach(found::add);
  }

  /** The group's own type among those served, unless that makes a difference. */
  private Map<Attribute, Value> withOwnType(Map<Attribute, Value> said) {
    Attribute served = vocabulary.required("customerTypesServed");
    Value type = said.getOrDefault(vocabulary.required(Vocabulary.TYPE), Value.Plain.UNKNOWN);
    if (!(said.get(served) instanceof Value.Terms types) || !type.isKnown()) {
      return said;
    }
    List<String> ids = new ArrayList<>(types.ids());
    ids.add(type.id());
    Value together = served.terms(ids).orElseThrow();
    if (!truths(served, together).equals(truths(served, types))) {
      return said;
    }
    Map<Attribute, Value> natural = new LinkedHashMap<>(said);
    natural.put(served, together);
    return natural;
  }

  private boolean isMeant(Situation situation, Map<Attribute, Value> said) {
    Set<Attribute> about = new LinkedHashSet<>(values.keySet());
    about.add(rule.expectation().attribute());
    return about.stream()
        .allMatch(
            attribute ->
                isSame(
                    said.getOrDefault(attribute, Value.Plain.UNKNOWN), situation.value(attribute)));
  }

  private static boolean isSame(Value one, Value other) {
    if (one instanceof Value.Terms some && other instanceof Value.Terms others) {
      return new HashSet<>(some.ids()).equals(new HashSet<>(others.ids()));
    }
    return one.equals(other);
  }
}
