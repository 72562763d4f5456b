package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Question;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written once and copied says, each time, what writing it out again would say. */
class AnswerJsonTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final List<String> SAMPLES =
      List.of("device-lending", "library-after-hours", "fibre-broadband", "vague-wellbeing-app");
  private static final int RANDOM = 40;

  @ParameterizedTest
  @EnumSource
  void tellsOfEachRuleWhatItSays(Language language) {
    answers()
        .forEach(
            answer -> {
              JsonNode results = json(answer, language).path("results");
              for (GroupResult result : answer.results()) {
                JsonNode group = results.path(result.index());
                areTold(group.path("recommendations"), result.recommendations(), language);
                areTold(group.path("met"), result.met(), language);
                areTold(group.path("waived"), result.waived(), language);
              }
            });
  }

  private static void areTold(JsonNode told, List<Outcome> outcomes, Language language) {
    assertThat(told).hasSameSizeAs(outcomes);
    for (int i = 0; i < outcomes.size(); i++) {
      ObjectNode one = (ObjectNode) told.path(i);
      one.remove(List.of("actual", "apply", "waiver"));
      assertThat(one).hasToString(written(outcomes.get(i), language).toString());
    }
  }

  private static ObjectNode written(Outcome outcome, Language language) {
    Rule rule = outcome.rule();
    ObjectNode one = MAKE.objectNode();
    one.put("rule", rule.id())
        .put("title", rule.metadata().title().in(language))
        .put("recommend", rule.recommend().in(language))
        .put("because", rule.because().in(language))
        .put("strength", rule.metadata().strength().id())
        .put("dimension", rule.metadata().dimension())
        .put("touchpoint", place(outcome));
    one.putObject("expects")
        .put("attribute", rule.expectation().attribute().id())
        .put("operator", rule.expectation().operator().id())
        .set("value", JsonText.read(Json.bytes(json -> Json.value(json, outcome.wanted()))));
    ArrayNode sources = one.putArray("sources");
    for (String id : rule.metadata().sources()) {
      sources
          .addObject()
          .put("id", id)
          .put("title", KENELLE.ruleSet().sources().workTitle(id))
          .put("says", KENELLE.ruleSet().sources().says(id).in(language));
    }
    return one.put("file", rule.file()).put("line", rule.line());
  }

  private static String place(Outcome outcome) {
    int touchpoint = outcome.situation().touchpoint();
    return outcome.situation().isAtTouchpoint() ? "t" + touchpoint : null;
  }

  @ParameterizedTest
  @EnumSource
  void asksAsTheVocabularyAsks(Language language) {
    answers()
        .forEach(
            answer -> {
              JsonNode results = json(answer, language).path("results");
              for (GroupResult result : answer.results()) {
                JsonNode asked = results.path(result.index()).path("questions");
                assertThat(asked).hasSameSizeAs(result.questions());
                for (int i = 0; i < asked.size(); i++) {
                  assertThat(asked.path(i))
                      .hasToString(written(result.questions().get(i), language).toString());
                }
              }
            });
  }

  private static ObjectNode written(Question question, Language language) {
    Attribute attribute = question.attribute();
    ObjectNode one = MAKE.objectNode();
    one.put("attribute", attribute.id())
        .put("scope", attribute.scope().id())
        .put("touchpoint", question.touchpoint().orElse(null))
        .put("pointer", question.pointer().orElse(null))
        .put("question", attribute.wording().question().in(language));
    ArrayNode values = one.putArray("values");
    ArrayNode answers = one.putArray("answers");
    for (String id : attribute.offered()) {
      JsonNode value =
          attribute.kind() == Kind.FLAG ? MAKE.booleanNode(id.equals("true")) : MAKE.textNode(id);
      values.add(value);
      ObjectNode offered = answers.addObject();
      offered.set("value", value);
      offered.put("label", attribute.valueLabel(id).in(language));
    }
    question.rules().forEach(rule -> one.withArray("rules").add(rule.id()));
    return one.put("weight", question.weight());
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameTheFirstTimeAsLater(Language language) {
    answers()
        .forEach(
            answer -> {
              AnswerJson fresh = new AnswerJson(KENELLE.ruleSet(), KENELLE::notApplicable);
              byte[] first = Json.bytes(fresh.of(answer, asked(language)));

              assertThat(first)
                  .isEqualTo(Json.bytes(fresh.of(answer, asked(language))))
                  .isEqualTo(Json.bytes(KENELLE.json(answer, asked(language))));
              assertThat(new String(first, StandardCharsets.UTF_8))
                  .isEqualTo(JsonText.read(first).toString());
            });
  }

  @Test
  void tellsOfARuleThatIsNotOfItsRuleSet() {
    Rule rule =
        Kenelles.rule(
            "beside", "The customer is anyone", Kenelles.clause("surprises", Operator.IS, "none"));
    Kenelle beside = Kenelles.of(List.of(rule));
    Answer answer =
        Kenelles.answer(
            beside,
            JsonText.read("{\"name\": \"x\", \"attributes\": {\"surprises\": \"designed\"}}"));

    byte[] bytes =
        Json.bytes(
            new AnswerJson(KENELLE.ruleSet(), KENELLE::notApplicable)
                .of(answer, asked(Language.EN)));

    assertThat(JsonText.read(bytes).at("/results/0/recommendations/0/rule").asText())
        .isEqualTo("human/beside");
  }

  private static Stream<Answer> answers() {
    Stream<JsonNode> samples = SAMPLES.stream().map(id -> KENELLE.samples().concept(id).get());
    return Stream.concat(samples, Descriptions.of(KENELLE, 47, RANDOM))
        .map(AnswerJsonTest::withPlacesNamed)
        .map(json -> Kenelles.answer(KENELLE, json));
  }

  /** Touchpoints are called by their places, so that what is told of them can be told. */
  private static JsonNode withPlacesNamed(JsonNode json) {
    JsonNode named = json.deepCopy();
    ((ObjectNode) named).remove("waivers");
    for (int i = 0; i < named.path("touchpoints").size(); i++) {
      ((ObjectNode) named.path("touchpoints").path(i)).put("id", "t" + i);
    }
    return named;
  }

  private static JsonNode json(Answer answer, Language language) {
    return JsonText.read(Json.bytes(KENELLE.json(answer, asked(language))));
  }

  private static Receipt.Asked asked(Language language) {
    return new Receipt.Asked(Optional.empty(), language, List.of("met"));
  }
}
