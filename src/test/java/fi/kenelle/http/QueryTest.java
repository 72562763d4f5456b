package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Replied.texts;
import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.SAMPLE;
import static fi.kenelle.http.Site.SMALL;
import static fi.kenelle.http.Site.head;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
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
  @ValueSource(strings = {"en", "fi"})
  void picksTheLanguageAskedForBeforeThoseAccepted(String language) {
    HttpResponse<String> reply =
        site.post(RECOMMENDATIONS + "?lang=" + language, SAMPLE, "Accept-Language", "fi, en;q=0.9");

    assertThat(reply.headers().firstValue("Content-Language")).contains(language);
    assertThat(title(reply)).isEqualTo(titleOf(firstRule(reply), language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi                          | fi
          en                          | en
          FI                          | fi
          fi-FI                       | fi
          en-GB                       | en
          fi-FI, en;q=0.5             | fi
          en-US,en;q=0.9,fi;q=0.8     | en
          en;q=0.1, fi;q=0.9          | fi
          fi;q=0.1, en;q=0.9          | en
          en;q=0.8, fi                | fi
          sv                          | en
          sv, fi;q=0.5                | fi
          sv-FI, sv;q=0.9, fi;q=0.8, en;q=0.7 | fi
          sv, de                      | en
          fi;q=0                      | en
          *                           | en
          fi, *;q=0.1                 | fi
          ;;;,,=q                     | en
          fi;q=much                   | en
          %%%                         | en
          """)
  void picksTheBestOfTheLanguagesAccepted(String accepted, String language) {
    HttpResponse<String> reply = site.post(RECOMMENDATIONS, SAMPLE, "Accept-Language", accepted);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Language")).contains(language);
    assertThat(title(reply)).isEqualTo(titleOf(firstRule(reply), language));
  }

  @Test
  void speaksEnglishToWhomeverSaysNothing() {
    HttpResponse<String> reply = site.post(RECOMMENDATIONS, SAMPLE);

    assertThat(title(reply)).isEqualTo(titleOf(firstRule(reply), "en"));
  }

  @Test
  void gathersTheLanguagesAcceptedFromSeveralLines() {
    Site.Reply reply =
        site.raw(head("GET", "/v1/rules", "Accept-Language: sv", "Accept-Language: fi"));

    assertThat(reply.head()).contains("Content-Language: fi");
  }

  @Test
  void answersTheSameHoweverALanguageIsChosen() {
    String asked = site.post(RECOMMENDATIONS + "?lang=fi&on=2026-11-22", SAMPLE).body();
    String accepted =
        site.post(RECOMMENDATIONS + "?on=2026-11-22", SAMPLE, "Accept-Language", "fi-FI").body();

    assertThat(accepted).isEqualTo(asked);
  }

  @Test
  void saysInFinnishWhatIsWrong() {
    String body = "{\"nme\": 1}";

    JsonNode asked = problem(site.post(RECOMMENDATIONS + "?lang=fi", body), 400);
    JsonNode accepted = problem(site.post(RECOMMENDATIONS, body, "Accept-Language", "fi"), 400);
    JsonNode english = problem(site.post(RECOMMENDATIONS, body), 400);

    assertThat(asked).isEqualTo(accepted);
    assertThat(asked.at("/errors/0/message")).isNotEqualTo(english.at("/errors/0/message"));
    assertThat(asked.path("detail")).isNotEqualTo(english.path("detail"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lang=sv                | en
          lang=                  | en
          lang=FI                | fi
          types=consumer,robot   | b2b
          types=                 | b2b
          types=consumer,        | b2b
          types=Consumer         | consumer
          include=mett           | met
          include=met,condition  | conditions
          """)
  void suggestsEveryValueThatAParameterTakes(String query, String suggested) {
    JsonNode problem = problem(site.post(RECOMMENDATIONS + "?" + query, SMALL), 400);

    assertThat(problem.path("errors")).hasSize(1);
    assertThat(texts(problem.at("/errors/0/suggestions"))).contains(suggested);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on=2026-02-30",
        "on=tomorrow",
        "on=",
        "langs=fi",
        "x",
        "x=1",
        "LANG=fi",
        "lang=fi&lang=fi",
        "on=2026-01-01&on=2026-01-02",
        "types=b2b&types=consumer",
        "lang=%FF",
        "customers=consumer"
      })
  void refusesAParameterThatIsWrongOrUnknownOrThereTwice(String query) {
    JsonNode problem = problem(site.post(RECOMMENDATIONS + "?" + query, SMALL), 400);

    assertThat(problem.path("errors")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lang=%ZZ", "lang=%", "x%ZZ=1"})
  void refusesAQueryThatIsBadlyEncoded(String query) {
    Site.Reply reply = site.raw(head("GET", "/v1/types?" + query));

    problem(reply, 400);
  }

  @Test
  void tellsAllThatIsWrongWithAQuery() {
    JsonNode problem =
        problem(
            site.post(RECOMMENDATIONS + "?types=a,b2b,c&lang=sv&on=now&include=all&x=1&x=2", SMALL),
            400);

    assertThat(problem.path("errors").findValuesAsText("message"))
        .hasSizeGreaterThanOrEqualTo(6)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/types",
        "/v1/vocabulary",
        "/v1/expectations",
        "/v1/sources",
        "/v1/samples",
        "/v1/samples/device-lending",
        "/v1/personas",
        "/v1/personas/pekka",
        "/v1/rules",
        "/v1/rules/consumer/surprises",
        "/v1/schema/service-description"
      })
  void takesNoUnknownParameterAnywhere(String path) {
    problem(site.get(path + "?foo=1"), 400);
    problem(site.get(path + "?lang=sv"), 400);
    assertThat(site.get(path + "?lang=fi").statusCode()).isEqualTo(200);
  }

  private static JsonNode first(HttpResponse<String> reply) {
    return json(reply).at("/results/0/recommendations/0");
  }

  private static String title(HttpResponse<String> reply) {
    return first(reply).path("title").asText();
  }

  private static String firstRule(HttpResponse<String> reply) {
    return first(reply).path("rule").asText();
  }

  private static String titleOf(String rule, String language) {
    JsonNode found = json(site.get("/v1/rules/" + rule));
    String key = language.equals("fi") ? "@titleFi(\"" : "@title(\"";
    String text = found.path("text").asText();
    int from = text.indexOf(key) + key.length();
    return text.substring(from, text.indexOf("\")", from));
  }
}
