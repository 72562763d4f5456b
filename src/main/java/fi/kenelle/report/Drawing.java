package fi.kenelle.report;

import fi.kenelle.outcome.Fit;
import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * Draws scores on a line from 0 to 1, and counts as parts of a bar. Widths are shares of the space
 * there is, so a drawing is sharp and whole at any size. The same numbers stand beside it as text.
 */
final class Drawing {
  private Drawing() {}

  /** Met, unmet and not stated as parts of one bar; nothing where nothing is expected. */
  static Html parts(Fit.Tally tally) {
    return parts(tally.met(), tally.unmet(), tally.unknown());
  }

  /** Three counts as parts of one bar; nothing where all are 0. */
  static Html parts(long met, long unmet, long unknown) {
    Html bar = svg("parts", 8);
    long all = met + unmet + unknown;
    part(bar, "met", 0, met, all);
    part(bar, "unmet", met, unmet, all);
    part(bar, "unknown", met + unmet, unknown, all);
    return bar;
  }

  /** What is stated and what is not as parts of one bar: no verdict, so no hue. */
  static Html told(long stated, long notStated) {
    Html bar = svg("parts", 8);
    part(bar, "stated", 0, stated, stated + notStated);
    part(bar, "unknown", stated, notStated, stated + notStated);
    return bar;
  }

  private static void part(Html bar, String classes, long before, long count, long all) {
    if (count > 0) {
      bar.add(
          Html.of("rect", classes)
              .set("x", share(before, all))
              .set("width", share(count, all))
              .set("y", "0.5")
              .set("height", "7"));
    }
  }

  /** A bar as long as a score in hundredths. */
  static Html bar(int hundredths) {
    return svg("bar", 3).add(Html.of("rect").set("width", hundredths + "%").set("height", "3"));
  }

  /** One score among those of others, in hundredths. */
  static Html track(int hundredths, List<Integer> others) {
    Html track = line("axis");
    IntSummaryStatistics among = others.stream().mapToInt(Integer::intValue).summaryStatistics();
    if (among.getCount() > 0) {
      track.add(
          Html.of("rect", "range")
              .set("x", among.getMin() + "%")
              .set("width", among.getMax() - among.getMin() + "%")
              .set("y", "4")
              .set("height", "8"));
      others.stream().distinct().sorted().forEach(other -> track.add(dot("others", other, "2.5")));
    }
    return track.add(dot("dot", hundredths, "5"));
  }

  /** A line without a score: dashed where it is still open. */
  static Html emptyTrack(boolean open) {
    return line(open ? "dash" : "axis");
  }

  /** The ends and the middle of the line. */
  static Html scale(String middle) {
    Html scale = svg("track", 16);
    scale.add(number("0", "0%", "start"), number(middle, "50%", "middle"));
    return scale.add(number("1", "100%", "end"));
  }

  private static Html number(String words, String x, String anchor) {
    return Html.of("text").set("x", x).set("y", "12").set("text-anchor", anchor).text(words);
  }

  private static Html line(String classes) {
    return svg("track", 16)
        .add(
            Html.of("line", classes)
                .set("x1", "0")
                .set("x2", "100%")
                .set("y1", "8")
                .set("y2", "8"));
  }

  private static Html dot(String classes, int hundredths, String radius) {
    return Html.of("circle", classes).set("cx", hundredths + "%").set("cy", "8").set("r", radius);
  }

  private static Html svg(String classes, int height) {
    return Html.of("svg", classes)
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .set("width", "100%")
        .set("height", String.valueOf(height));
  }

  private static String share(long count, long all) {
    return Math.round(10_000.0 * count / all) / 100.0 + "%";
  }
}
