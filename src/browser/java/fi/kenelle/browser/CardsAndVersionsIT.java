package fi.kenelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Persona cards and versions of the rules, looked at, changed, and brought back. */
class CardsAndVersionsIT extends InBrowser {
  @Test
  void aCardTellsWhatItLacksAndIsMended() {
    open("en", "#/personas");
    assertThat(at("[aria-labelledby=card-kalle] .finding")).hasCount(2);
    assertThat(at("[aria-labelledby=card-kalle] .finding").first()).containsText("up to date");

    at("#edit-kalle").click();
    bench.button("Today", "").click();
    at("#add-values").click();
    at("#card-values-3-en").fill("Fairness");
    at("#card-values-3-fi").fill("Reiluus");
    at("#save-card").click();

    assertThat(at("dialog")).hasCount(0);
    assertThat(at(".page-moved")).containsText("published");
    assertThat(at("[aria-labelledby=card-kalle]")).containsText("Fairness");
    assertThat(at("[aria-labelledby=card-kalle]")).containsText("Nothing is missing");

    at("#undo-card").click();
    assertThat(at("[aria-labelledby=card-kalle]")).not().containsText("Fairness");
  }

  @Test
  void aCardComesAndGoes() {
    open("fi", "#/personas");
    bench.button("", "Uusi kortti").click();
    at("#card-id").fill("Ei Näin");
    at("#save-card").click();
    assertThat(at("dialog .problem, dialog [role=alert]").first()).isVisible();
    at("#card-id").fill("ritva");
    at("#card-name-fi").fill("Ritva, 71");
    at("#save-card").click();
    assertThat(at("#card-ritva")).hasText("Ritva, 71");
    assertThat(at("[aria-labelledby=card-ritva] .gap").first()).containsText("Ei vielä mitään");

    at("#remove-ritva").click();
    assertThat(at("#remove-ritva-sure")).isFocused();
    at("#remove-ritva-sure").click();
    assertThat(at("#card-ritva")).hasCount(0);
    assertThat(at("#undo-card")).isVisible();
  }

  @Test
  void twoWhoChangeOneCardPutItTogether() {
    open("en", "#/personas");
    at("#edit-pirjo").click();
    at("#card-name-en").fill("Pirjo, 64");
    try (Bench other = another("en").open("#/personas")) {
      other.page().locator("#edit-pirjo").click();
      other.page().locator("#card-basis-en").fill("Interviewed in June");
      other.page().locator("#save-card").click();
      assertThat(other.page().locator(".page-moved")).isVisible();
    }

    at("#save-card").click();
    assertThat(at("dialog .clash tbody tr")).hasCount(2);
    at("dialog .clash .primary").click();
    assertThat(at("#card-name-en")).hasValue("Pirjo, 64");
    assertThat(at("#card-basis-en")).hasValue("Interviewed in June");
    at("#save-card").click();
    assertThat(at("#card-pirjo")).hasText("Pirjo, 64");
  }

  @Test
  void versionsAreComparedAndRestored() {
    open("en", "#/rules/b2b/account-owner");
    at("#said-because-en").fill("A business wants one name to call.");
    at("#why-change").fill("Plainer");
    assertThat(at("#publish")).hasAttribute("aria-disabled", "false");
    at("#publish").click();
    assertThat(at("#published")).isVisible();

    bench.open("#/history");
    assertThat(at(".version h3").first()).hasText("Plainer");
    at(".version .version-deeds .link").first().click();
    assertThat(at(".differences ins").first()).isVisible();

    at(".version").nth(1).locator(".version-deeds .link").last().click();
    at(".twice .primary").click();
    assertThat(at("#restored")).containsText("The rules are as they were");
    assertThat(at(".version h3").first()).containsText("Restored");
    at("#undo-restore").click();
    assertThat(at(".version h3").first()).containsText("Undo");

    at(".fold-block summary").click();
    at("#version-from").selectOption(at("#version-from option").last().getAttribute("value"));
    assertThat(at(".fold-block .differences li")).hasCount(1);
  }

  @Test
  void whatTheServerWroteIsSaidInTheReadersLanguage() {
    open("fi", "#/history");
    assertThat(at(".version").last()).containsText("Kansio sellaisena kuin se ensi kertaa nähtiin");
    assertThat(at(".version").last()).containsText("levyllä");

    bench.button("", "English").click();

    assertThat(at(".version").last()).containsText("The folder as first seen");
    assertThat(at(".version").last()).containsText("on disk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void readWellWhereSomethingIsOpen(ColorScheme theme) {
    open("fi", "#/personas");
    at("#edit-kalle").click();
    assertThat(at("#card-name-fi")).isVisible();
    readsWell(theme, "card");
    bench.page().keyboard().press("Escape");

    bench.open("#/rules/human/existing-customer");
    at("#slot-13-value").click();
    at("#case-0").click();
    assertThat(at("#case-description")).isVisible();
    readsWell(theme, "sentence and case");
    at("#rule-text").fill(at("#rule-text").inputValue().replace("could", "cud"));
    assertThat(at("#rule-problems")).isVisible();
    readsWell(theme, "problems");
    at("#pick-sources").click();
    readsWell(theme, "sources");
    bench.page().keyboard().press("Escape");
    at("#discard").click();

    bench.open("#/rules/new?attribute=surprises&type=b2b");
    readsWell(theme, "new");
    bench.open("#/rules/workbook");
    readsWell(theme, "workbook");
  }

  private void readsWell(ColorScheme theme, String what) {
    for (int width : List.of(390, 1440)) {
      bench.look(width, theme);
      assertThat(bench.violations()).as(what + " " + width).isEqualTo(List.of());
      assertThat(bench.sideways()).as(what + " " + width).isEqualTo(0);
    }
  }

  private void open(String language, String place) {
    bench(language).open(place);
  }
}
