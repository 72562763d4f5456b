package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Outcomes;
import fi.kenelle.rule.Rule;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to be possible is all that happens, and all of it can be shown by cases. */
class PossibleTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final Vocabulary WORDS = KENELLE.ruleSet().vocabulary();

  static LongStream seeds() {
    return LongStream.range(0, 4);
  }

  @Test
  void nothingElseHappensToTheRules() {
    assertNothingElseHappens(KENELLE.ruleSet().rules(), Descriptions.of(KENELLE, 1, 300));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingElseHappensToRandomRules(long seed) {
    assertNothingElseHappens(RandomRules.of(seed, 60), Descriptions.of(KENELLE, seed, 250));
  }

  private static void assertNothingElseHappens(List<Rule> rules, Stream<JsonNode> concepts) {
    Map<Rule, Set<Facet>> possible = new LinkedHashMap<>();
    rules.forEach(
        rule ->
            possible.put(rule, Examples.possible(rule, WORDS, KENELLE.edition().descriptions())));
    concepts.forEach(
        json -> {
          ServiceDescription concept = KENELLE.describe(json);
          for (Situation situation : Situation.of(concept, WORDS, Kenelles.DAY)) {
            possible.forEach(
                (rule, facets) -> {
                  boolean meets =
                      situation.isAtTouchpoint() == (rule.subject() == Rule.Subject.TOUCHPOINT);
                  var outcome = Outcomes.of(rule, situation, concept, Kenelles.DAY);
                  if (meets && !facets.containsAll(Facet.shownBy(outcome))) {
                    fail(rule.conditions() + " " + Facet.shownBy(outcome) + " " + json);
                  }
                });
          }
        });
  }

  @Test
  void suggestedCasesShowEverythingOfTheRules() {
    for (Language language : Language.values()) {
      assertSuggestionsSuffice(KENELLE.ruleSet().rules(), language);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void suggestedCasesShowEverythingOfRandomRules(long seed) {
    assertSuggestionsSuffice(RandomRules.of(100 + seed, 60), Language.EN);
  }

  private static void assertSuggestionsSuffice(List<Rule> rules, Language language) {
    Kenelle kenelle = Kenelles.of(rules);
    CaseReader reader = new CaseReader(KENELLE.edition().descriptions());
    Map<Rule, List<Case>> cases = new LinkedHashMap<>();
    for (Rule rule : rules) {
      ArrayNode json = JsonNodeFactory.instance.arrayNode();
      suggested(rule, List.of(), language).forEach(json::add);
      cases.put(rule, reader.read(rule, json));
      assertThat(cases.get(rule)).extracting(Case::name).doesNotContain("");
      assertThat(cases.get(rule)).allMatch(example -> example.because().isPresent());
    }

    List<CaseRunner.Result> results = results(kenelle, rules, cases);

    assertThat(results).allMatch(CaseRunner.Result::isPassed);
    Coverage.Gathering gathering =
        new Coverage.Gathering(kenelle.ruleSet(), KENELLE.edition().descriptions());
    results.forEach(gathering::add);
    assertThat(gathering.coverage().rules()).allMatch(rule -> rule.missing().isEmpty());
    for (Rule rule : rules) {
      List<CaseRunner.Result> own = results.stream().filter(r -> r.rule().equals(rule)).toList();
      assertThat(suggested(rule, own, language)).isEmpty();
      if (!own.isEmpty()) {
        assertThat(suggested(rule, own.subList(0, own.size() - 1), language))
            .as("the last case is missed: each shows something that no other does before it")
            .hasSize(1);
      }
    }
  }

  private static List<CaseRunner.Result> results(
      Kenelle kenelle, List<Rule> rules, Map<Rule, List<Case>> cases) {
    var engine = fi.kenelle.engine.Engine.of(kenelle.ruleSet(), rules);
    return new CaseRunner(WORDS, engine).run(cases, Kenelles.DAY);
  }

  private static List<? extends JsonNode> suggested(
      Rule rule, List<CaseRunner.Result> have, Language language) {
    return SuggestedCases.of(rule, have, WORDS, KENELLE.edition().descriptions(), language);
  }

  @Test
  void possibleHasNoRepeatedFacets() {
    Rule rule = KENELLE.ruleSet().rule("insight/search-feedback").orElseThrow();
    Set<Facet> possible = Examples.possible(rule, WORDS, KENELLE.edition().descriptions());
    assertThat(possible).hasSameSizeAs(new LinkedHashSet<>(possible)).hasSize(2 + 3 + 3 + 5);
  }
}
