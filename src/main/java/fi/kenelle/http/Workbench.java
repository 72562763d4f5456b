package fi.kenelle.http;

import io.javalin.http.Context;

/**
 * {@code GET /} and {@code GET /workbench/…}: the page, its modules, and the libraries that it
 * stands on.
 */
final class Workbench {
  private final PageFiles files;

  Workbench(PageFiles files) {
    this.files = files;
  }

  void page(Context context) {
    files.send(context, "index.html", this::place);
  }

  void file(Context context) {
    files.send(context, context.pathParam("file"), this::place);
  }

  /** Where a file lies: a library's in its WebJar, the tokens beside the report that uses them. */
  private String place(String file) {
    if (file.startsWith("lit/")) {
      return files.library(
          "/META-INF/resources/_static/lit-html", "lit", file.substring("lit/".length()));
    }
    if (file.startsWith("inter/")) {
      return files.library(
          "/META-INF/resources/_static/inter", "inter", "files/" + file.substring(6));
    }
    return file.equals("tokens.css") ? "/fi/kenelle/report/tokens.css" : "/workbench/" + file;
  }
}
