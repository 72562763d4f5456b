package fi.kenelle.report;

/** The head of a page that is one file: nothing is loaded but what stands in it. */
final class PageHead {
  private PageHead() {}

  static Html of(String title) {
    return Html.of("head")
        .add(
            Html.of("meta").set("charset", "utf-8"),
            Html.of("meta")
                .set("http-equiv", "Content-Security-Policy")
                .set("content", Stylesheet.POLICY),
            Html.of("meta")
                .set("name", "viewport")
                .set("content", "width=device-width, initial-scale=1"),
            Html.of("meta").set("name", "color-scheme").set("content", "light dark"),
            Html.of("link").set("rel", "icon").set("href", "data:,"),
            Html.of("title").text(title + " · Kenelle"),
            Html.style(Stylesheet.CSS));
  }
}
