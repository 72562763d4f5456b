package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Question;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AnswerHtmlTest {
  private static final List<String> HOSTILE =
      List.of(
          "</p><script>alert(1)</script>",
          "\" onload=\"alert(1)",
          "'><img src=https://example.com/x>",
          "<!-- & ]]> &amp; <style>*{display:none}</style>",
          "\u202Eשלום עולם\u0000\u0007",
          "w".repeat(400));

  static Stream<Arguments> reports() {
    return HtmlReports.samples().stream()
        .flatMap(
            sample -> Stream.of(Language.values()).map(language -> Arguments.of(sample, language)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isWellFormedAndSaysItsLanguage(String sample, Language language) throws Exception {
    Document page = page(AnswerHtml.of(HtmlReports.answer(sample), language));

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
    assertThat(all(page, "h1")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyIdIsThereOnceAndEveryLinkLeadsSomewhere(String sample, Language language)
      throws Exception {
    Document page = page(AnswerHtml.of(HtmlReports.answer(sample), language));
    List<String> ids = attributes(page, "id");
    Set<String> places = new HashSet<>(ids);

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(attributes(page, "href"))
        .allMatch(to -> to.equals("data:,") || places.contains(to.substring(1)));
    assertThat(attributes(page, "aria-labelledby")).allMatch(places::contains);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyFindingIsOnThePage(String sample, Language language) throws Exception {
    Answer answer = HtmlReports.answer(sample);
    String text = words(page(AnswerHtml.of(answer, language)));

    for (Outcome outcome : of(answer)) {
      assertThat(text)
          .contains(outcome.rule().metadata().title().in(language))
          .contains(outcome.rule().recommend().in(language))
          .contains(outcome.rule().because().in(language))
          .contains(outcome.rule().metadata().sources());
      outcome
          .rule()
          .metadata()
          .sources()
          .forEach(id -> assertThat(text).contains(says(answer, id, language)));
    }
    for (Question question :
        answer.results().stream().flatMap(result -> result.questions().stream()).toList()) {
      assertThat(text).contains(question.attribute().wording().question().in(language));
    }
    answer
        .tensions()
        .forEach(
            tension ->
                assertThat(text)
                    .contains(tension.attribute().wording().advice().orElseThrow().in(language)));
    answer.notes().forEach(note -> assertThat(text).contains(note.message().in(language)));
    Receipt receipt = Receipt.of(answer, new Receipt.Asked(Optional.empty(), language, List.of()));
    assertThat(text).contains(receipt.ruleset(), receipt.input());
  }

  private static String says(Answer answer, String source, Language language) {
    return answer.ruleSet().sources().says(source).in(language);
  }

  private static List<Outcome> of(Answer answer) {
    return answer.results().stream().flatMap(result -> result.recommendations().stream()).toList();
  }

  @Test
  void waiversAndNotesSayWhatTheDescriptionSays() throws Exception {
    String text = words(page(AnswerHtml.of(HtmlReports.answer("device-lending"), Language.EN)));
    String vague =
        words(page(AnswerHtml.of(HtmlReports.answer("vague-wellbeing-app"), Language.EN)));

    assertThat(text).contains("Waived").contains("until 31 March 2027");
    assertThat(vague).contains("About the description").contains("/name");
  }

  @Test
  void thereIsACardForEachGroupAndEachPersona() throws Exception {
    Document page = page(AnswerHtml.of(HtmlReports.answer("device-lending"), Language.FI));

    assertThat(all(page, "article").stream().map(card -> card.getAttribute("class")))
        .filteredOn(classes -> classes.startsWith("card"))
        .containsExactly("card", "card", "card", "card persona", "card persona", "card persona");
    assertThat(words(page)).contains("Kalle, 19", "Säästäväisyys", "20.8.2025");
  }

  @Test
  void bothWishesOfATensionAreDrawnOnOneScale() throws Exception {
    Document page = page(AnswerHtml.of(HtmlReports.answer("fibre-broadband"), Language.EN));

    assertThat(all(page, "div").stream().filter(div -> div.getAttribute("class").equals("strip")))
        .hasSize(2)
        .allSatisfy(strip -> assertThat(strip.getElementsByTagName("i").getLength()).isEqualTo(3));
    assertThat(words(page))
        .contains("There is at least an occasional surprise", "There are no surprises");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hostileTextStaysText(Language language) throws Exception {
    for (String text : HOSTILE) {
      Document page = page(AnswerHtml.of(hostile(text), language));

      assertThat(all(page, "script")).isEmpty();
      assertThat(all(page, "img")).isEmpty();
      assertThat(all(page, "style")).hasSize(1);
      assertThat(attributes(page, "onload")).isEmpty();
      assertThat(all(page, "h1").get(0).getTextContent()).isEqualTo(legal(text));
      assertThat(words(page)).contains("reason " + legal(text), "scope " + legal(text));
    }
  }

  /** The text with what XML cannot hold replaced. */
  private static String legal(String text) {
    return text.replaceAll("[\u0000\u0007]", "\uFFFD");
  }

  /** The sample with the text in place of every text that a user writes. */
  private static Answer hostile(String text) {
    ObjectNode json = (ObjectNode) json("device-lending");
    json.put("name", text).put("description", text);
    json.putObject("provider").put("name", text);
    ArrayNode customers = (ArrayNode) json.path("customers");
    IntStream.range(0, customers.size())
        .forEach(
            i -> {
              ObjectNode group = (ObjectNode) customers.path(i);
              group.put("name", text + i).put("scope", "scope " + text);
              ObjectNode card = group.putObject("persona").put("id", "p" + i).put("name", text);
              card.put("story", text).put("basis", text).putArray("values").add(text);
            });
    json.path("touchpoints").forEach(touchpoint -> ((ObjectNode) touchpoint).put("name", text));
    ((ObjectNode) json.at("/waivers/0")).put("reason", "reason " + text).put("owner", text);
    return Kenelles.answer(Kenelles.shared(), json);
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String sample) {
    try {
      return JsonText.read(Files.readAllBytes(Path.of("samples", sample + ".json")));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void textsOfUsersKnowTheirDirectionAndLanguage() throws Exception {
    Answer answer =
        Kenelles.answer("{\"name\": {\"sv\": \"Låna en dator\"}, \"on\": \"2026-11-22\"}");

    Element name =
        (Element) all(page(AnswerHtml.of(answer, Language.FI)), "h1").get(0).getFirstChild();

    assertThat(name.getAttribute("dir")).isEqualTo("auto");
    assertThat(name.getAttribute("lang")).isEqualTo("sv");
  }

  @Test
  void theSameAnswerGivesTheSameBytes() {
    assertThat(AnswerHtml.of(HtmlReports.answer("fibre-broadband"), Language.FI))
        .isEqualTo(AnswerHtml.of(HtmlReports.answer("fibre-broadband"), Language.FI));
  }

  @Test
  void thePolicyAllowsThisStylesheetAndNothingElse() throws Exception {
    Document page = page(AnswerHtml.of(HtmlReports.answer("fibre-broadband"), Language.EN));
    byte[] css = all(page, "style").get(0).getTextContent().getBytes(StandardCharsets.UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(css);

    assertThat(attributes(page, "content"))
        .contains(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'");
    assertThat(new String(css, StandardCharsets.UTF_8))
        .doesNotContain("http:", "https:", "@import");
  }

  @Test
  void aServiceWithoutGroupsOrGapsReadsWell() throws Exception {
    Answer answer = Kenelles.answer("{\"name\": \"Shop\", \"on\": \"2026-11-22\"}");

    assertThat(words(page(AnswerHtml.of(answer, Language.EN))))
        .contains("None of", "Nothing that is stated falls short");
  }

  private static Document page(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }

  /** The page's text as it reads, without soft hyphens. */
  private static String words(Document page) {
    return all(page, "body").get(0).getTextContent().replace("\u00AD", "");
  }

  private static List<Element> all(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> attributes(Document page, String name) {
    return all(page, "*").stream()
        .filter(element -> element.hasAttribute(name))
        .map(element -> element.getAttribute(name))
        .toList();
  }
}
