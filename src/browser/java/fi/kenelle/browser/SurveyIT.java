package fi.kenelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.kenelle.report.Surveys;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The survey of a catalogue in a browser: on screens of every width, in both themes. */
class SurveyIT {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @ParameterizedTest
  @EnumSource(Language.class)
  void readsWellOnEveryScreenAndLoadsNothing(Language language) {
    String url = Surveys.write(language).toAbsolutePath().toUri().toString();
    List<String> requests = new ArrayList<>();
    try (Browser browser = Browser.start()) {
      Page page = browser.page();
      page.onRequest(request -> requests.add(request.url()));
      page.navigate(url);
      page.evaluate(AxeBuilder.getAxeScript());

      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(1440, 768, 390)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
          page.setViewportSize(width, 900);
          assertThat(sideways(page)).as(width + " wide").isEqualTo(0);
          assertThat(violations(page)).as(width + " wide, " + theme).isEqualTo(List.of());
        }
      }
    }
    assertThat(requests).filteredOn(request -> !request.startsWith("data:")).containsOnly(url);
  }

  private static Object sideways(Page page) {
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static Object violations(Page page) {
    return page.evaluate(
        """
        async tags => {
          const options = {runOnly: tags, resultTypes: ["violations"], iframes: false};
          const found = await axe.run(document, options);
          return found.violations.map(rule => rule.id + ": " + rule.nodes[0].html);
        }
        """,
        RULES);
  }
}
