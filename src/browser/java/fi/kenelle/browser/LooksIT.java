package fi.kenelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view on every screen, in both themes and languages, for everyone. */
class LooksIT extends InBrowser {
  private static final List<Integer> WIDTHS = List.of(360, 390, 768, 1100, 1440, 2560);

  @ParameterizedTest
  @ValueSource(strings = {"concept", "expectations", "rules", "personas", "history"})
  void readsWellInEveryThemeAndWidth(String view) {
    bench("fi").openSample("Fibre broadband", "Valokuituliittymä");
    bench.open("#/" + view);

    for (int width : WIDTHS) {
      bench.look(width, ColorScheme.LIGHT);
      assertThat(bench.sideways()).as(width + " wide").isEqualTo(0);
    }
    bench.look(390, ColorScheme.LIGHT);
    assertThat(bench.violations()).as("narrow").isEqualTo(List.of());
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      bench.look(1440, theme);
      assertThat(bench.violations()).as(theme.name()).isEqualTo(List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void readsWellWhereSomethingIsOpen(ColorScheme theme) {
    bench("en").openSample("Fibre broadband", "Valokuituliittymä");
    bench.look(1440, theme);

    bench.page().locator("#customers-0").click();
    bench.page().locator(".advice [aria-expanded]").first().click();
    bench.page().locator("#export").click();
    assertThat(bench.violations()).as("editor, reasons, menu").isEqualTo(List.of());
    bench.page().keyboard().press("Escape");
    assertThat(bench.page().locator("#export")).isFocused();

    bench.button("Preview the redesign", "Katso parannusehdotus").click();
    assertThat(bench.page().locator("dialog .changes")).isVisible();
    assertThat(bench.violations()).as("redesign").isEqualTo(List.of());
    bench.page().keyboard().press("Escape");
    assertThat(bench.page().locator("dialog")).hasCount(0);

    bench.page().locator(".advice .apply").first().click();
    bench.settle();
    bench.open("#/concept/compare");
    assertThat(bench.page().locator("#finding")).isVisible();
    for (int width : List.of(390, 1440)) {
      bench.look(width, theme);
      assertThat(bench.violations()).as("compare " + width).isEqualTo(List.of());
      assertThat(bench.sideways()).isEqualTo(0);
    }
  }

  @Test
  void zoomedToTwiceItsSizeNothingIsCut() {
    bench("fi").openSample("Fibre broadband", "Valokuituliittymä");
    bench.look(720, ColorScheme.LIGHT);

    assertThat(bench.sideways()).isEqualTo(0);
    assertThat(bench.page().locator(".switch")).isVisible();
  }

  @Test
  void theChosenLanguageAndThemeAreKept() {
    bench("fi").open("");
    assertThat(bench.page().locator("html")).hasAttribute("lang", "fi");

    bench.page().locator(".langs [lang=en]").click();
    bench.page().locator("#theme").click();
    bench.page().getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
    bench.page().reload();

    assertThat(bench.page().locator("html")).hasAttribute("lang", "en");
    assertThat(bench.page().locator("html")).hasAttribute("data-theme", "dark");
    assertThat(bench.page().locator("h1")).hasText("What service shall we look at?");
    assertThat(bench.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(18, 21, 20)");
  }

  @Test
  void printsTheAnswerOnlyAndMovesNothingForThoseWhoWish() {
    bench("en").openSample("Fibre broadband", "Valokuituliittymä");
    bench
        .page()
        .emulateMedia(
            new Page.EmulateMediaOptions()
                .setMedia(Media.PRINT)
                .setColorScheme(ColorScheme.DARK)
                .setReducedMotion(ReducedMotion.REDUCE));

    assertThat(bench.page().locator(".describe")).isHidden();
    assertThat(bench.page().locator(".top")).isHidden();
    assertThat(bench.page().locator("#overview")).isVisible();
    assertThat(bench.evaluate("getComputedStyle(document.body).color"))
        .isEqualTo("rgb(26, 32, 30)");
    assertThat(
            bench.evaluate(
                "getComputedStyle(document.documentElement).getPropertyValue('--move').trim()"))
        .asString()
        .startsWith("0");
  }

  @Test
  void theTypefaceComesWithThePage() {
    bench("en").open("#/expectations");

    assertThat(
            bench.evaluate(
                "document.fonts.ready.then(() => document.fonts.check('600 16px Inter'))"))
        .isEqualTo(true);
    assertThat(bench.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length"))
        .isNotEqualTo(0);
  }

  @Test
  void theExpectationsAreSearchedAndLeadToTheirRules() {
    bench("en").open("#/expectations");
    int all = bench.page().locator(".expect tbody tr").count();

    bench.page().locator("#find").fill("surprises");
    assertThat(bench.page().locator(".expect .torn")).hasCount(1);
    assertThat(bench.page().locator(".expect tbody tr")).not().hasCount(all);
    bench.page().reload();
    assertThat(bench.page().locator("#find")).hasValue("surprises");
    assertThat(bench.page().locator(".wish").first())
        .hasAttribute("href", java.util.regex.Pattern.compile("#/rules/[a-z0-9-]+/[a-z0-9-]+"));

    bench.page().locator("#find").fill("blockchain");
    assertThat(bench.page().locator(".sheet h2")).containsText("blockchain");
    bench.button("Clear the search", "").click();
    assertThat(bench.page().locator(".expect tbody tr")).hasCount(all);
  }

  @Test
  void onAWallTwoColumnsStandBesideARule() {
    bench("en").open("#/rules/consumer/surprises");
    bench.look(2560, ColorScheme.LIGHT);
    assertThat(bench.page().locator("#impact")).isVisible();

    BoundingBox cases = bench.page().locator("#cases").boundingBox();
    BoundingBox impact = bench.page().locator("#impact").boundingBox();

    assertThat(impact.y).isEqualTo(cases.y);
    assertThat(impact.x).isGreaterThan(cases.x + cases.width);
    assertThat(bench.sideways()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi"})
  void aNewRuleBeginsInACellOfTheMatrix(String language) {
    bench(language).open("#/expectations");
    Locator cell = bench.page().locator(".bare .another").first();
    cell.focus();
    assertThat(cell.locator(".offer")).hasCSS("opacity", "1");
    assertThat(cell).containsText(bench.say("New rule", "Uusi sääntö"));
    String place = cell.getAttribute("href");

    bench.page().keyboard().press("Enter");

    assertThat(bench.page().locator("#new-attribute")).hasValue(asked(place, "attribute"));
    assertThat(bench.page().locator("#new-type")).hasValue(asked(place, "type"));
  }

  private static String asked(String place, String name) {
    return place.replaceFirst(".*[?&]" + name + "=", "").replaceFirst("&.*", "");
  }
}
