package fi.kenelle.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final String SHOP =
      """
      {"name": "Shop", "id": "shop", "customers": [{"type": "consumer", "roles": ["user", "payer"]}],
       "attributes": {"surprises": "none", "personaCount": 3}}\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "{ \"b\" : 1 , \"a\" : [ 2, null, true, false ] }  | {\"a\":[2,null,true,false],\"b\":1}",
        "{\"a\":{\"z\":{},\"b\":[]},\"A\":0,\"\":9}        |"
            + " {\"\":9,\"A\":0,\"a\":{\"b\":[],\"z\":{}}}",
        "[3,1,2]                                           | [3,1,2]",
        "[1.0, 10e1, 0.0, -0.0, 999999999999999.0, 1E3]    | [1,100,0,0,999999999999999,1000]",
        "\"\\u0041\\u00e4\\/\"                             | \"Aä/\"",
        "\"\\u0000\\u001F\\u000B\\u007f\"                  | \"\\u0000\\u001f\\u000b\u007f\"",
        "\"\\b\\t\\n\\f\\r\\u0008\\u0009\\u000A\"          | \"\\b\\t\\n\\f\\r\\b\\t\\n\"",
        "\"\\\" \\\\ \\u0022 \\u005c\"                     | \"\\\" \\\\ \\\" \\\\\"",
        "\"\\u2028\\u20AC\\uD83D\\uDE00\"                  | \"\u2028€\ud83d\ude00\""
      })
  void writesJsonAsRfc8785Asks(String json, String canonical) {
    byte[] written = Canonical.bytes(JsonText.read(json));

    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(canonical);
  }

  @Test
  void ordersKeysByTheirUtf16Units() {
    JsonNode json =
        JsonText.read(
            """
            {"\\u20ac": 1, "\\r": 2, "\\ufb33": 3, "1": 4, "\\ud83d\\ude00": 5, "\\u0080": 6,
             "\\u00f6": 7}\
            """);

    JsonNode written = JsonText.read(Canonical.bytes(json));

    assertThat(written.fieldNames())
        .toIterable()
        .containsExactly("\r", "1", "\u0080", "ö", "€", "\ud83d\ude00", "\ufb33");
  }

  @Test
  void isASha256OfEachPart() {
    Receipt receipt = receipt(SHOP, asked(Language.EN));

    assertThat(receipt.input()).matches("sha256:[0-9a-f]{64}");
    assertThat(receipt.ruleset()).isEqualTo(KENELLE.ruleSet().id());
    assertThat(receipt.on()).isEqualTo("2026-11-22");
    assertThat(Receipt.ENGINE).isEqualTo("kenelle 1.0.0");
  }

  @Test
  void namesTheRuleSetByTheHashesOfItsFiles() {
    StringBuilder lines = new StringBuilder();
    KENELLE.ruleSet().folder().files().entrySet().stream()
        .filter(file -> !file.getKey().endsWith(".cases.json"))
        .map(file -> "rules/" + file.getKey() + " " + RuleSet.sha256(file.getValue()) + "\n")
        .sorted()
        .forEach(lines::append);

    String hash = RuleSet.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(KENELLE.ruleSet().id()).isEqualTo("sha256:" + hash);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"attributes": {"personaCount": 3, "surprises": "none"}, "id": "shop",
         "customers": [{"roles": ["user", "payer"], "type": "consumer"}], "name": "Shop"}\
        """,
        """
        {"id":"shop","name":"\\u0053hop","attributes":{"surprises":"none","personaCount":3.0},
        "customers" : [ {"type":"consumer","roles" : ["user","payer"]} ] }
        """,
        """
        {"name": "Shop", "id": "shop", "customers": [{"type": "consumer", "roles": ["user", "payer"]}],
         "attributes": {"surprises": "none", "personaCount": 30e-1}}\
        """
      })
  void isTheSameForTheSameJsonWrittenOtherwise(String json) {
    assertThat(input(json)).isEqualTo(input(SHOP));
  }

  @ParameterizedTest
  @CsvSource({
    "Shop, Shop!",
    "shop, Shop",
    "none, designed",
    "3, 4",
    "b2b, patient",
    "'\"user\", \"payer\"', '\"payer\", \"user\"'"
  })
  void isAnotherForAnotherDescription(String part, String other) {
    String json = SHOP.replace("consumer", "b2b");

    assertThat(input(json.replace(part, other))).isNotEqualTo(input(json));
  }

  @Test
  void tellsWhatWasAskedBesides() {
    Receipt.Asked plain = asked(Language.EN);
    List<Receipt.Asked> others =
        List.of(
            asked(Language.FI),
            asked(Language.EN, "met"),
            asked(Language.EN, "conditions"),
            asked(Language.EN, "conditions", "met"),
            new Receipt.Asked(Optional.of(List.of("b2b")), Language.EN, List.of()),
            new Receipt.Asked(Optional.of(List.of("consumer")), Language.EN, List.of()),
            new Receipt.Asked(Optional.of(List.of("b2b", "consumer")), Language.EN, List.of()),
            new Receipt.Asked(Optional.of(List.of("consumer", "b2b")), Language.EN, List.of()));

    assertThat(others.stream().map(asked -> receipt(SHOP, asked).input()))
        .doesNotHaveDuplicates()
        .doesNotContain(receipt(SHOP, plain).input());
  }

  @Test
  void tellsTheDay() {
    JsonNode json = JsonText.read(SHOP);
    LocalDate later = Kenelles.DAY.plusDays(1);

    Receipt today =
        Receipt.of(KENELLE.recommend(KENELLE.describe(json), Kenelles.DAY), asked(Language.EN));
    Receipt tomorrow =
        Receipt.of(KENELLE.recommend(KENELLE.describe(json), later), asked(Language.EN));

    assertThat(tomorrow.input()).isNotEqualTo(today.input());
    assertThat(tomorrow.on()).isEqualTo("2026-11-23");
  }

  @Test
  void isTheSameForACardByItsIdAndInItsPlace() {
    JsonNode byId =
        JsonText.read(
            """
            {"name": "X", "customers": [{"type": "b2b"}, {"type": "consumer", "persona": "pekka"}]}\
            """);
    JsonNode card = KENELLE.samples().cards().card("pekka").orElseThrow().json();
    JsonNode inPlace = Descriptions.with(byId, "/customers/1/persona", card);

    assertThat(input(inPlace.toString())).isEqualTo(input(byId.toString()));
  }

  @Test
  void isAnotherForACardThatSaysSomethingElse() {
    JsonNode card = KENELLE.samples().cards().card("pekka").orElseThrow().json();
    JsonNode changed = Descriptions.with(card, "/story", JsonText.read("\"Another day\""));
    String json = "{\"name\": \"X\", \"customers\": [{\"type\": \"consumer\", \"persona\": %s}]}";

    assertThat(input(json.formatted(changed))).isNotEqualTo(input(json.formatted(card)));
    assertThat(input(json.formatted("\"pirjo\""))).isNotEqualTo(input(json.formatted(card)));
  }

  @Test
  void leavesTheDescriptionThatWasGivenAsItWas() {
    JsonNode json =
        JsonText.read(
            "{\"name\": \"X\", \"customers\": [{\"type\": \"b2b\", \"persona\": \"pekka\"}]}");
    JsonNode before = json.deepCopy();

    Receipt.of(Kenelles.answer(KENELLE, json), asked(Language.EN));

    assertThat(json).isEqualTo(before);
  }

  private static String input(String json) {
    return receipt(json, asked(Language.EN)).input();
  }

  private static Receipt receipt(String json, Receipt.Asked asked) {
    return Receipt.of(Kenelles.answer(json), asked);
  }

  private static Receipt.Asked asked(Language language, String... include) {
    return new Receipt.Asked(Optional.empty(), language, List.of(include));
  }
}
