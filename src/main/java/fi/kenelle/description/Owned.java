package fi.kenelle.description;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The attributes that something may have of its own: a service, a customer group, or a touchpoint.
 *
 * @param byId in the vocabulary's order
 */
record Owned(Map<String, Attribute> byId) {
  private static final Set<String> NOT_TRAITS =
      Set.of("type", "relationship", "roles", "scope", "persona");
  private static final List<String> GROUP_FACTS = List.of("type", "relationship", "roles");
  private static final List<String> TOUCHPOINT_FACTS = List.of("channel", "stage");

  /** Those of a service. */
  static Owned byService(Vocabulary vocabulary) {
    return of(vocabulary, Scope.SERVICE, attribute -> true);
  }

  /** Those that say what a customer is like. */
  static Owned asTraits(Vocabulary vocabulary) {
    return of(vocabulary, Scope.CUSTOMER, attribute -> !NOT_TRAITS.contains(attribute.id()));
  }

  /** Those that stand in a group itself. */
  static Owned byGroup(Vocabulary vocabulary) {
    return of(vocabulary, Scope.CUSTOMER, attribute -> GROUP_FACTS.contains(attribute.id()));
  }

  /** Those of a touchpoint. */
  static Owned byTouchpoint(Vocabulary vocabulary) {
    return of(
        vocabulary, Scope.TOUCHPOINT, attribute -> !TOUCHPOINT_FACTS.contains(attribute.id()));
  }

  /** Those that stand in a touchpoint itself. */
  static Owned asPlace(Vocabulary vocabulary) {
    return of(vocabulary, Scope.TOUCHPOINT, attribute -> TOUCHPOINT_FACTS.contains(attribute.id()));
  }

  private static Owned of(Vocabulary vocabulary, Scope scope, Predicate<Attribute> wanted) {
    Map<String, Attribute> found = new LinkedHashMap<>();
    vocabulary.of(scope).filter(wanted).forEach(a -> found.put(a.id(), a));
    return new Owned(found);
  }

  /** The values in an object below another; a field that is none of these is a problem. */
  Map<Attribute, Value> in(ObjectReader owner, String key, List<Problem> problems) {
    return in(owner.object(key).only(byId.keySet()), problems);
  }

  /** The values in an object that may hold more. */
  Map<Attribute, Value> in(ObjectReader object, List<Problem> problems) {
    Map<Attribute, Value> values = new HashMap<>();
    byId.forEach(
        (id, attribute) ->
            object
                .member(id)
                .flatMap(json -> ValueReader.read(attribute, json, object.pointer(id), problems))
                .ifPresent(value -> values.put(attribute, value)));
    return values;
  }
}
