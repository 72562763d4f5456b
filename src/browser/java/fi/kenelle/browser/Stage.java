package fi.kenelle.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A server and a Chromium, started once for all tests and closed after the last of them. */
record Stage(Served served, Browser browser) implements AutoCloseable {
  static Stage of(ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(Stage.class))
        .computeIfAbsent(
            Stage.class, key -> new Stage(Served.start(), Browser.start()), Stage.class);
  }

  @Override
  public void close() {
    browser.close();
    served.close();
  }
}
