package fi.kenelle.authoring;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Text;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** The words that can stand as a value of a phrase, those that rules name first. */
  static List<String> words(Phrase phrase, List<String> named) {
    Attribute attribute = phrase.attribute();
    Set<String> ids = new LinkedHashSet<>();
    if (attribute.offered().isEmpty()) {
      ids.addAll(named);
      ids.addAll(attribute.kind() == Kind.NUMBER ? NUMBERS : CODES);
    } else {
      ids.addAll(attribute.offered());
    }
    return ids.stream().map(id -> attribute.valueLabel(id).in(phrase.language())).toList();
  }

  private List<Offer> offers(Uses uses, Predicate<Phrase> isLegal, boolean withReferences) {
    List<Offer> offers = new ArrayList<>();
    for (Phrase phrase : ruleSet.vocabulary().phrases()) {
      if (isLegal.test(phrase)) {
        spelledOut(phrase, uses, withReferences)
            .flatMap(clause -> offer(clause, phrase, uses).stream())
            .forEach(offers::add);
      }
    }
    offers.sort(Comparator.comparingInt(Offer::weight).reversed());
    return List.copyOf(offers);
  }

  private Stream<String> spelledOut(Phrase phrase, Uses uses, boolean withReferences) {
    if (!phrase.takesValues()) {
      return Stream.of(phrase.before());
    }
    Stream<String> references =
        ruleSet
            .vocabulary()
            .of(Scope.CUSTOMER)
            .filter(other -> withReferences && phrase.attribute().canTakeFrom(other))
            .map(Attribute::wording)
            .map(Attribute.Wording::reference)
            .map(reference -> reference.in(phrase.language()));
    return Stream.concat(references, words(phrase, uses.named(phrase.attribute())).stream())
        .map(word -> phrase.with(List.of(word)));
  }

  private Optional<Offer> offer(String clause, Phrase phrase, Uses uses) {
    return ruleSet
        .sentences()
        .meaning(clause)
        .map(meaning -> new Offer(clause, phrase, weight(clause, meaning, uses)));
  }

  private int weight(String clause, Sentences.Meaning meaning, Uses uses) {
    Phrase phrase = meaning.phrase();
    Phrase natural =
        ruleSet
            .vocabulary()
            .phrase(phrase.attribute(), phrase.operator(), meaning.value(), phrase.language());
    return uses.weight(clause, meaning, phrase.equals(natural));
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
