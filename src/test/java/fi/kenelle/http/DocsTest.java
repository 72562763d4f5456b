package fi.kenelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void loadsOnlyWhatThisServerServes() {
    HttpResponse<String> page = site.get("/docs");
    List<String> addresses =
        ADDRESS.matcher(page.body()).results().map(found -> found.group(1)).toList();

    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(addresses).contains("/docs/swagger-ui-bundle.js", "/openapi.json");
    for (String address : addresses) {
      assertThat(site.get(address).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void runsNothingThatStandsInThePage() {
    HttpResponse<String> page = site.get("/docs");

    assertThat(page.body()).doesNotContain("<script>", "<style", "style=", " on");
    assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(PageFiles.POLICY);
  }

  @Test
  void asksNoOtherMachine() {
    String script = site.get("/docs/docs.js").body();

    assertThat(script).contains("url: \"/openapi.json\"", "validatorUrl: null");
    assertThat(script).doesNotContain("http:", "https:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing.js", "swagger-ui.js", "..%2fworkbench/app.js", "index"})
  void servesNothingElse(String file) {
    Site.Reply reply = site.raw(Site.head("GET", "/docs/" + file));

    Replied.problem(reply, 404);
  }
}
