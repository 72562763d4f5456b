package fi.kenelle.report;

import fi.kenelle.concept.Crowd;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** What fails most and what is least often stated, over all and for each customer type. */
record SurveyTables(SurveyWords words, Voice voice) {
  private static final int STEPS = 5;

  /** One of the two tables: how a row is named, counted and weighed. */
  private record Rows(
      String id,
      String share,
      List<Integer> places,
      IntFunction<Html> name,
      BiFunction<Crowd, Integer, Crowd.Counted> counted,
      ToDoubleFunction<Crowd.Counted> shareOf,
      boolean isVerdict) {}

  /** Which expectations fail most. */
  Html rules() {
    return section(
        new Rows(
            "survey-rules",
            "survey-unmet",
            words.survey().all().failing(SurveyWords.LISTED),
            this::ruleName,
            Crowd::rule,
            Crowd.Counted::unmetShare,
            true));
  }

  /** What is least often stated. */
  Html attributes() {
    return section(
        new Rows(
            "survey-attributes",
            "survey-unsaid",
            words.survey().all().silent(SurveyWords.LISTED),
            this::attributeName,
            Crowd::attribute,
            Crowd.Counted::unknownShare,
            false));
  }

  private Html ruleName(int rule) {
    var strength = words.rule(rule).metadata().strength();
    Html said = Html.of("span", "sr").text(voice.say("html-" + strength.id()) + ": ");
    Html title = Html.of("b").text(voice.ours(words.title(rule)));
    return Html.of("span", "named")
        .add(Marks.strength(strength.weight()), Html.of("span").add(said, title));
  }

  private Html attributeName(int attribute) {
    Html label = Html.of("b").text(voice.ours(words.label(attribute)));
    return Html.of("span", "named").add(Marks.mark("unknown"), label);
  }

  private Html section(Rows rows) {
    Html section = SurveyHtml.section(rows.id(), voice.say(rows.id()));
    if (rows.places().isEmpty()) {
      return section.add(Html.of("p", "lede").text(voice.say("survey-none")));
    }
    Html body = Html.of("tbody");
    rows.places().forEach(place -> body.add(row(rows, place)));
    String about = voice.say(rows.id() + "-about");
    String more = rows.isVerdict() ? "" : " " + words.nowhere();
    return section.add(
        Html.of("p", "lede").text(about + more),
        scrolling(
            voice.say(rows.id() + "-table"),
            Html.of("table", "heat survey").add(head(rows), body)));
  }

  /** A table that scrolls inside itself where it is narrow. */
  static Html scrolling(String name, Html table) {
    return Html.of("div", "scroll")
        .set("role", "region")
        .set("aria-label", name)
        .set("tabindex", "0")
        .add(table);
  }

  private Html head(Rows rows) {
    Html row =
        Html.of("tr")
            .add(
                heading(voice.say(rows.id() + "-head")).set("class", "wide"),
                heading(voice.say(rows.share())).set("class", "wide total"));
    words.types().forEach(type -> row.add(heading(voice.ours(words.type(type)))));
    return Html.of("thead").add(row);
  }

  private static Html heading(String said) {
    return Html.of("th").set("scope", "col").text(said);
  }

  private Html row(Rows rows, int place) {
    Crowd.Counted all = rows.counted().apply(words.survey().all(), place);
    String figure = words.percent(rows.shareOf().applyAsDouble(all));
    Html row =
        Html.of("tr")
            .add(
                Html.of("th").set("scope", "row").add(rows.name().apply(place)),
                rows.isVerdict() ? total(figure, all) : told(figure, all));
    for (int type : words.types()) {
      Crowd.Counted here = rows.counted().apply(words.survey().ofType(type), place);
      row.add(Html.of("td").add(cell(rows, here)));
    }
    return row;
  }

  /** A figure with verdicts as words and as parts of a bar. */
  Html total(String figure, Crowd.Counted all) {
    return figure(figure, counts(all)).add(Drawing.parts(all.met(), all.unmet(), all.unknown()));
  }

  private Html told(String figure, Crowd.Counted all) {
    return figure(figure, toldCounts(all)).add(Drawing.told(all.met(), all.unknown()));
  }

  private static Html figure(String figure, String counts) {
    return Html.of("td", "total")
        .add(Html.of("span", "score num").text(figure), Html.of("span", "sr").text(" " + counts));
  }

  private Html cell(Rows rows, Crowd.Counted here) {
    if (here.all() == 0) {
      return Html.of("span", "cell none")
          .add(
              Html.of("span").set("aria-hidden", "true").text(TextLines.NO_SCORE),
              Html.of("span", "sr").text(voice.say("html-nothing-expected")));
    }
    double share = rows.shareOf().applyAsDouble(here);
    String tint = rows.isVerdict() ? tint(here, share) : "unsaid";
    return Html.of("span", "cell " + tint)
        .add(
            Html.of("span").text(words.percent(share)),
            Html.of("span", "sr").text(" " + (rows.isVerdict() ? counts(here) : toldCounts(here))),
            Drawing.bar((int) Math.round(share * 100)));
  }

  /** The same steps as in the matrix of one service, which shows what is met. */
  private static String tint(Crowd.Counted here, double unmet) {
    if (here.met() + here.unmet() == 0) {
      return "unsaid";
    }
    int met = (int) Math.round((1 - unmet) * 100);
    return "h" + Math.min(STEPS, 1 + met * STEPS / 100);
  }

  private String counts(Crowd.Counted counted) {
    return voice.say(
        "html-counts",
        words.number(counted.met()),
        words.number(counted.unmet()),
        words.number(counted.unknown()));
  }

  private String toldCounts(Crowd.Counted counted) {
    return voice.say("survey-told", words.number(counted.met()), words.number(counted.unknown()));
  }
}
