package fi.kenelle.http;

import static fi.kenelle.http.Replied.pointers;
import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules written from their parts, and what their sentences can be made of. */
class RuleFormsTest {
  private static final String CHECK = "/v1/rules/check";
  private static final String WRITE = "/v1/rules/write";
  private static final String CONTENT_TYPE = "Content-Type";
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static HttpResponse<String> post(String path, String text) {
    return site.post(path, text, CONTENT_TYPE, "text/plain; charset=utf-8");
  }

  private static String text(String rule) throws Exception {
    return Files.readString(Site.RULES.resolve(rule + ".dslr"));
  }

  private static List<String> rules() {
    return json(site.get("/v1/rules")).path("rules").findValuesAsText("rule");
  }

  private static String replaced(String text, JsonNode place, String words) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = place.path("line").intValue() - 1;
    String old = lines.get(line);
    int from = old.offsetByCodePoints(0, place.path("column").intValue() - 1);
    int to = old.offsetByCodePoints(0, place.path("endColumn").intValue() - 1);
    lines.set(line, old.substring(0, from) + words + old.substring(to));
    return String.join("\n", lines);
  }

  /** What a form does: it takes the parts of a text, and writes the same text from them. */
  @ParameterizedTest
  @MethodSource("rules")
  void writesEveryRuleBackFromItsParts(String rule) throws Exception {
    String text = text(rule);
    JsonNode parts = json(post(CHECK, text)).path("parts");

    JsonNode written = json(site.post(WRITE, form(parts).toString()));

    assertThat(written.path("text").asText()).isEqualTo(text);
    assertThat(written.path("problems")).isEmpty();
  }

  private static ObjectNode form(JsonNode parts) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    form.set("pack", parts.at("/pack/value"));
    form.set("rule", parts.at("/rule/value"));
    for (String group : List.of("metadata", "texts")) {
      ObjectNode texts = form.putObject(group);
      parts
          .path(group)
          .properties()
          .forEach(entry -> texts.set(entry.getKey(), entry.getValue().path("value")));
    }
    for (JsonNode sentence : parts.path("sentences")) {
      ObjectNode clause = JsonNodeFactory.instance.objectNode();
      Stream.of("attribute", "operator", "value")
          .forEach(field -> clause.set(field, sentence.path(field)));
      clause.set("text", sentence.path("clause"));
      switch (sentence.path("role").asText()) {
        case "pattern" -> form.set("pattern", sentence.path("text"));
        case "condition" -> {
          form.withArray("conditions").add(clause);
        }
        default -> {
          form.set("language", sentence.path("language"));
          form.set("expectation", clause);
        }
      }
    }
    return form;
  }

  /** Each choice put in place of its sentence leaves the rule in order. */
  @ParameterizedTest
  @MethodSource("rules")
  void everyChoiceReads(String rule) throws Exception {
    String text = text(rule);
    for (JsonNode sentence : json(post(CHECK, text)).at("/parts/sentences")) {
      for (JsonNode slot : sentence.path("slots")) {
        for (JsonNode choice : slot.path("choices")) {
          if (sentence.path("role").asText().equals("pattern")) {
            continue; // another pattern may leave other lines without sense
          }
          String chosen = replaced(text, sentence, choice.path("text").asText());

          assertThat(json(post(CHECK, chosen)).path("problems")).as("" + choice).isEmpty();
          if (choice.path("chosen").booleanValue() && !slot.path("several").booleanValue()) {
            assertThat(chosen).isEqualTo(text);
          }
        }
      }
    }
  }

  @Test
  void writesNewRuleInFinnish() {
    String form =
        """
        {"pack": "b2b", "rule": "uusi", "language": "fi", "metadata": {"title": "T \\"x\\""},
         "conditions": [{"attribute": "type", "operator": "is", "value": "b2b"},
           {"attribute": "hasCar", "operator": "is", "value": false},
           {"attribute": "roles", "operator": "includes", "value": ["user", "payer"]}],
         "expectation": {"attribute": "languages", "operator": "includes",
           "value": {"from": "preferredLanguage"}},
         "texts": {"becauseFi": "Koska."}}
        """;

    JsonNode written = json(site.post(WRITE + "?lang=fi", form));

    assertThat(written.path("text").asText())
        .contains(
            """
            package b2b

            rule "uusi"
                @title("T \\"x\\"")
            when
                Asiakas on yritysasiakas
                - asiakkaalla ei ole autoa
            """)
        .contains("asiakkaan toivoma kieli\n    Perustele suomeksi \"Koska.\"\nend\n");
    assertThat(written.path("problems").findValuesAsText("code"))
        .containsOnly("metadata-missing", "text-missing");
  }

  @Test
  void refusesPartsThatNoSentenceSays() {
    String form =
        """
        {"pack": "b2b", "rule": "x", "colour": 1, "language": "sv", "subject": "service",
         "metadata": {"titel": "T", "note": "two\\nlines"},
         "conditions": [{"attribute": "hasCat", "operator": "is", "value": true},
           {"attribute": "hasCar", "operator": "atLeast", "value": true},
           {"attribute": "hasCar", "operator": "is", "value": "maybe"}, 3],
         "expectation": {"attribute": "surprises", "operator": "is", "value": {"from": "hasCar"}}}
        """;

    JsonNode refusal = problem(site.post(WRITE, form), 400);

    assertThat(pointers(refusal))
        .containsExactlyInAnyOrder(
            "/colour",
            "/language",
            "/subject",
            "/metadata/titel",
            "/metadata/note",
            "/conditions/0/attribute",
            "/conditions/1/operator",
            "/conditions/2/value",
            "/conditions/3",
            "/expectation/value/from");
    assertThat(refusal.path("errors").toString()).contains("\"suggestions\":[\"hasCar\"");
  }

  @Test
  void listsWhatSentencesCanBeMadeOf() {
    JsonNode choices = json(site.get("/v1/rules/choices?lang=fi"));

    assertThat(choices.path("patterns").findValuesAsText("text"))
        .contains("The customer is anyone", "Asiakas on potilasasiakas");
    assertThat(choices.path("attributes").findValuesAsText("attribute"))
        .hasSameSizeAs(json(site.get("/v1/vocabulary")).path("attributes"));
    assertThat(choices.toString()).contains("\"operator\":\"atLeast\",\"label\":\"on vähintään\"");
  }
}
