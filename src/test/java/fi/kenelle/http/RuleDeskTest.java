package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Replied.pointers;
import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelles;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleDeskTest {
  private static final String CHECK = "/v1/rules/check";
  private static final String COMPLETE = "/v1/rules/complete";
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

  private static String replaced(String text, JsonNode place, String words) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = place.path("line").intValue() - 1;
    String old = lines.get(line);
    int from = old.offsetByCodePoints(0, place.path("column").intValue() - 1);
    int to = old.offsetByCodePoints(0, place.path("endColumn").intValue() - 1);
    lines.set(line, old.substring(0, from) + words + old.substring(to));
    return String.join("\n", lines);
  }

  @ParameterizedTest
  @CsvSource({"en, not known", "fi, ei tunneta"})
  void saysWhatIsWrongInTheLanguageAskedFor(String language, String words) throws Exception {
    String text = text("consumer/surprises").replace("occasional", "ocasional");

    JsonNode found = json(post(CHECK + "?lang=" + language, text)).at("/problems/0");

    assertThat(found.path("message").asText()).contains(words);
  }

  @Test
  void firstSuggestionPutInItsPlaceMends() throws Exception {
    String text = text("consumer/surprises");
    String spoilt =
        text.replace("occasional", "ocasional")
            .replace("\"feeling\"", "\"feling\"")
            .replace("\nthen\n", "\nthne\n")
            .replace("@since", "@sinc");

    String mended = spoilt;
    for (JsonNode one : json(post(CHECK, spoilt)).path("problems")) {
      if (!one.path("suggestions").isEmpty()) {
        mended = replaced(mended, one, one.at("/suggestions/0").asText());
      }
    }

    assertThat(mended).isEqualTo(text);
  }

  @Test
  void knowsTheFileWhereTheRuleIsNamed() throws Exception {
    String text = text("consumer/surprises");

    JsonNode found = json(post(CHECK + "?rule=b2b/surprise", text)).path("problems");

    assertThat(found.findValuesAsText("code"))
        .containsExactly("package-not-folder", "rule-not-file");
    assertThat(json(post(CHECK + "?rule=consumer/surprises", text)).path("problems")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a", "a/b/c", "A/b", "a/b%0A", "a%2Fb%2F"})
  void refusesWhatIsNoRule(String rule) {
    HttpResponse<String> reply = post(CHECK + "?rule=" + rule, "package consumer");

    assertThat(pointers(problem(reply, 400))).containsExactly("?rule");
  }

  @Test
  void completesInTheMiddleOfWord() {
    String text = "package consumer\n\nrule \"x\"\nwhen\n    The customer is a con\n";

    JsonNode found = json(post(COMPLETE + "?line=5&column=26", text)).path("completions");

    assertFields(found.get(0), "text label from to");
    assertThat(found.findValuesAsText("text")).containsExactly("The customer is a consumer");
    assertThat(found.at("/0/from").intValue()).isEqualTo(5);
    assertThat(found.at("/0/to").intValue()).isEqualTo(26);
  }

  @Test
  void completesInTheLanguageOfTheAuthor() {
    String text = "package citizen\n\nrule \"x\"\nwhen\n    Asiakas on kansalaisasiakas\n    - \n";

    JsonNode found = json(post(COMPLETE + "?line=6&column=7", text)).path("completions");

    assertThat(found).hasSizeGreaterThan(100);
    assertThat(found.findValuesAsText("text").subList(0, 20)).allMatch(RuleDeskTest::isFinnish);
  }

  private static boolean isFinnish(String condition) {
    return Kenelles.shared()
        .ruleSet()
        .sentences()
        .meaning(condition.substring(2))
        .filter(meaning -> meaning.phrase().language() == Language.FI)
        .isPresent();
  }

  @Test
  void findsSentenceByItsWords() throws Exception {
    String text = text("consumer/surprises").replace("then\n", "- compares\nthen\n");

    JsonNode found = json(post(COMPLETE + "?line=13&column=11", text)).path("completions");

    assertThat(found.findValuesAsText("text")).contains("- the customer compares prices");
  }

  @Test
  void offersSourcesWithWhatTheySay() throws Exception {
    String text = text("consumer/surprises");
    int column = text.lines().toList().get(7).indexOf("S0-11") + 4;

    JsonNode found =
        json(post(COMPLETE + "?line=8&lang=fi&column=" + column, text)).path("completions");

    assertThat(found.findValuesAsText("label")).allMatch(label -> label.matches("S0-.* · .+"));
    assertThat(found.findValuesAsText("text")).doesNotContain("S2-20");
  }

  @ParameterizedTest
  @CsvSource({
    "'', ?line ?column",
    "?line=0&column=1, ?line",
    "?line=99&column=1, ?line",
    "?line=1&column=0, ?column",
    "?line=1&column=18, ?column",
    "?line=x&column=-1, ?line ?column",
    "?line=1, ?column",
    "?line=1&column=1&line=2, ?line",
    "?line=1&column=99999999999, ?column"
  })
  void refusesPlaceOutsideTheText(String query, String pointers) {
    HttpResponse<String> reply = post(COMPLETE + query, "package consumer\n\n");

    assertThat(pointers(problem(reply, 400))).containsExactlyInAnyOrder(pointers.split(" ", -1));
  }

  @Test
  void countsPlacesInCharacters() {
    String text = "\uD83D\uDE00\uD83D\uDE00";

    assertThat(post(COMPLETE + "?line=1&column=3", text).statusCode()).isEqualTo(200);
    problem(post(COMPLETE + "?line=1&column=4", text), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {CHECK, COMPLETE + "?line=1&column=1"})
  void answersAnyBody(String path) {
    assertThat(post(path, "").statusCode()).isEqualTo(200);
    assertThat(post(path, "x".repeat(1 << 20)).statusCode()).isEqualTo(200);
    assertThat(post(path, "x\n".repeat(1 << 19)).statusCode()).isEqualTo(200);
    problem(post(path, "x".repeat((1 << 20) + 1)), 413);
    problem(site.post(path, "{}", CONTENT_TYPE, "application/json"), 415);
    problem(site.post(path, "a", CONTENT_TYPE, "text/plain", "Accept", "image/png"), 406);
    problem(site.get(path), 405);
  }

  @Test
  void saysWhereTextIsNotUtf8() {
    byte[] binary = {'p', 'a', '\n', 'x', (byte) 0xFF, 0, 1};

    JsonNode found = json(binary(CHECK, binary)).at("/problems/0");

    assertThat(found.path("code").asText()).isEqualTo("json-not-utf8");
    assertThat(found.path("line").intValue()).isEqualTo(2);
    assertThat(found.path("column").intValue()).isEqualTo(2);
    problem(binary(COMPLETE + "?line=1&column=1", binary), 400);
  }

  private static HttpResponse<String> binary(String path, byte[] body) {
    return site.send(
        site.request(path, CONTENT_TYPE, "text/plain")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  @Test
  void takesNoLanguageOrTextOnTrust() {
    assertThat(json(site.post(WRITE, "{}")).path("problems")).isNotEmpty();
    problem(site.post(WRITE, "[]"), 400);
    problem(site.post(WRITE, "{\"pack\": 1}"), 400);
    assertThat(
            JsonText.read(site.post(WRITE, "{\"pack\": \"x; import y\"}").body())
                .at("/problems/0/code")
                .asText())
        .isEqualTo("unknown-pack");
  }
}
