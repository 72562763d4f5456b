package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Replied.pointers;
import static fi.kenelle.http.Replied.texts;
import static fi.kenelle.http.Site.SAMPLE;
import static fi.kenelle.http.Site.SMALL;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static final String COMPARISONS = "/v1/comparisons";
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String body(String before, String after) {
    return "{\"before\": " + before + ", \"after\": " + after + "}";
  }

  private static String business(String surprises) {
    return """
    {"name": "X", "customers": [{"type": "consumer"}, {"type": "b2b", "name": "Firms"}],
     "attributes": {"surprises": "%s"}}\
    """
        .formatted(surprises);
  }

  @Test
  void tellsWhatWasResolvedAndIntroducedForEachGroup() {
    HttpResponse<String> reply =
        site.post(COMPARISONS + "?lang=en", body(business("designed"), business("none")));

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    JsonNode groups = json(reply).path("groups");
    assertThat(groups).hasSize(2);
    for (JsonNode group : groups) {
      assertFields(group, "customer group before after resolved introduced unchanged gone");
      assertFields(group.path("before"), "score met unmet unknown waived couldApply byDimension");
    }
    assertThat(groups.at("/1/customer").intValue()).isEqualTo(1);
    assertThat(groups.at("/1/group/name").asText()).isEqualTo("Firms");
    assertThat(texts(groups.at("/1/resolved"))).contains("b2b/no-surprises");
    assertThat(texts(groups.at("/0/introduced"))).contains("consumer/surprises");
    assertThat(json(reply).at("/tensions/gone").isArray()).isTrue();
    assertThat(json(reply).at("/tensions/new").isArray()).isTrue();
    assertFields(json(reply).at("/receipts/after"), "ruleset input on engine");
  }

  @Test
  void groupOfOneVersionOnlyHasNothingInTheOther() {
    String both =
        "{\"name\": \"x\", \"customers\": [{\"type\": \"patient\"}, {\"type\": \"consumer\"}]}";

    JsonNode more = json(site.post(COMPARISONS, body(SMALL, both))).path("groups");
    JsonNode fewer = json(site.post(COMPARISONS, body(both, SMALL))).path("groups");

    assertThat(more.at("/0/group/after").intValue()).isEqualTo(1);
    assertThat(more.at("/1/customer").isNull()).isTrue();
    assertThat(more.at("/1/before").isNull()).isTrue();
    assertThat(more.at("/1/group/type").asText()).isEqualTo("patient");
    assertThat(fewer.at("/0/customer").intValue()).isZero();
    assertThat(fewer.at("/0/after").isNull()).isTrue();
  }

  @Test
  void pointersBeginWithTheVersionThatIsWrong() {
    HttpResponse<String> reply =
        site.post(
            COMPARISONS,
            body(
                "{\"name\": \"x\", \"attributes\": {\"surprises\": \"many\"}}",
                "{\"customers\": 3}"));

    assertThat(pointers(Replied.problem(reply, 400)))
        .contains("/before/attributes/surprises", "/after/name", "/after/customers");
  }

  @Test
  void refusesABodyThatIsNotTwoVersions() {
    assertThat(pointers(Replied.problem(site.post(COMPARISONS, "{}"), 400)))
        .containsExactly("/before", "/after");
    assertThat(pointers(Replied.problem(site.post(COMPARISONS, "[]"), 400))).containsExactly("");
    assertThat(pointers(Replied.problem(site.post(COMPARISONS, body("null", SMALL)), 400)))
        .contains("/before");
    JsonNode unknown =
        Replied.problem(site.post(COMPARISONS, "{\"befor\": {}, \"after\": " + SMALL + "}"), 400);
    assertThat(pointers(unknown)).containsExactly("/befor", "/before");
    assertThat(texts(unknown.at("/errors/0/suggestions"))).contains("before");
  }

  @Test
  void takesTypesDayAndLanguage() {
    HttpResponse<String> reply =
        site.post(COMPARISONS + "?types=citizen,b2b&on=2026-11-22&lang=fi", body(SAMPLE, SAMPLE));

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Language")).contains("fi");
    assertThat(json(reply).path("groups").findValuesAsText("type"))
        .containsExactly("citizen", "b2b");
  }

  @Test
  void refusesWhatItDoesNotTake() {
    Replied.problem(site.post(COMPARISONS + "?include=met", body(SMALL, SMALL)), 400);
    Replied.problem(site.post(COMPARISONS + "?lang=sv", body(SMALL, SMALL)), 400);
    Replied.problem(site.get(COMPARISONS), 405);
    Replied.problem(site.post(COMPARISONS, "{}", "Content-Type", "text/plain"), 415);
    Replied.problem(site.post(COMPARISONS, body(SMALL, SMALL), "Accept", "text/csv"), 406);
  }

  @Test
  void answersListRulesOneConditionAwayWhereAsked() {
    JsonNode answer = json(site.post("/v1/recommendations?include=near", SMALL));

    assertThat(answer.at("/results/0/near").findValuesAsText("rule"))
        .contains("persona/clear-guidance");
  }
}
