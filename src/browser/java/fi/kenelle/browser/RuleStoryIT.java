package fi.kenelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule author does: changes a rule, sees the impact, publishes, and takes it back. */
class RuleStoryIT extends InBrowser {
  private static final String RULE = "#/rules/consumer/remembered-encounters";

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi"})
  void aRuleIsChangedPublishedAndTakenBack(String language) {
    open(language, RULE);
    assertThat(at("#impact")).containsText(bench.say("no sample changes", "yksikään esimerkki"));
    assertThat(at("#publish")).hasAttribute("aria-disabled", "true");
    assertThat(at("#fact-strength"))
        .hasAttribute("aria-label", bench.say("Strength: Must", "Vahvuus: Välttämätön"));

    choose("#fact-strength", bench.say("Could", "Mahdollinen"));
    assertThat(at("#rule-text")).hasValue(saying("@strength\\(\"could\"\\)"));
    assertThat(at("#impact")).containsText("8");
    assertThat(at(".samples .other").first()).isVisible();
    assertThat(at(".past tr").first()).containsText(bench.say("Draft", "Luonnos"));
    assertThat(at("#publish")).hasAttribute("aria-disabled", "false");

    at("#publish").click();
    assertThat(at("#publish-state")).containsText(bench.say("Write why", "Kirjoita miksi"));
    assertThat(at("#why-change")).isFocused();
    at("#why-change").fill("Interviews in October");
    at("#why-change").press("Enter");
    assertThat(at("#published")).containsText(bench.say("Published", "Julkaistu"));
    assertThat(at(".past tr").first()).containsText("Interviews in October");
    assertThat(at(".past ins").first()).hasText(bench.say("could", "mahdollinen"));

    at("#undo-publish").click();
    assertThat(at(".publish .moved")).containsText(bench.say("Undone", "Kumottu"));
    assertThat(at("#rule-text")).hasValue(saying("@strength\\(\"must\"\\)"));
    assertThat(at(".past tr").first()).containsText("Interviews in October");
    assertThat(at("#publish")).hasAttribute("aria-disabled", "true");
  }

  @Test
  void sentencesAndTextAreInStep() {
    open("en", "#/rules/human/existing-customer");

    at("#slot-13-value").click();
    bench.page().getByRole(AriaRole.RADIO, named("just begun")).check();
    assertThat(line(13)).hasText(Pattern.compile("\\s+- the customer is new\\s*.?"));
    assertThat(at("#cases")).containsText("5 of 10");
    assertThat(at("#publish-state")).containsText("5 cases");
    bench.page().keyboard().press("Escape");
    assertThat(at("#slot-13-value")).isFocused();
    assertThat(at("#slot-13-value")).hasClass(Pattern.compile(".*changed.*"));

    at("#slot-new-attribute").click();
    bench.page().locator("#clause-attribute").selectOption("technicalConfidence");
    assertThat(line(15)).containsText("with technology");
    bench.page().locator("#clause-operator").selectOption("atLeast");
    assertThat(line(15)).containsText("at least");

    bench.page().keyboard().press("Escape");
    bench.page().keyboard().press("Control+z");
    bench.page().keyboard().press("Control+z");
    bench.page().keyboard().press("Control+z");
    assertThat(line(13)).containsText("the customer is a present one");
    assertThat(at("#cases")).containsText("10 of 10");
  }

  @Test
  void theTextIsCompletedAndItsProblemsAreMended() {
    open("en", RULE);
    Locator text = at("#rule-text");

    text.fill(text.inputValue().replace("must", "mus").replace("a consumer", "a consumr"));
    assertThat(at("#rule-problems")).hasText("2 problems");
    assertThat(at(".overlay .squiggle")).hasText(new String[] {"mus", "The customer is a consumr"});
    assertThat(at("#publish")).hasAttribute("aria-disabled", "true");
    bench.page().getByRole(AriaRole.BUTTON, named("Replace by “must”")).first().click();
    bench
        .page()
        .getByRole(AriaRole.BUTTON, named("Replace by “The customer is a consumer”"))
        .first()
        .click();
    assertThat(at("#rule-problems")).hasCount(0);

    text.evaluate(
        "area => { area.focus(); const at = area.value.indexOf('\\nthen');"
            + " area.setSelectionRange(at, at); }");
    text.pressSequentially("\n    - technical conf");
    assertThat(at("#completions li").first()).isVisible();
    text.press("ArrowDown");
    assertThat(at("#completion-1")).hasAttribute("aria-selected", "true");
    text.press("ArrowUp");
    assertThat(at("#completion-0")).hasAttribute("aria-selected", "true");
    String first = at("#completions li.active").textContent().strip();
    text.press("Enter");
    assertThat(text).hasValue(saying("- " + first.replaceAll("[^ a-z]", ".") + "\nthen"));
    assertThat(at("#completions")).isHidden();
  }

