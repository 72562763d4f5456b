package fi.kenelle.concept;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.description.PersonaCard;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How complete a persona card is, told by the rules about personas: they answer a service whose one
 * customer group has this card, and of which nothing is stated but what the card shows. Rules for
 * one customer type do not judge: a card does not say its type.
 *
 * @param monthsOld whole months since the card was last changed, where it is dated
 * @param findings a verdict on the card each, in the order of an answer
 */
public record PersonaReview(
    PersonaCard card, LocalDate on, OptionalLong monthsOld, List<Finding> findings) {
  private static final String CONTENTS = "personaContents";
  private static final String MONTHS = "personaReviewMonths";
  private static final String BASIS = "personaBasis";
  private static final String DISTINCT = "personasDistinctFromSegments";

  /** What an expectation about cards looks at, by its attribute; the whole card is empty. */
  private static final Map<String, String> PLACES =
      Map.of(
          CONTENTS,
          "",
          "personaStory",
          "/story",
          MONTHS,
          "/updated",
          BASIS,
          "/basis",
          DISTINCT,
          "");

  /**
   * One verdict on a card.
   *
   * @param pointer the place in the card that decides; the whole card is empty
   * @param isMissing whether the card lacks what is expected, or does not tell it; false as well
   *     where it tells and a person has to judge
   */
  public record Finding(Outcome outcome, String pointer, boolean isMissing) {}

  /** The review of a card, as of a day. */
  public static PersonaReview of(
      PersonaCard card,
      DescriptionReader descriptions,
      Answerer answerer,
      RuleSet ruleSet,
      LocalDate on) {
    ServiceDescription description =
        descriptions.read(concept(card, ruleSet.vocabulary().types().get(0)));
    GroupResult result = answerer.answer(description, on).results().get(0);
    Value months =
        Situation.of(description, ruleSet.vocabulary(), on)
            .get(0)
            .value(ruleSet.vocabulary().required(MONTHS));
    return new PersonaReview(
        card,
        on,
        months.isKnown() ? OptionalLong.of(months.rank()) : OptionalLong.empty(),
        Stream.of(result.recommendations(), result.unknown(), result.met())
            .flatMap(List::stream)
            .filter(outcome -> outcome.rule().type().isEmpty())
            .filter(outcome -> PLACES.containsKey(about(outcome)))
            .map(outcome -> finding(outcome, card))
            .toList());
  }

  /** Whether nothing is missing. */
  public boolean isComplete() {
    return findings.stream().noneMatch(Finding::isMissing);
  }

  /**
   * A service of which only this card is known. That its basis is told says nothing about how good
   * it is: then the rule on it stays open.
   */
  private static ObjectNode concept(PersonaCard card, String type) {
    ObjectNode concept = JsonNodeFactory.instance.objectNode().put("name", card.id());
    concept.putArray("customers").addObject().put("type", type).set("persona", card.json());
    ObjectNode attributes = concept.putObject("attributes");
    if (card.basis().isEmpty()) {
      attributes.put(BASIS, "assumed");
    }
    attributes.put(DISTINCT, tellsOfAPerson(card));
    return concept;
  }

  /**
   * Whether it shows a person rather than a segment (S4-35, S4-36): what moves them (S4-10), what
   * they are unsure of (S4-11), what they have been through (S4-12), or their story (S4-08).
   * Keywords, traits, values and expectations can be counted of a segment as well.
   */
  private static boolean tellsOfAPerson(PersonaCard card) {
    return card.hasStory()
        || Stream.of("motivations", "uncertainties", "experiences").anyMatch(card::holds);
  }

  private static String about(Outcome outcome) {
    return outcome.rule().expectation().attribute().id();
  }

  private static Finding finding(Outcome outcome, PersonaCard card) {
    boolean isTold =
        switch (about(outcome)) {
          case MONTHS -> card.updated().isPresent();
          case BASIS -> card.basis().isPresent();
          default -> true;
        };
    return new Finding(outcome, pointer(outcome), outcome.verdict() == Verdict.UNMET || !isTold);
  }

  private static String pointer(Outcome outcome) {
    boolean ofOnePart = outcome.wanted() instanceof Value.Terms wanted && wanted.ids().size() == 1;
    return about(outcome).equals(CONTENTS) && ofOnePart
        ? "/" + ((Value.Terms) outcome.wanted()).ids().get(0)
        : PLACES.get(about(outcome));
  }
}
