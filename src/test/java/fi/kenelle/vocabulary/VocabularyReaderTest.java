package fi.kenelle.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyReaderTest {
  private JsonNode json;

  @BeforeEach
  void readFile() throws IOException {
    json = JsonText.read(Files.readAllBytes(Path.of("rules/vocabulary.json")));
  }

  @Test
  void readsTheVocabularyInItsOrder() {
    Vocabulary vocabulary = Vocabulary.read(json);

    assertThat(vocabulary.attributes()).hasSameSizeAs(json.path("attributes"));
    assertThat(vocabulary.attributes()).extracting(Attribute::index).isSorted();
    assertThat(vocabulary.attributes().get(0).values())
        .containsExactly("none", "segment", "individual");
    assertThat(vocabulary.types())
        .containsExactly("consumer", "b2b", "internal", "citizen", "patient");
    assertThat(vocabulary.dimensions()).hasSize(9);
    assertThat(vocabulary.packs()).hasSize(9).containsKeys("consumer", "persona");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/packs/0/label/fi | \"\" | /packs/0/label vocabulary-text",
        "/packs | [] | /packs vocabulary-missing",
        "/dimensions | [] | /dimensions vocabulary-missing",
        "/dimensions/1/label/en | \" \" | /dimensions/1/label vocabulary-text",
        "/attributes/0/id | \"Personalisation\" | /attributes/0/id vocabulary-id",
        "/attributes/0/id | \"my id\" | /attributes/0/id vocabulary-id",
        "/attributes/0/id | \"fit-to-person\" | /attributes/0/id vocabulary-id",
        "/attributes/0/id | \"\" | /attributes/0/id vocabulary-id",
        "/attributes/0/kind | \"size\" | /attributes/0/kind vocabulary-kind",
        "/attributes/0/scope | \"world\" | /attributes/0/scope vocabulary-scope",
        "/attributes/0/values | [\"none\"] | /attributes/0/values vocabulary-values",
        "/attributes/0/values | [\"none\",\"none\"] | /attributes/0/values vocabulary-values",
        "/attributes/1/values | [\"yes\",\"no\"] | /attributes/1/values vocabulary-values",
        "/attributes/11/values | [\"1\",\"2\"] | /attributes/11/values vocabulary-values",
        "/attributes/0/label/fi | \"\" | /attributes/0/label vocabulary-text",
        "/attributes/0/question/en | \"\" | /attributes/0/question vocabulary-text",
        "/attributes/0/help/fi | \"\" | /attributes/0/help vocabulary-text",
        "/attributes/0/advice | {\"en\":\"A\"} | /attributes/0/advice vocabulary-text",
        "/attributes/0/reference | {\"fi\":\"A\"} | /attributes/0/reference vocabulary-text",
        "/attributes/2/label/en | \"personalisation\" | /attributes/2/label vocabulary-label-twice",
        "/attributes/2/label/fi | \"personointi\" | /attributes/2/label vocabulary-label-twice",
        "/attributes/0/label/en | \"what is fitted\" | /attributes/0/label"
            + " vocabulary-label-operator",
        "/attributes/0/label/fi | \"mikä on sama\" | /attributes/0/label vocabulary-label-operator",
        "/attributes/0/valueLabels/segment/fi | \"\" | /attributes/0/valueLabels/segment"
            + " vocabulary-text",
        "/attributes/0/valueLabels/individual/en | \"by group\" |"
            + " /attributes/0/valueLabels/individual vocabulary-value-label",
        "/attributes/0/valueLabels/segment/en | \"individual\" | /attributes/0/valueLabels/segment"
            + " vocabulary-value-label",
        "/attributes/0/valueLabels/segment/fi | \"osin, ryhmittäin\" |"
            + " /attributes/0/valueLabels/segment vocabulary-value-label",
        "/attributes/0/phrases/0/operator | \"includes\" | /attributes/0/phrases/0/operator"
            + " vocabulary-operator",
        "/attributes/0/phrases/0/operator | \"equals\" | /attributes/0/phrases/0/operator"
            + " vocabulary-operator",
        "/attributes/0/phrases/0/value | \"huge\" | /attributes/0/phrases/0/value"
            + " vocabulary-phrase-value",
        "/attributes/1/phrases/0/value | \"yes\" | /attributes/1/phrases/0/value"
            + " vocabulary-phrase-value",
        "/attributes/11/phrases/0/value | -1 | /attributes/11/phrases/0/value"
            + " vocabulary-phrase-value",
        "/attributes/0/phrases/0/fi | \"\" | /attributes/0/phrases/0 vocabulary-text",
        "/attributes/0/phrases/0/fi | \"palvelu on {value}\" | /attributes/0/phrases/0"
            + " vocabulary-phrase-slot",
        "/attributes/11/phrases/0/en | \"there are channels\" | /attributes/11/phrases/0"
            + " vocabulary-phrase-slot",
        "/attributes/2/phrases/0/en | \"the service is the same for everyone\" |"
            + " /attributes/2/phrases/0 vocabulary-phrase-twice",
        "/attributes/1/phrases | [] | /attributes/1 vocabulary-flag-phrases",
        "/attributes/1/phrases/1/value | true | /attributes/1 vocabulary-flag-phrases",
        "/sentences/anyCustomer/en | \"\" | /sentences/anyCustomer vocabulary-text",
        "/sentences/anyTouchpoint/fi | \"\" | /sentences/anyTouchpoint vocabulary-text",
        "/sentences/expect/en | \"\" | /sentences/expect vocabulary-text",
        "/sentences/recommendEn/en | \"\" | /sentences/recommendEn vocabulary-text",
        "/sentences/recommendFi/fi | \"\" | /sentences/recommendFi vocabulary-text",
        "/sentences/becauseEn/en | \"\" | /sentences/becauseEn vocabulary-text",
        "/sentences/becauseFi/fi | \"\" | /sentences/becauseFi vocabulary-text",
        "/sentences/scopes/customer | {} | /sentences/scopes/customer vocabulary-text",
        "/sentences/flag/true/fi | \"\" | /sentences/flag/true vocabulary-text",
        "/sentences/operators/is | {} | /sentences/operators/is vocabulary-missing",
        "/sentences/operators/atLeast/fi/one | \"vähintään\" | /sentences/operators/atLeast"
            + " vocabulary-missing",
        "/vagueWords/everyone | [] | /vagueWords/everyone vocabulary-missing",
        "/vagueWords/continuations | [] | /vagueWords/continuations vocabulary-missing"
      })
  void reportsFaultAtItsPointer(String pointer, String value, String problem) {
    set(pointer, JsonText.read(value));

    assertThat(problems()).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"type", "relationship", "roles", "scope", "persona", "sector", "channel", "stage"})
  void reportsMissingAttribute(String id) {
    set("/attributes/" + index(id) + "/id", JsonText.read("\"other\""));

    assertThat(problems()).containsExactly("/attributes vocabulary-lacks");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 104})
  void reportsOnlyRepeatedId(int index) {
    set("/attributes/" + index + "/id", JsonText.read("\"personalisation\""));

    List<String> problems = problems();

    assertThat(problems).containsExactly("/attributes/" + index + "/id vocabulary-twice");
  }

  @Test
  void reportsEverythingAtOnce() {
    set("/attributes/0/phrases/0/value", JsonText.read("\"huge\""));
    set("/attributes/3/question/fi", JsonText.read("\"\""));
    set("/sentences/expect/fi", JsonText.read("\"\""));
    set("/vagueWords/empty", JsonText.read("[]"));

    assertThat(problems())
        .containsExactlyInAnyOrder(
            "/attributes/0/phrases/0/value vocabulary-phrase-value",
            "/attributes/3/question vocabulary-text",
            "/sentences/expect vocabulary-text",
            "/vagueWords/empty vocabulary-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "\"words\"", "null"})
  void refusesWhatIsNoVocabulary(String text) {
    JsonNode other = JsonText.read(text);

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Vocabulary.read(other))
        .satisfies(e -> assertThat(e.problems()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi"})
  void saysEveryProblemInWords(String code) {
    Language language = Language.of(code).orElseThrow();
    set("/attributes/0/phrases/0/value", JsonText.read("\"huge\""));

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Vocabulary.read(json))
        .satisfies(e -> assertThat(e.problems().get(0).message().in(language)).contains("huge"));
  }

  private List<String> problems() {
    try {
      Vocabulary.read(json);
      return List.of();
    } catch (InvalidInput e) {
      return e.problems().stream().map(p -> p.pointer() + " " + p.message().code()).toList();
    }
  }

  private int index(String id) {
    JsonNode attributes = json.path("attributes");
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).path("id").asText().equals(id)) {
        return i;
      }
    }
    throw new AssertionError(id);
  }

  private void set(String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode around = json.at(place.head());
    if (around instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) around).set(place.last().getMatchingProperty(), value);
    }
  }
}
