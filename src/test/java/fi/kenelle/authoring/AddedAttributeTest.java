package fi.kenelle.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fi.kenelle.description.DescriptionSchema;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedAttributeTest {
  private static final LocalDate ON = LocalDate.of(2026, 11, 22);
  private static final String ATTRIBUTES =
      """
      [
        {"id": "gardenCare", "scope": "service", "kind": "scale",
         "values": ["none", "seasonal", "weekly"],
         "label": {"en": "garden care", "fi": "pihanhoito"},
         "valueLabels": {
           "none": {"en": "left out", "fi": "poissa"},
           "seasonal": {"en": "by season", "fi": "kausittaista"},
           "weekly": {"en": "every week", "fi": "viikoittaista"}},
         "question": {"en": "How often is the garden tended?", "fi": "Kuinka usein pihaa hoidetaan?"},
         "help": {"en": "Raking counts.", "fi": "Haravointikin lasketaan."},
         "phrases": [
           {"operator": "atLeast", "value": "weekly",
            "en": "the garden is tended every week", "fi": "pihaa hoidetaan joka viikko"}]},
        {"id": "greetsByName", "scope": "service", "kind": "flag",
         "label": {"en": "greeting by name", "fi": "nimellä tervehtiminen"},
         "question": {"en": "Is the customer greeted by name?", "fi": "Tervehditäänkö nimeltä?"},
         "help": {"en": "Either name will do.", "fi": "Etu- tai sukunimi kelpaa."},
         "phrases": [
           {"operator": "is", "value": true,
            "en": "the customer is greeted by name", "fi": "asiakasta tervehditään nimeltä"},
           {"operator": "is", "value": false,
            "en": "the customer is not greeted by name", "fi": "asiakasta ei tervehditä nimeltä"}]}
      ]
      """;
  private static final String RULE =
      """
      package consumer

      rule "%s"
          @title("Something new")
          @titleFi("Jotain uutta")
          @dimension("ease")
          @strength("should")
          @sources("S2-42")
          @since("1.1")
          @status("active")
      when
          The customer is a consumer
      then
          Expect that %s
          Recommend in English "Begin with it."
          Recommend in Finnish "Aloita siitä."
          Because in English "It was missed."
          Because in Finnish "Sitä kaivattiin."
      end
      """;
  private static final String CASES =
      """
      [{"name": "low", "verdict": "unmet", "because": "%1$s", "description":
         {"name": "Cottage", "customers": [{"type": "consumer"}], "attributes": {"%1$s": %2$s}}},
       {"name": "unknown", "verdict": "unknown", "description":
         {"name": "Cottage", "customers": [{"type": "consumer"}]}}]
      """;

  @TempDir private static Path folder;
  private static Gate.Passage passage;

  @BeforeAll
  static void addAttributesAndRules() throws IOException {
    SmallRules.copyAll(folder);
    JsonNode vocabulary = JsonText.read(Files.readAllBytes(folder.resolve("vocabulary.json")));
    JsonText.read(ATTRIBUTES).forEach(((ArrayNode) vocabulary.path("attributes"))::add);
    Files.writeString(folder.resolve("vocabulary.json"), vocabulary.toString());
    add("tended-garden", "garden care is at least every week", "gardenCare", "\"none\"");
    add("own-name", "asiakasta tervehditään nimeltä", "greetsByName", "false");
    passage = Gate.pass(folder, Path.of("samples"), Gate.Care.FULL);
  }

  @Test
  void needsNothingButTheVocabulary() {
    assertThat(passage.problems()).isEmpty();
    assertThat(passage.edition()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gardenCare | \"none\" | consumer/tended-garden | weekly",
        "gardenCare | \"seasonal\" | consumer/tended-garden | weekly",
        "greetsByName | false | consumer/own-name | true"
      })
  void recommendsWhatIsNotMet(String attribute, String low, String rule, String wanted) {
    String json = "{\"name\": \"Cottage\", \"attributes\": {\"" + attribute + "\": " + low + "}}";

    Outcome outcome = recommendation(consumer(json), rule).orElseThrow();

    assertThat(Remedy.of(outcome).pointer()).isEqualTo("/attributes/" + attribute);
    assertThat(Remedy.of(outcome).value().id()).isEqualTo(wanted);
    assertThat(outcome.rule().expectation().attribute().id()).isEqualTo(attribute);
  }

  @Test
  void recommendsAtGroupsOwnValue() {
    String json =
        """
        {"name": "Cottage", "attributes": {"gardenCare": "weekly"},
         "customers": [{"type": "consumer", "attributes": {"gardenCare": "none"}}]}
        """;

    Outcome outcome = recommendation(consumer(json), "consumer/tended-garden").orElseThrow();

    assertThat(Remedy.of(outcome).pointer()).isEqualTo("/customers/0/attributes/gardenCare");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gardenCare | \"weekly\" | consumer/tended-garden",
        "greetsByName | true | consumer/own-name"
      })
  void isMetOnceApplied(String attribute, String value, String rule) {
    String json = "{\"name\": \"Cottage\", \"attributes\": {\"" + attribute + "\": " + value + "}}";

    GroupResult result = consumer(json);

    assertThat(recommendation(result, rule)).isEmpty();
    assertThat(result.met()).extracting(outcome -> outcome.rule().id()).contains(rule);
  }

  @Test
  void asksWhatIsNotSaid() {
    GroupResult result = consumer("{\"name\": \"Cottage\"}");

    assertThat(result.unknown())
        .extracting(outcome -> outcome.rule().id())
        .contains("consumer/tended-garden", "consumer/own-name");
    assertThat(result.questions())
        .extracting(question -> question.attribute().id())
        .contains("gardenCare", "greetsByName");
  }

  @Test
  void standsInTheSchema() {
    JsonNode schema = DescriptionSchema.of(passage.edition().orElseThrow().ruleSet().vocabulary());

    JsonNode service = schema.at("/properties/attributes/properties");
    JsonNode group = schema.at("/properties/customers/items/properties/attributes/properties");

    assertThat(service.at("/gardenCare/enum").toString())
        .isEqualTo("[\"none\",\"seasonal\",\"weekly\",null]");
    assertThat(service.at("/greetsByName/type").toString()).isEqualTo("[\"boolean\",\"null\"]");
    assertThat(group.has("gardenCare")).isTrue();
    assertThat(group.has("greetsByName")).isTrue();
  }

  private static void add(String name, String expectation, String attribute, String low)
      throws IOException {
    Path file = folder.resolve("consumer").resolve(name + ".dslr");
    Files.writeString(file, RULE.formatted(name, expectation));
    Files.writeString(
        folder.resolve("consumer").resolve(name + ".cases.json"), CASES.formatted(attribute, low));
  }

  /** What is said of the first group; a description that lists none begins with a consumer. */
  private static GroupResult consumer(String json) {
    Edition edition = passage.edition().orElseThrow();
    ServiceDescription description = edition.descriptions().read(JsonText.read(json));
    return edition.answerer().answer(description, ON).results().get(0);
  }

  private static Optional<Outcome> recommendation(GroupResult result, String rule) {
    return result.recommendations().stream().filter(o -> o.rule().id().equals(rule)).findFirst();
  }
}
