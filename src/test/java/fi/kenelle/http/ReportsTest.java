package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Replied.texts;
import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SAMPLE;
import static fi.kenelle.http.Site.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelles;
import fi.kenelle.report.ReportFormat;
import fi.kenelle.report.Reported;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTest {
  private static final String JSON = "application/json";
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void givesEveryReport(ReportFormat format) {
    HttpResponse<String> reply =
        site.post(RECOMMENDATIONS + "?lang=fi", SAMPLE, "Accept", format.mediaType());

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type").orElse(""))
        .startsWith(format.contentType());
    assertThat(reply.headers().firstValue("Content-Language")).contains("fi");
    assertThat(reply.headers().firstValue("Vary")).contains("Accept, Accept-Language");
    Reported answer = Reported.of(Kenelles.answer(Kenelles.shared(), JsonText.read(SAMPLE)));
    assertThat(reply.body()).isEqualTo(format.write(List.of(answer), Language.FI));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|application/json",
        "application/*|application/json",
        "text/*|text/html",
        "text/csv|text/csv",
        "TEXT/CSV|text/csv",
        "text/csv;header=present;q=0.9|text/csv",
        "text/csv, application/json|application/json",
        "text/csv, application/json;q=0.9|text/csv",
        "text/csv;q=0.5, application/sarif+json;q=0.8|application/sarif+json",
        "text/*;q=0.9, text/html;q=0.1, */*;q=0.2|text/markdown",
        "application/json;q=0, application/*|application/sarif+json",
        "image/png, */*;q=0.1|application/json",
        "image/png, text/markdown;q=0.001|text/markdown",
        "*/*;q=0, application/junit+xml|application/junit+xml"
      })
  void givesTheFormThatIsLikedBest(String accept, String form) {
    HttpResponse<String> reply = site.post(RECOMMENDATIONS, SMALL, "Accept", accept);

    assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith(form);
    assertThat(reply.headers().firstValue("Vary")).contains("Accept, Accept-Language");
  }

  @Test
  void givesJsonWhereNothingIsAskedFor() {
    assertThat(site.post(RECOMMENDATIONS, SMALL).headers().firstValue("Content-Type"))
        .contains(JSON);
  }

  @ParameterizedTest
  @CsvSource({"image/png", "text/*;q=0", "text/csvx", "'application/json;q=0, text/csv;q=0.0'"})
  void refusesWhatItCannotGiveAndTellsWhatItCan(String accept) {
    JsonNode problem = problem(site.post(RECOMMENDATIONS, SMALL, "Accept", accept), 406);

    assertThat(texts(problem.at("/errors/0/suggestions")))
        .startsWith(JSON)
        .contains("text/markdown", "text/csv", "application/sarif+json", "application/junit+xml");
    assertThat(problem.path("detail").asText()).contains("text/csv");
  }

  @Test
  void tellsProblemsAsJsonWhateverReportIsAskedFor() {
    problem(site.post(RECOMMENDATIONS, "{}", "Accept", "text/csv"), 400);
  }

  @Test
  void givesNoReportsAboutAStream() {
    HttpResponse<String> reply =
        site.post(
            RECOMMENDATIONS, SMALL, "Content-Type", "application/x-ndjson", "Accept", "text/csv");

    assertThat(texts(problem(reply, 406).at("/errors/0/suggestions")))
        .containsExactly("application/x-ndjson", JSON);
  }
}
