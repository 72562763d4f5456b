package fi.kenelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two thousand rules, one of which means ill. */
class ManyRulesIT extends InBrowser {
  private static final int COUNT = 2_000;
  private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final String LONG = "Pitkä".repeat(200);
  private static final String RIGHT_TO_LEFT = "شركة مياه ".repeat(40);

  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    Path folder = Served.copies();
    Path pack = folder.resolve("rules/consumer");
    String rule = Files.readString(pack.resolve("remembered-encounters.dslr"));
    for (int i = 0; i < COUNT; i++) {
      Files.writeString(pack.resolve("copy-" + i + ".dslr"), copy(rule, "copy-" + i, "Copy " + i));
    }
    String hostile =
        copy(rule, "hostile", SCRIPT + LONG)
            .replaceAll("(?m)^(    Recommend in English).*", "$1 \"" + SCRIPT + LONG + "\"")
            .replaceAll("(?m)^(    Because in English).*", "$1 \"" + RIGHT_TO_LEFT + "\"");
    Files.writeString(pack.resolve("hostile.dslr"), hostile);
    served = Served.in(folder);
  }

  /** A draft under another name, which needs no cases. */
  private static String copy(String rule, String name, String title) {
    return rule.replace("rule \"remembered-encounters\"", "rule \"" + name + "\"")
        .replaceAll("@title\\(.*\\)", "@title(\"" + title + "\")")
        .replace("@status(\"active\")", "@status(\"draft\")");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void typingStaysFluidAmongAllOfThem() {
    open("#/rules");
    assertThat(at(".lede").first()).containsText("2138");
    assertThat(elements()).as("elements").isLessThan(4_000);

    at("#find-rule").pressSequentially("copy 1999");
    assertThat(at("#find-rule")).hasValue("copy 1999");
    assertThat(at(".rule-card")).hasCount(1);
    at("#find-rule").fill("muistetaan");
    assertThat(at(".controls [role=status]")).containsText("of 2138");

    bench.open("#/rules/consumer/copy-7");
    assertThat(at("#rule-text")).isVisible();
    assertThat(elements()).as("elements").isLessThan(6_000);
    at("#said-title-en").press("End");
    at("#said-title-en").pressSequentially(" typed on");
    assertThat(at("#said-title-en")).hasValue("Copy 7 typed on");
    assertThat(at("h1")).hasText("Copy 7 typed on");
  }

  @Test
  void aHostileRuleNeitherRunsNorBreaksThePage() {
    open("#/rules?find=hostile");
    assertThat(at(".rule-card")).hasCount(1);
    readsWell();

    bench.open("#/rules/consumer/hostile");
    assertThat(at("h1")).containsText("<script>alert(1)</script>");
    assertThat(at("#said-because-en")).isVisible();
    readsWell();
    assertThat(bench.evaluate("document.querySelectorAll('#page script, #page img').length"))
        .isEqualTo(0);
  }

  private void readsWell() {
    for (int width : List.of(360, 1440)) {
      bench.look(width, ColorScheme.LIGHT);
      assertThat(bench.sideways()).as(width + " wide").isEqualTo(0);
    }
    assertThat(bench.violations()).isEqualTo(List.of());
  }

  private int elements() {
    return (int) bench.evaluate("document.querySelectorAll('*').length");
  }

  private void open(String place) {
    bench = another("en", served).open(place);
  }
}
