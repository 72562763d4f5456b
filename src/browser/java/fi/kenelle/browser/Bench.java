package fi.kenelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The workbench in a page of its own: what a person sees and does there, and what went wrong. */
final class Bench implements AutoCloseable {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final Pattern UNMET = Pattern.compile("(\\d+)\\D+(\\d+)");

  private final Served served;
  private final Page page;
  private final boolean finnish;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Bench(Browser browser, Served served, String language) {
    this.served = served;
    this.finnish = language.equals("fi");
    this.page = browser.page(language);
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
  }

  Page page() {
    return page;
  }

  /** Goes to a place of the workbench, such as {@code #/expectations}. */
  Bench open(String place) {
    page.navigate(served.address() + "/" + place);
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).isVisible();
    return this;
  }

  /** Opens a sample from the first page, by its name in the language chosen. */
  Bench openSample(String en, String fi) {
    open("");
    button(en, fi).click();
    assertThat(page.locator("#overview")).isVisible();
    return this;
  }

  /** One of two words, by the language of the page. */
  String say(String en, String fi) {
    return finnish ? fi : en;
  }

  Locator button(String en, String fi) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say(en, fi)).setExact(true))
        .first();
  }

  /** The expectations that are unmet, as the head of the answer tells. */
  int unmet() {
    var numbers = UNMET.matcher(page.locator("#overview").textContent());
    if (!numbers.find()) {
      throw new AssertionError(page.locator("#overview").textContent());
    }
    return Integer.parseInt(numbers.group(finnish ? 2 : 1));
  }

  /** Waits for a head of the answer that tells of this many unmet ones. */
  void awaitUnmet(int count) {
    String words = finnish ? "\\d+ \\S+ " + count + " .*" : count + " of \\d+ .*";
    assertThat(page.locator("#overview")).hasText(Pattern.compile(words));
  }

  /** Waits until the answer is that of what is described. */
  void settle() {
    page.waitForTimeout(250);
    assertThat(page.locator(".answer")).hasAttribute("aria-busy", "false");
  }

  Object evaluate(String script) {
    return page.evaluate(script);
  }

  /** How far the page can be scrolled sideways: it should not. */
  Object sideways() {
    return evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  void look(int width, ColorScheme theme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    page.setViewportSize(width, 900);
    page.evaluate(
        "async () => { await document.fonts.ready; await Promise.all(document.getAnimations().map(a"
            + " => a.finished.catch(() => 0))); }");
  }

  /** What axe-core finds wrong, as the rule and the first element. */
  Object violations() {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
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

  void shot(Path file, boolean whole) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
  }

  /**
   * What the console said, apart from refusals and a silent server: browsers report both as if the
   * page had not expected them.
   */
  List<String> complaints() {
    return complaints.stream()
        .filter(said -> !said.contains("status of 4") && !said.contains("net::ERR_FAILED"))
        .toList();
  }

  /** Where the page has asked for anything that is not its own server. */
  List<String> strangers() {
    return requests.stream()
        .filter(url -> !url.startsWith(served.address() + "/"))
        .filter(url -> !url.startsWith("blob:" + served.address() + "/"))
        .filter(url -> !url.startsWith("data:"))
        .toList();
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  @Override
  public void close() {
    page.context().close();
  }
}
