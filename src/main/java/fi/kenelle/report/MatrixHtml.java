package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.vocabulary.Dimension;

/** The fit of every group in every dimension as a table: tint, number and bar say the same. */
final class MatrixHtml {
  private static final int STEPS = 5;

  private final Answer answer;
  private final Voice voice;
  private final Groups groups;

  MatrixHtml(Answer answer, Voice voice, Groups groups) {
    this.answer = answer;
    this.voice = voice;
    this.groups = groups;
  }

  /** The table with its heading and its key; it scrolls inside itself where it is narrow. */
  Html section() {
    Html body = Html.of("tbody");
    answer.results().forEach(result -> body.add(row(result)));
    Html table =
        Html.of("table", "heat")
            .add(Html.of("caption", "sr").text(voice.say("html-matrix-about")), head(), body);
    return Html.of("div", "whole")
        .add(
            Html.of("h3").id("matrix").text(voice.say("html-matrix")),
            Html.of("div", "scroll")
                .set("role", "region")
                .set("aria-labelledby", "matrix")
                .set("tabindex", "0")
                .add(table),
            key());
  }

  private Html head() {
    Html row = Html.of("tr");
    row.add(
        heading(voice.say("html-group")).set("class", "wide"),
        heading(voice.say("html-fit-head")).set("class", "wide total"));
    for (Dimension dimension : voice.ruleSet().vocabulary().dimensions()) {
      row.add(heading(voice.capital(dimension.label())));
    }
    return Html.of("thead").add(row);
  }

  private static Html heading(String words) {
    return Html.of("th").set("scope", "col").text(words);
  }

  private Html row(GroupResult result) {
    Fit.Tally total = result.fit().total();
    Html named =
        Html.of("a", "named")
            .set("href", "#" + Groups.place(result.index()))
            .add(
                groups.letter(result.index()),
                Html.of("span")
                    .add(
                        groups.name(result),
                        groups.kind(result, "small"),
                        Html.of("span", "narrow-score num").text(voice.score(total))));
    Html row =
        Html.of("tr")
            .add(
                Html.of("th").set("scope", "row").add(named),
                Html.of("td", "total")
                    .add(
                        Html.of("span", "score num").text(voice.score(total)),
                        Html.of("span", "sr").text(" " + counts(total)),
                        Drawing.parts(total)));
    result.fit().byDimension().forEach(tally -> row.add(Html.of("td").add(cell(tally))));
    return row;
  }

  private Html cell(Fit.Tally tally) {
    if (tally.hundredths().isEmpty()) {
      boolean open = tally.unknown() > 0;
      return Html.of("span", open ? "cell open" : "cell none")
          .add(
              Html.of("span").set("aria-hidden", "true").text(open ? tally.unknown() + " ?" : "–"),
              Html.of("span", "sr")
                  .text(
                      open
                          ? voice.say("html-count-unknown", tally.unknown())
                          : voice.say("html-nothing-expected")));
    }
    int hundredths = tally.hundredths().getAsInt();
    return Html.of("span", "cell h" + step(hundredths))
        .add(
            Html.of("span").text(voice.score(tally)),
            Html.of("span", "sr").text(" " + counts(tally)),
            Drawing.bar(hundredths));
  }

  private String counts(Fit.Tally tally) {
    return voice.say("html-counts", tally.met(), tally.unmet(), tally.unknown());
  }

  private static int step(int hundredths) {
    return Math.min(STEPS, 1 + hundredths * STEPS / 100);
  }

  private Html key() {
    Html key = Html.of("p", "key").text(voice.say("html-fit-head") + ": ");
    for (int step = 1; step <= STEPS; step++) {
      int from = (step - 1) * 20;
      int to = step == STEPS ? 100 : step * 20 - 1;
      key.add(
          Html.of("span")
              .add(Html.of("span", "cell h" + step).set("aria-hidden", "true"))
              .text(number(from) + "–" + number(to)));
    }
    return key.add(
        Html.of("span")
            .add(Html.of("span", "cell open").set("aria-hidden", "true"))
            .text(voice.say("html-open-cell")),
        Html.of("span").text("– " + voice.say("html-nothing-expected")));
  }

  private String number(int hundredths) {
    return voice.score(new Fit.Tally(0, 0, 0, hundredths, 100));
  }
}
