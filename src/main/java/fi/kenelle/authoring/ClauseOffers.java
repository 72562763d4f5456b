package fi.kenelle.authoring;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clauses that an author can choose from, with one value each, those that rules use most first.
 * Immutable and safe to share.
 */
final class ClauseOffers {
  private static final List<String> NUMBERS =
      IntStream.rangeClosed(0, 12).mapToObj(Integer::toString).toList();
  private static final List<String> CODES = List.of("fi", "sv", "en");

  private final RuleSet ruleSet;
  private final List<Offer> conditions;
  private final List<Offer> expectations;

  /** A clause, and how likely it is. */
  record Offer(String clause, Phrase phrase, int weight) {
    Language language() {
      return phrase.language();
    }

    Attribute attribute() {
      return phrase.attribute();
    }
  }

  ClauseOffers(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
    this.conditions =
        offers(
            Uses.ofConditions(ruleSet.rules()),
            phrase -> phrase.attribute().kind().readable().contains(phrase.operator()),
            false);
    this.expectations =
        offers(
            Uses.ofExpectations(ruleSet.rules()),
            phrase ->
                phrase.attribute().uses().expectable()
                    && phrase.attribute().kind().expectable().contains(phrase.operator()),
            true);
  }

  /** What a condition can say beside the other lines; what they speak of already comes last. */
  Stream<Offer> conditions(Manuscript manuscript) {
    Optional<Attribute> expected = manuscript.expected();
    Set<Attribute> read = manuscript.read();
    boolean atTouchpoint = manuscript.subject() == Rule.Subject.TOUCHPOINT;
    return conditions.stream()
        .sorted(Comparator.comparing(offer -> read.contains(offer.attribute())))
        .filter(offer -> atTouchpoint || offer.attribute().scope() != Scope.TOUCHPOINT)
        .filter(offer -> expected.filter(offer.attribute()::equals).isEmpty());
  }

  /** What can be expected beside the other lines. */
  Stream<Offer> expectations(Manuscript manuscript) {
    Set<Attribute> read = manuscript.read();
    boolean atTouchpoint = manuscript.subject() == Rule.Subject.TOUCHPOINT;
    Scope wanted = atTouchpoint ? Scope.TOUCHPOINT : Scope.SERVICE;
    return expectations.stream()
        .filter(offer -> offer.attribute().scope() == wanted)
        .filter(offer -> !read.contains(offer.attribute()));
  }

  /** The words that can stand as a value of a phrase. */
  static List<String> words(Phrase phrase) {
    return ids(phrase, List.of()).stream().map(id -> label(phrase, id)).toList();
  }

  private static String label(Phrase phrase, String id) {
    return phrase.attribute().valueLabel(id).in(phrase.language());
  }

  private static List<String> ids(Phrase phrase, List<String> named) {
    Attribute attribute = phrase.attribute();
    if (!attribute.offered().isEmpty()) {
      return attribute.offered();
    }
    Set<String> ids = new LinkedHashSet<>(named);
    ids.addAll(attribute.kind() == Kind.NUMBER ? NUMBERS : CODES);
    return List.copyOf(ids);
  }

  private List<Offer> offers(Uses uses, Predicate<Phrase> isLegal, boolean withReferences) {
    List<Offer> offers = new ArrayList<>();
    Set<Object> said = new HashSet<>();
    for (Phrase phrase : ruleSet.vocabulary().phrases()) {
      if (isLegal.test(phrase)) {
        offers.addAll(referring(phrase, uses, withReferences));
        offers.addAll(spelledOut(phrase, uses, said));
      }
    }
    offers.sort(Comparator.comparingInt(Offer::weight).reversed());
    return List.copyOf(offers);
  }

  private List<Offer> referring(Phrase phrase, Uses uses, boolean withReferences) {
    if (!withReferences || !phrase.takesValues()) {
      return List.of();
    }
    return ruleSet
        .vocabulary()
        .of(Scope.CUSTOMER)
        .filter(phrase.attribute()::canTakeFrom)
        .map(other -> phrase.with(List.of(other.wording().reference().in(phrase.language()))))
        .map(clause -> offer(clause, phrase, Value.Plain.UNKNOWN, uses, true))
        .toList();
  }

  /** The clauses of a phrase; the first phrase that says something says it most naturally. */
  private static List<Offer> spelledOut(Phrase phrase, Uses uses, Set<Object> said) {
    List<Offer> offers = new ArrayList<>();
    if (!phrase.takesValues()) {
      Value value = phrase.fixed().orElse(Value.Plain.UNKNOWN);
      offers.add(offer(phrase.before(), phrase, value, uses, said.add(saying(phrase, value))));
      return offers;
    }
    for (String id : ids(phrase, uses.named(phrase.attribute()))) {
      Value value =
          phrase.operator().takesList()
              ? phrase.attribute().terms(List.of(id)).orElseThrow()
              : phrase.attribute().term(id).orElseThrow();
      String clause = phrase.with(List.of(label(phrase, id)));
      offers.add(offer(clause, phrase, value, uses, said.add(saying(phrase, value))));
    }
    return offers;
  }

  private static Object saying(Phrase phrase, Value value) {
    return List.of(phrase.attribute(), phrase.operator(), phrase.language(), value);
  }

  private static Offer offer(
      String clause, Phrase phrase, Value value, Uses uses, boolean isNatural) {
    return new Offer(clause, phrase, uses.weight(clause, phrase, value, isNatural));
  }

  /** The pattern lines, the author's language first. */
  List<String> patterns(Language language) {
    Text anyone = ruleSet.vocabulary().frames().anyCustomer();
    Text anywhere = ruleSet.vocabulary().frames().anyTouchpoint();
    return ruleSet.reader().patterns().entrySet().stream()
        .sorted(
            Comparator.comparing(
                entry ->
                    entry
                        .getValue()
                        .type()
                        .map(type -> type.phrase().language() != language)
                        .orElse(
                            !entry.getKey().equals(anyone.in(language))
                                && !entry.getKey().equals(anywhere.in(language)))))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }
}
