package fi.kenelle.http;

import io.javalin.http.Context;
import java.util.Set;

/** {@code GET /docs}: a page to try the calls that {@code /openapi.json} describes. */
final class Docs {
  private static final Set<String> OF_THE_LIBRARY =
      Set.of("swagger-ui.css", "swagger-ui-bundle.js");

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
    return OF_THE_LIBRARY.contains(file)
        ? files.library("/META-INF/resources/webjars/swagger-ui", "swagger", file)
        : "/docs/" + file;
  }
}
