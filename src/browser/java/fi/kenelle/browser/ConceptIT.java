package fi.kenelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service designer does in the concept view, from the first visit to the report. */
class ConceptIT extends InBrowser {
  @ParameterizedTest
  @ValueSource(strings = {"en", "fi"})
  void aConceptIsTestedAndItsRecommendationsApplied(String language) {
    bench(language).openSample("Device lending", "Laitelainaamo");
    int before = bench.unmet();
    Locator first = bench.page().locator(".advice").first();
    String title = first.locator(".fact").first().textContent().strip().split(":", 2)[0];

    first.locator(".apply").click();

    Locator status = bench.page().locator("#status");
    assertThat(status).containsText(bench.say("Applied: ", "Otettu käyttöön: ") + title);
    assertThat(status.locator("mark").first())
        .hasText(Pattern.compile("\\d[.,]\\d\\d → \\d[.,]\\d\\d"));
    int after = bench.unmet();
    assertThat(after).isLessThan(before);
    assertThat(bench.page().locator(".cell.news")).not().hasCount(0);
    assertThat(bench.page().locator(".advice .apply:focus")).hasCount(1);

    bench.page().keyboard().press("Control+z");
    bench.awaitUnmet(before);
    bench.page().keyboard().press("Control+Shift+z");
    bench.awaitUnmet(after);

    bench.page().reload();
    bench.awaitUnmet(after);
    bench.page().keyboard().press("Control+z");
    bench.awaitUnmet(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi"})
  void aRedesignIsPreviewedAndTakenInPart(String language) {
    bench(language).openSample("Fibre broadband", "Valokuituliittymä");
    int before = bench.unmet();

    bench.button("Preview the redesign", "Katso parannusehdotus").click();
    Locator boxes = bench.page().locator("dialog .changes input");
    assertThat(boxes.first()).isVisible();
    int all = boxes.count();
    boxes.first().uncheck();
    bench.awaitUnmet(before);
    Locator take = bench.page().locator("dialog .primary");
    assertThat(take).hasText(Pattern.compile(".*\\b" + (all - 1) + "\\b.*"));
    take.click();

    assertThat(bench.page().locator("dialog")).hasCount(0);
    bench.settle();
    assertThat(bench.unmet()).isPositive().isLessThan(before / 4);
    assertThat(bench.page().locator("#tensions")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi"})
  void twoVersionsAreComparedAndTheReportExported(String language) throws IOException {
    bench(language).openSample("Device lending", "Laitelainaamo");
    bench.page().locator(".advice .apply").first().click();
    bench.settle();
    bench.page().locator(".view-head a.button").click();

    assertThat(bench.page().locator("#finding")).isVisible();
    assertThat(bench.page().locator(".thirds h2").first())
        .hasText(Pattern.compile(bench.say("Resolved", "Korjaantui") + " [1-9]\\d*"));
    assertThat(bench.page().locator(".versus-table tbody tr")).hasCount(3);
    assertThat(bench.page().locator(".narrow-table tbody tr")).hasCount(1);
    Download report =
        bench.page().waitForDownload(bench.button("Export the report", "Vie raportti")::click);

    assertThat(report.suggestedFilename()).isEqualTo("device-lending.html");
    assertThat(Files.readString(report.path()))
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"" + language + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi"})
  void anExpectationIsWaivedWithAReason(String language) {
    bench(language).openSample("Device lending", "Laitelainaamo");
    int before = bench.unmet();

    bench.page().locator(".advice .facts button").last().click();
    Locator dialog = bench.page().locator("dialog");
    dialog.locator(".primary").click();
    assertThat(dialog.locator("#waive-reason")).hasAttribute("aria-invalid", "true");
    dialog.locator("#waive-reason").fill("Not this year");
    dialog.locator(".primary").click();

    assertThat(dialog).hasCount(0);
    assertThat(bench.page().locator("#status")).containsText(bench.say("Waived", "Poikkeus"));
    bench.settle();
    assertThat(bench.unmet()).isLessThan(before);
    bench
        .page()
        .getByRole(
            com.microsoft.playwright.options.AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile(bench.say("Waived", "Poikkeus"))))
        .click();
    assertThat(bench.page().getByText("Not this year")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi"})
  void aServiceIsDescribedFromNothing(String language) {
    bench(language).open("");
    bench.button("Describe a service", "Kuvaa palvelu").click();
    bench.page().locator("#name").fill("Sauna on the lake");
    assertThat(bench.page().locator("h1")).hasText("Sauna on the lake");
    assertThat(bench.page().locator(".heat tbody tr")).hasCount(5);

    bench.page().locator("#add-group").click();
    bench.page().locator("#customers-0-name").fill("Guests");
    bench.settle();
    assertThat(bench.page().locator(".heat tbody tr").first()).containsText("Guests");
    assertThat(bench.page().locator(".heat .divide")).hasCount(1);

    Locator question = bench.page().locator(".aside .ask").first();
    String asked = question.locator("legend").textContent();
    question.locator("label:not(.unsaid)").first().click();
    bench.settle();
    assertThat(bench.page().locator(".aside .ask legend").first()).not().hasText(asked);

    bench.page().reload();
    assertThat(bench.page().locator("h1")).hasText("Sauna on the lake");
    assertThat(bench.page().locator(".group-row bdi").first()).hasText("Guests");
  }

  @Test
  void groupsAreOrderedByTheKeyboardAlone() {
    bench("en").openSample("Device lending", "Laitelainaamo");
    Locator rows = bench.page().locator(".describe .group-row:has(.letter) bdi");
    String first = rows.first().textContent();

    bench.page().locator("#customers-0").focus();
    bench.page().keyboard().press("Alt+ArrowDown");

    assertThat(rows.nth(1)).hasText(first);
    assertThat(bench.page().locator("#customers-1")).isFocused();
    bench.page().keyboard().press("Enter");
    assertThat(bench.page().locator("#customers-1-name")).hasValue(first);
  }

  @Test
  void arrowsMoveInsideTheMatrixAndEnterFilters() {
    bench("en").openSample("Device lending", "Laitelainaamo");
    int all = bench.page().locator(".advice").count();

    bench.page().locator(".heat tbody th a").first().focus();
    bench.page().keyboard().press("ArrowRight");
    bench.page().keyboard().press("ArrowRight");
    assertThat(bench.evaluate("document.activeElement.ariaLabel"))
        .asString()
        .startsWith("Mobile knowledge workers, ");
    bench.page().keyboard().press("Enter");

    assertThat(bench.page().locator(".cell.picked")).hasCount(1);
    assertThat(bench.page().locator(".advice").count()).isLessThan(all);
  }

  @Test
  void aTextThatIsNoDescriptionSaysWhereAndOffersAMend() {
    bench("en").openSample("Device lending", "Laitelainaamo");
    bench.page().locator(".describe label", new Page.LocatorOptions().setHasText("JSON")).click();
    bench
        .page()
        .locator("#json")
        .fill("{\"name\": \"x\", \"attributes\": {\"suprises\": \"none\"}}");

    Locator problem = bench.page().locator(".problems .problem");
    assertThat(problem).containsText("suprises");
    bench.button("Replace by “surprises”", "").click();

    assertThat(problem).hasCount(0);
    assertThat(bench.page().locator("#json").inputValue()).contains("\"surprises\": \"none\"");
  }

  @Test
  void whatIsWrittenSurvivesAServerThatIsSilent() {
    bench("en").openSample("Device lending", "Laitelainaamo");
    bench.page().route("**/v1/**", route -> route.abort());
    bench.page().locator("#name").fill("Written in the dark");
    assertThat(bench.page().locator(".notice")).containsText("No connection to the rules");
    assertThat(bench.page().locator("#overview")).isVisible();

    bench.page().unroute("**/v1/**");
    bench.button("Try now", "Yritä nyt").click();

    assertThat(bench.page().locator(".notice")).hasCount(0);
    assertThat(bench.page().locator("h1")).hasText("Written in the dark");
  }

  @Test
  void aNewRuleBeginsAtAQuestion() {
    bench("en").openSample("Device lending", "Laitelainaamo");
    at(".filters a").nth(1).click();
    Locator rule = at("a[href*='rules/new?question=']").first();
    String question = rule.getAttribute("href").replaceFirst(".*=", "");

    rule.click();

    assertThat(at("#new-attribute")).hasValue(question);
  }

  @Test
  void aBusyServerIsAskedAgainWhenItSaid() {
    bench("en").openSample("Device lending", "Laitelainaamo");
    int before = bench.unmet();
    var busy =
        new Route.FulfillOptions()
            .setStatus(503)
            .setHeaders(Map.of("Retry-After", "1"))
            .setContentType("application/problem+json")
            .setBody("{\"status\":503,\"detail\":\"Too much to do\"}");
    bench
        .page()
        .route(
            "**/v1/recommendations*",
            route -> route.fulfill(busy),
            new Page.RouteOptions().setTimes(1));

    bench.page().locator(".advice .apply").first().click();

    assertThat(bench.page().locator(".problems")).containsText("Too much to do");
    assertThat(bench.page().locator(".problems")).hasCount(0);
    bench.settle();
    assertThat(bench.unmet()).isLessThan(before);
  }

  @Test
  void rulesThatChangeMeanwhileAreSaid() {
    bench("en").openSample("Device lending", "Laitelainaamo");
    bench
        .page()
        .route(
            "**/health/ready*",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(
                            """
                            {"status": "ready", "rules": {"state": "stale", "ruleset": "sha256:0",
                             "problems": [{"file": "rules/b2b/x.dslr", "line": 3,
                                           "message": "This sentence is not known"}]}}
                            """)));
    bench.evaluate("dispatchEvent(new Event('focus'))");

    assertThat(bench.page().getByText("The rules stay as they were.")).isVisible();
    assertThat(bench.page().getByText("rules/b2b/x.dslr:3")).isVisible();
    assertThat(bench.page().getByText(Pattern.compile("The rules changed at \\d\\d\\.\\d\\d")))
        .isVisible();
    assertThat(bench.violations()).isEqualTo(List.of());
  }
}
