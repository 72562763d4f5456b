package fi.kenelle.report;

import java.util.ArrayList;
import java.util.List;

/** The drawn signs of a page: one shape a verdict, and the three bars of a strength. */
final class Marks {
  private static final String DASHES = "2.6 1.74";

  private Marks() {}

  /** What stands once in a page, for its marks to point at. */
  static Html definitions() {
    Html svg = Html.of("svg", "definitions").set("aria-hidden", "true");
    svg.add(
        symbol("met", 16, 16, disc(7.2, "fill"), path("M4.6 8.2l2.4 2.4 4.5-5", "tick")),
        symbol("unmet", 16, 16, path("M8 .6 15.4 8 8 15.4.6 8z", "fill")),
        symbol(
            "unknown",
            16,
            16,
            disc(6.9, "stroke").set("stroke-dasharray", DASHES),
            path("M6.1 6.4c0-2.5 3.9-2.4 3.9-.1 0 1.5-2 1.5-2 3.1", "stroke"),
            circle(8, 11.6, 0.95).set("class", "fill")),
        symbol(
            "could",
            16,
            16,
            disc(6.9, "stroke").set("stroke-dasharray", DASHES),
            circle(5, 8, 1).set("class", "fill"),
            circle(8, 8, 1).set("class", "fill"),
            circle(11, 8, 1).set("class", "fill")),
        symbol("waived", 16, 16, path("M8 1.4 14.6 8 8 14.6 1.4 8zM4.5 8h7", "stroke")),
        symbol("tension", 16, 16, path("M.8 2.6 7 8 .8 13.4zM15.2 2.6 9 8l6.2 5.4z", "fill")));
    for (int weight = 1; weight <= 3; weight++) {
      svg.add(symbol(String.valueOf(weight), 13, 11, bars(weight)));
    }
    return svg.add(hatch());
  }

  /** What fills the unmet part of a bar, so that it reads in grey too. */
  private static Html hatch() {
    return Html.of("pattern")
        .id("hatch")
        .set("width", "5")
        .set("height", "8")
        .set("patternUnits", "userSpaceOnUse")
        .add(Html.of("path", "hatched").set("d", "M0 0h3v8H0z"));
  }

  /** The mark of a verdict's id, or of a tension: {@code met}, {@code unmet}, … */
  static Html mark(String id) {
    return hidden("mark " + id, "mark-" + id);
  }

  /** The bars of a strength, from 1 to 3. */
  static Html strength(int weight) {
    return hidden("bars", "mark-" + weight);
  }

  private static Html hidden(String classes, String id) {
    return Html.of("svg", classes)
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(Html.of("use").set("href", "#" + id));
  }

  private static Html symbol(String id, int width, int height, Html... shapes) {
    return Html.of("symbol")
        .id("mark-" + id)
        .set("viewBox", "0 0 " + width + " " + height)
        .add(shapes);
  }

  private static Html[] bars(int weight) {
    List<Html> bars = new ArrayList<>();
    String[] full = {"M0 7h3v4H0z", "M5 3.5h3V11H5z", "M10 0h3v11h-3z"};
    String[] empty = {"M.5 7.5h2v3h-2z", "M5.5 4h2v6.5h-2z", "M10.5.5h2v10h-2z"};
    for (int i = 0; i < 3; i++) {
      bars.add(i < weight ? path(full[i], "fill") : path(empty[i], "thin"));
    }
    return bars.toArray(Html[]::new);
  }

  private static Html disc(double radius, String classes) {
    return circle(8, 8, radius).set("class", classes);
  }

  private static Html circle(double x, double y, double radius) {
    return Html.of("circle")
        .set("cx", String.valueOf(x))
        .set("cy", String.valueOf(y))
        .set("r", String.valueOf(radius));
  }

  private static Html path(String shape, String classes) {
    return Html.of("path", classes).set("d", shape);
  }
}
