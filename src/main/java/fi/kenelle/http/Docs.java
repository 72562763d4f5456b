package fi.kenelle.http;

import io.javalin.http.Context;

/** {@code GET /docs}: a page to try the calls that {@code /openapi.json} describes. */
final class Docs {
  private final PageFiles files;

  Docs(PageFiles files) {
    this.files = files;
  }

  void page(Context context) {
    files.send(context, "index.html", this::place);
  }

  void file(Context context) {
    files.send(context, context.pathParam("file"), this::place);
  }

  private String place(String file) {
    return file.startsWith("swagger-ui")
        ? files.library("/META-INF/resources/webjars/swagger-ui", "swagger", file)
        : "/docs/" + file;
  }
}
