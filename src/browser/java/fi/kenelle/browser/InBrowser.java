package fi.kenelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests of the workbench, each with a page of its own. None passes where the console complained or
 * another host was asked for anything.
 */
abstract class InBrowser {
  private Stage stage;

  /** The page of the test. */
  Bench bench;

  @RegisterExtension final BeforeEachCallback enter = test -> stage = Stage.of(test);

  @AfterEach
  void leave() {
    assertThat(bench.complaints()).isEmpty();
    assertThat(bench.strangers()).isEmpty();
    bench.close();
  }

  /** The page of the test, in a language and still empty. */
  Bench bench(String language) {
    bench = another(language, stage.served());
    return bench;
  }

  /** A page of somebody else. */
  Bench another(String language) {
    return another(language, stage.served());
  }

  /** A page of a server other than the common one. */
  Bench another(String language, Served served) {
    return new Bench(stage.browser(), served, language);
  }

  Locator at(String selector) {
    return bench.page().locator(selector);
  }
}
