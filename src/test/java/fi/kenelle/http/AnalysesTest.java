package fi.kenelle.http;

import static fi.kenelle.http.Replied.assertFields;
import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.authoring.LiveRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysesTest {
  private static final String ANALYSIS = "/v1/analysis";

  @Test
  void findsNothingWrongWithTheRealRules() {
    try (Site site = Site.open()) {
      assertThat(site.get(ANALYSIS).body()).isEqualTo("{\"findings\":[]}");
      problem(site.get(ANALYSIS + "?lang=sv"), 400);
      problem(site.post(ANALYSIS, "{}"), 405);
    }
  }

  @Test
  void tellsWhatItFindsInBothLanguages() {
    Kenelle kenelle =
        Kenelles.of(
            List.of(
                Kenelles.rule("a", "The customer is a consumer", "there are no surprises"),
                Kenelles.rule(
                    "b", "The customer is anyone", "use of surprises is at least occasional")));
    try (Site site = Site.of(new LiveRules(kenelle.edition(), Site.RULES, Site.SAMPLES))) {
      JsonNode finding = json(site.get(ANALYSIS + "?lang=fi")).at("/findings/0");

      assertFields(finding, "severity code rules message example customer touchpoint");
      assertThat(finding.path("code").asText()).isEqualTo("opposite");
      assertThat(finding.path("message").asText()).startsWith("Aina kun human/a (”Otsikko”)");
      JsonNode answer = json(site.post(Site.RECOMMENDATIONS, finding.path("example").toString()));
      assertThat(answer.at("/tensions/0/attribute").asText()).isEqualTo("surprises");
      assertThat(json(site.get(ANALYSIS)).at("/findings/0/message").asText())
          .startsWith("Wherever human/a (“Title”)");
    }
  }
}
