package fi.kenelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A description that means ill, or that somebody has pasted without looking. */
class HostileIT extends InBrowser {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final String LONG = "Pitkä".repeat(400);
  private static final String RIGHT_TO_LEFT = "\u202eشركة مياه\u202c مياه ";

  @TempDir private Path folder;

  @Test
  void neitherRunsNorBreaksThePage() throws IOException {
    Path file = folder.resolve("hostile.json");
    Files.writeString(file, JSON.writeValueAsString(hostile()));
    bench("en").open("");
    bench.page().locator("input[type=file]").setInputFiles(file);
    assertThat(bench.page().locator("#overview")).isVisible();

    for (int width : List.of(360, 1440)) {
      bench.look(width, ColorScheme.LIGHT);
      assertThat(bench.sideways()).as(width + " wide").isEqualTo(0);
    }
    assertThat(bench.violations()).isEqualTo(List.of());
    assertThat(bench.page().locator("h1")).containsText("<script>alert(1)</script>");
    assertThat(bench.evaluate("document.querySelectorAll('#page script, #page img').length"))
        .isEqualTo(0);
    assertThat(bench.evaluate("document.querySelectorAll('*').length"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.INTEGER)
        .as("elements, however many touchpoints there are")
        .isLessThan(5_000);

    bench.page().locator("#name").press("End");
    bench.page().locator("#name").pressSequentially(" typed on");
    assertThat(bench.page().locator("h1")).containsText("typed on");
    bench.settle();
    bench.page().locator(".filters a").nth(1).click();
    assertThat(bench.page().locator(".asks .ask").first()).isVisible();
  }

  private static ObjectNode hostile() {
    ObjectNode all = JSON.createObjectNode();
    all.put("name", SCRIPT + LONG).put("description", RIGHT_TO_LEFT.repeat(200));
    all.putObject("provider").put("name", "\"><svg onload=alert(3)>").put("sector", "private");
    ArrayNode groups = all.putArray("customers");
    for (String type : List.of("consumer", "b2b", "citizen")) {
      groups.addObject().put("type", type).put("name", "<b>" + type + "</b>" + LONG);
    }
    all.putObject("attributes").put("surprises", "none");
    ArrayNode touchpoints = all.putArray("touchpoints");
    for (int i = 0; i < 500; i++) {
      ObjectNode one = touchpoints.addObject().put("id", "t" + i + (i < 3 ? "x".repeat(200) : ""));
      one.put("name", i % 50 == 0 ? LONG : RIGHT_TO_LEFT + i).put("channel", "web");
      one.putObject("attributes").put("feedbackAsked", false);
    }
    all.putArray("waivers")
        .addObject()
        .put("rule", "consumer/surprises")
        .put("reason", SCRIPT + LONG);
    return all;
  }
}