  @Test
  void aDraftSurvivesAReloadAndCanBeDiscarded() {
    open("en", RULE);
    at("#said-title-en").fill("Last time is remembered");
    assertThat(at("h1")).hasText("Last time is remembered");
    assertThat(at(".rule-head .label")).containsText("kept in this browser");

    bench.page().reload();
    assertThat(at("#said-title-en")).hasValue("Last time is remembered");
    assertThat(at(".rule-list [aria-current=true]")).containsText("unpublished draft");

    at("#discard").click();
    assertThat(at("#said-title-en")).hasValue("Earlier encounters are remembered");
    bench.page().reload();
    assertThat(at("#said-title-en")).hasValue("Earlier encounters are remembered");
  }

  @Test
  void twoAuthorsPutTheirTextsTogether() {
    open("en", RULE);
    at("#said-title-en").fill("Everybody remembers");
    at("#why-change").fill("Shorter");
    assertThat(at("#publish")).hasAttribute("aria-disabled", "false");
    try (Bench other = another("en").open(RULE)) {
      other.page().locator("#said-title-fi").fill("Kaikki muistavat");
      other.page().locator("#why-change").fill("Lyhyempi");
      assertThat(other.page().locator("#publish")).hasAttribute("aria-disabled", "false");
      other.page().locator("#publish").click();
      assertThat(other.page().locator("#published")).isVisible();
    }

    at("#publish").click();
    assertThat(at("#clash")).containsText("while you were writing");
    assertThat(at(".clash tbody tr")).hasCount(2);
    at("#take-chosen").click();
    assertThat(at(".clash")).hasCount(0);
    assertThat(at("#said-title-en")).hasValue("Everybody remembers");
    assertThat(at("#said-title-fi")).hasValue("Kaikki muistavat");
    assertThat(at("#publish")).hasAttribute("aria-disabled", "false");
    at("#publish").click();
    assertThat(at("#published")).isVisible();

    assertThat(at(".past tr").first()).containsText("Shorter");
    assertThat(at(".past tr")).hasCount(3);
    at(".past tr").last().getByRole(AriaRole.BUTTON).click();
    at(".past .twice .primary").click();
    assertThat(at("#published")).isVisible();
    assertThat(at("#said-title-en")).hasValue("Earlier encounters are remembered");
    assertThat(at("#said-title-fi")).hasValue("Aiemmat kohtaamiset muistetaan");
  }

  @Test
  void aNewRuleGrowsOutOfAnExpectationAndGoesAgain() {
    open("en", "#/rules/new?attribute=personalisation");
    assertThat(at("#new-operator")).hasValue("atLeast");
    bench.open("#/rules/new?attribute=surprises&type=citizen");
    assertThat(at("#new-pack")).hasValue("citizen");
    at("#new-name").fill("Not This");
    bench.button("Begin the rule", "").click();
    assertThat(at(".new-rule .problem")).isVisible();
    at("#new-name").fill("no-surprise-here");
    at("#new-operator").selectOption("is");
    at("#new-value").selectOption("none");
    bench.button("Begin the rule", "").click();

    assertThat(at(".unwritten")).isVisible();
    fill("title", "No surprises at the counter", "Luukulla ei yllätetä");
    fill("recommend", "Say what happens next.", "Kerro, mitä seuraavaksi tapahtuu.");
    fill(
        "because",
        "A citizen plans a day around it.",
        "Kansalainen rytmittää päivänsä sen mukaan.");
    at("#pick-sources").click();
    at(".sources input").first().check();
    bench.button("Take the chosen ones", "").click();
    assertThat(at("#rule-problems")).hasCount(0);
    assertThat(at("#cases")).containsText("2 of 2");
    at("#why-change").fill("Asked for at the counter");
    at("#publish").click();
    assertThat(at("#published")).isVisible();
    assertThat(at(".rule-head .label")).containsText("draft");

    at("#rule-more").click();
    bench.page().getByText("Remove the rule").click();
    at("#remove-reason").fill("Only a trial");
    at("#remove-reason").press("Enter");
    assertThat(at(".rule h2")).hasText("There is no such rule");
    assertThat(at("#undo-publish")).isVisible();
  }

  private void fill(String field, String english, String finnish) {
    at("#said-" + field + "-en").fill(english);
    at("#said-" + field + "-fi").fill(finnish);
  }

  private void open(String language, String place) {
    bench(language).open(place);
  }

  private Locator line(int number) {
    return at(".overlay [data-line=\"" + number + "\"]");
  }

  private void choose(String menu, String item) {
    at(menu).click();
    at(".menu button:has-text(\"" + item + "\")").first().click();
  }

  private static Pattern saying(String words) {
    return Pattern.compile(".*" + words + ".*", Pattern.DOTALL);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
