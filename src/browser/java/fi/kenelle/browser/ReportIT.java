package fi.kenelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import fi.kenelle.report.HtmlReports;
import fi.kenelle.vocabulary.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The HTML report of every sample in a browser: on screens, in the dark, and on paper. */
class ReportIT {
  /** What is left of A4 between the margins of the page, in CSS pixels. */
  private static final int A4_WIDTH = (210 - 15 - 15) * 96 * 10 / 254;

  private static final int A4_HEIGHT = (297 - 16 - 18) * 96 * 10 / 254;
  private static final List<Integer> WIDTHS = List.of(1440, 768, 390);
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  static Stream<Arguments> reports() {
    return HtmlReports.samples().stream()
        .flatMap(
            sample -> Stream.of(Language.values()).map(language -> Arguments.of(sample, language)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void readsWellOnEveryScreen(String sample, Language language) {
    open(sample, language);
    page.evaluate(AxeBuilder.getAxeScript());

    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      assertThat(sideways()).as(width + " wide").isEqualTo(0);
    }
    assertThat(onOneScreen(language)).isEqualTo(List.of());
  }

  /** Looking for violations takes seconds: a language on the phone, the other on the desk. */
  private Object onOneScreen(Language language) {
    return language == Language.FI
        ? violations(390, ColorScheme.DARK)
        : violations(1440, ColorScheme.LIGHT);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void readsWellInEveryTheme(ColorScheme theme) {
    open("fibre-broadband", Language.FI);
    page.evaluate(AxeBuilder.getAxeScript());

    for (int width : WIDTHS) {
      assertThat(violations(width, theme)).as(width + " wide").isEqualTo(List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void loadsNothing(String sample, Language language) {
    Path file = open(sample, language);

    assertThat(requests).filteredOn(url -> !url.startsWith("data:")).containsOnly(url(file));
    assertThat(complaints).isEmpty();
    assertThat(page.evaluate("document.fonts.check('600 16px Inter')")).isEqualTo(true);
    assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily"))
        .asString()
        .startsWith("Inter");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void printsLightWithEachCardOnAPageOfItsOwn(String sample, Language language) {
    open(sample, language);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.PRINT));

    assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(26, 32, 30)");
    assertThat(page.locator(".skip").isVisible()).isFalse();
    assertThat(page.locator(".card").count()).isPositive();
    assertThat(
            page.locator(".card")
                .evaluateAll("cards => cards.map(c => getComputedStyle(c).breakBefore)"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsOnly("page");
    page.setViewportSize(A4_WIDTH, A4_HEIGHT);
    assertThat(
            page.locator(".card")
                .evaluateAll("cards => Math.max(...cards.map(c => c.offsetHeight))"))
        .asInstanceOf(InstanceOfAssertFactories.INTEGER)
        .isLessThanOrEqualTo(A4_HEIGHT);
    assertThat(page.pdf(new Page.PdfOptions().setFormat("A4"))).hasSizeGreaterThan(20_000);
  }

  private Path open(String sample, Language language) {
    Path file = HtmlReports.write(sample, language);
    page = browser.page();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(url(file));
    return file;
  }

  private static String url(Path file) {
    return file.toAbsolutePath().toUri().toString();
  }

  private Object sideways() {
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** What axe-core finds wrong, as the rule and the first element; it tells nothing of the rest. */
  private Object violations(int width, ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    page.setViewportSize(width, 900);
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
