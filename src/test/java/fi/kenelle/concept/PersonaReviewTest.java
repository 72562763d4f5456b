package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.vocabulary.JsonText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaReviewTest {
  private static final Kenelle KENELLE = Kenelles.shared();

  @ParameterizedTest
  @ValueSource(strings = {"pekka", "pirjo"})
  void findsTheSampleCardsComplete(String id) {
    PersonaReview review = review(sample(id));

    assertThat(review.isComplete()).isTrue();
    assertThat(review.monthsOld()).hasValue(2);
    assertThat(review.findings())
        .filteredOn(finding -> finding.outcome().verdict() == Verdict.UNKNOWN)
        .extracting(PersonaReview.Finding::pointer)
        .containsExactly("/basis");
  }

  @Test
  void findsACardThatLayUntouchedForLong() {
    PersonaReview review = review(sample("kalle"));

    assertThat(missing(sample("kalle"))).containsExactly("persona/living-cards");
    assertThat(review.monthsOld()).hasValue(15);
  }

  @ParameterizedTest
  @CsvSource({
    "story, persona/story, /story",
    "basis, persona/data-based, /basis",
    "updated, persona/living-cards, /updated",
    "values, persona/values, /values",
    "motivations, persona/motivations, /motivations",
    "uncertainties, persona/uncertainties, /uncertainties",
    "experiences, persona/experiences, /experiences",
    "expectations, persona/expectations, /expectations"
  })
  void missesEachPartThatIsLeftOut(String part, String rule, String pointer) {
    ObjectNode card = sample("pekka");
    card.remove(part);

    assertThat(missing(card)).containsExactly(rule);
    assertThat(review(card).findings())
        .filteredOn(PersonaReview.Finding::isMissing)
        .extracting(PersonaReview.Finding::pointer)
        .containsExactly(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\" \"", "{\"en\": \"\"}", "null"})
  void takesATextThatSaysNothingForNone(String nothing) {
    ObjectNode card = sample("pekka");
    card.putArray("values").add(JsonText.read(nothing));
    card.set("basis", JsonText.read(nothing));
    card.set("story", JsonText.read(nothing));

    assertThat(missing(card))
        .containsExactlyInAnyOrder("persona/values", "persona/data-based", "persona/story");
  }

  @ParameterizedTest
  @CsvSource({"2025-11-22, true", "2025-11-21, true", "2025-10-22, false", "2027-01-01, true"})
  void missesCareWhereTheCardIsOlderThanAYear(String updated, boolean complete) {
    ObjectNode card = sample("pekka").put("updated", updated);

    assertThat(review(card).isComplete()).isEqualTo(complete);
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', true",
    "'{\"keywords\": [\"10 staff\"], \"values\": [\"price\"], \"traits\": {\"hasCar\": true}}',"
        + " true",
    "'{\"expectations\": [\"low price\"]}', true",
    "'{\"motivations\": [\"to be home by five\"]}', false",
    "'{\"uncertainties\": [\"will it break\"]}', false",
    "'{\"experiences\": [\"stood in line for hours\"]}', false",
    "'{\"story\": \"Mia wakes at six.\"}', false"
  })
  void tellsASegmentFromAPerson(String parts, boolean segment) {
    ObjectNode card = (ObjectNode) JsonText.read(parts);
    card.put("id", "mia").put("name", "Mia");

    assertThat(missing(card).contains("persona/not-segments")).isEqualTo(segment);
  }

  @Test
  void agreesWithTheAnswerToAServiceWithThatCard() {
    for (JsonNode json : Descriptions.of(KENELLE, 7, 200).toList()) {
      JsonNode card = json.at("/customers/0/persona");
      if (card.isObject()) {
        ObjectNode concept = (ObjectNode) JsonText.read("{\"name\": \"x\"}");
        concept.putArray("customers").addObject().put("type", "patient").set("persona", card);
        var result = Kenelles.answer(KENELLE, concept).results().get(0);
        List<String> unmet =
            result.recommendations().stream().map(outcome -> outcome.rule().id()).toList();

        assertThat(missing((ObjectNode) card))
            .containsAll(
                unmet.stream()
                    .filter(rule -> !rule.equals("persona/a-few"))
                    .filter(rule -> rule.startsWith("persona/"))
                    .toList());
      }
    }
  }

  private static List<String> missing(ObjectNode card) {
    return review(card).findings().stream()
        .filter(PersonaReview.Finding::isMissing)
        .map(finding -> finding.outcome().rule().id())
        .toList();
  }

  private static PersonaReview review(JsonNode card) {
    return KENELLE.review(KENELLE.card(card), LocalDate.of(2026, 11, 22));
  }

  private static ObjectNode sample(String id) {
    return KENELLE.samples().cards().card(id).orElseThrow().json().deepCopy();
  }
}
