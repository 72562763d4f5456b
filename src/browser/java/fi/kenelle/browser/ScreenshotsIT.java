package fi.kenelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Draws the pictures of the README: {@code mvn verify -Pbrowser -Dkenelle.screenshots=FOLDER}. */
@EnabledIfSystemProperty(named = "kenelle.screenshots", matches = ".+")
class ScreenshotsIT {
  private final Path folder = Path.of(System.getProperty("kenelle.screenshots", "target"));

  @Test
  void drawsEveryView() throws IOException {
    Files.createDirectories(folder);
    try (Served served = Served.start();
        Browser browser = Browser.start();
        Bench english = new Bench(browser, served, "en");
        Bench finnish = new Bench(browser, served, "fi")) {
      concept(english);
      views(english);
      rule(english);
      english.open("#/concept");
      english.look(390, ColorScheme.LIGHT);
      draw(english, "concept.narrow");
      finnish.openSample("Fibre broadband", "Valokuituliittymä");
      finnish.page().locator(".advice .apply").first().click();
      finnish.settle();
      finnish.look(1440, ColorScheme.DARK);
      draw(finnish, "concept.fi.dark");
    }
  }

  private void concept(Bench bench) throws IOException {
    bench.openSample("Fibre broadband", "Valokuituliittymä");
    bench.look(1440, ColorScheme.LIGHT);
    bench.page().locator(".advice [aria-expanded]").nth(1).click();
    bench.page().locator(".advice .apply").first().click();
    bench.settle();
    draw(bench, "concept");
    bench.button("Preview the redesign", "").click();
    assertThat(bench.page().locator("dialog .changes")).isVisible();
    draw(bench, "redesign");
    bench.page().keyboard().press("Escape");
    bench.open("#/concept/compare");
    assertThat(bench.page().locator("#finding")).isVisible();
    draw(bench, "compare");
  }

  private void views(Bench bench) throws IOException {
    for (String view : new String[] {"expectations", "rules", "personas", "history"}) {
      bench.open("#/" + view);
      bench.look(1440, ColorScheme.LIGHT);
      draw(bench, view);
      bench.look(1440, ColorScheme.DARK);
      draw(bench, view + ".dark");
    }
  }

  /** A rule that somebody is changing. */
  private void rule(Bench bench) throws IOException {
    bench.open("#/rules/consumer/surprises");
    bench.look(1440, ColorScheme.LIGHT);
    bench.page().locator("#fact-strength").click();
    bench.page().locator(".menu button:has-text(\"Must\")").first().click();
    assertThat(bench.page().locator("#impact")).containsText("change");
    assertThat(bench.page().locator(".samples .other").first()).isVisible();
    draw(bench, "rule");
    bench.look(1440, ColorScheme.DARK);
    draw(bench, "rule.dark");
  }

  private void draw(Bench bench, String name) throws IOException {
    bench.page().setViewportSize(bench.page().viewportSize().width, 1100);
    bench.evaluate("scrollTo(0, 0)");
    Path file = folder.resolve(name + ".png");
    bench.shot(file, false);
    Palette.reduce(file);
  }
}
