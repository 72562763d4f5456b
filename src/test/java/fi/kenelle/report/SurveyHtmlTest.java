package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SurveyHtmlTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void drawsWhatItCounts(Language language) throws Exception {
    Surveyed samples = Surveys.ofSamples(language);

    Document page = page(samples, language);

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
    assertThat(all(page, "article")).hasSize(5);
    assertThat(all(page, "table")).hasSize(3);
    assertThat(all(page, "tbody").stream().map(body -> body.getElementsByTagName("tr").getLength()))
        .first()
        .isEqualTo(20);
    SurveyWords words = new SurveyWords(samples, language);
    int worst = samples.survey().all().failing(1).get(0);
    assertThat(text(page)).contains(words.title(worst), words.finding(), "json-malformed");
  }

  @Test
  void saysWhatIsUnmetAndWhatIsNotStatedForEachType() throws Exception {
    Surveyed one =
        Surveys.of(
            Stream.of(
                Reports.answer(
                    "{'name': 'x', 'provider': {'name': 'Ltd'}, 'customers': [{'type': 'b2b'}],"
                        + " 'attributes': {'surprises': 'designed', 'noticeOfChanges': true}}")),
            "x",
            Language.EN);

    String text = text(page(one, Language.EN));

    assertThat(text)
        .contains("50% of what can be told is unmet")
        .contains("0.50 fit")
        .contains("50% unmet of what can be told", "expectations decided: 2 of 66")
        .containsPattern("Things that matter here: [0-9]+[.] Stated in no description: [0-9]+")
        .containsSubsequence("Which expectations fail most", "Nothing comes as a surprise", "100%")
        .containsSubsequence("Providers", "Ltd", "1", "Nothing comes as a surprise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"</b><script>alert(1)</script>", "\" onload=\"x", "&lt;", "\u202Eשלום"})
  void theNameOfAProviderStaysText(String name) throws Exception {
    Surveyed hostile = Surveys.ofProviders(name, 1, Language.EN);

    Document page = page(hostile, Language.EN);

    assertThat(all(page, "script")).isEmpty();
    assertThat(text(page)).contains(name + 0);
    assertThat(all(page, "h1").get(0).getTextContent()).isEqualTo(name);
  }

  @Test
  void saysWhatIsLeftOut() throws Exception {
    Surveyed many = Surveys.ofProviders("Ltd ", 203, Language.FI);

    assertThat(text(page(many, Language.FI)))
        .contains("Luettelosta jää pois 180 palveluntarjoajaa")
        .contains("Lisäksi 3 palvelua");
  }

  @Test
  void whereNothingIsToldNothingIsSaidToBeUnmet() throws Exception {
    Surveyed silent =
        Surveys.of(
            Stream.of(Reports.answer("{'name': 'x', 'customers': [{'type': 'b2b'}]}")),
            "x",
            Language.EN);

    assertThat(text(page(silent, Language.EN)))
        .contains("expectations decided: 0 of")
        .doesNotContain("unmet of what can be told");
  }

  @Test
  void nothingAnsweredReadsWell() throws Exception {
    assertThat(text(page(Surveys.of(Stream.of(), "x", Language.EN), Language.EN)))
        .contains("Nothing was expected of anything here", "Services: 0.");
  }

  private static Document page(Surveyed surveyed, Language language) throws Exception {
    String html = SurveyHtml.of(surveyed, language);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static String text(Document page) {
    return all(page, "body").get(0).getTextContent().replace("\u00AD", "");
  }

  private static List<Element> all(Document page, String name) {
    List<Element> elements = new ArrayList<>();
    var found = page.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
