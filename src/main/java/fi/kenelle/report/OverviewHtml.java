package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.vocabulary.Dimension;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The picture as a whole: what was found, and where each group stands in each dimension. */
final class OverviewHtml {
  private final Answer answer;
  private final Voice voice;
  private final Groups groups;

  OverviewHtml(Answer answer, Voice voice, Groups groups) {
    this.answer = answer;
    this.voice = voice;
    this.groups = groups;
  }

  /** What was found in one sentence, counts, a picture a group, and the matrix of them all. */
  Html section() {
    Html pictures = Html.of("div", "pictures");
    answer.results().forEach(result -> pictures.add(picture(result)));
    Html section =
        Html.of("section")
            .set("aria-labelledby", "overview")
            .add(Html.of("h2").id("overview").text(finding()), counts(), pictures);
    section.add(legend());
    return section.add(new MatrixHtml(answer, voice, groups).section());
  }

  /** The sentence that says how much is unmet. */
  String finding() {
    int unmet = sum(Fit.Tally::unmet);
    int all = sum(tally -> tally.met() + tally.unmet() + tally.unknown());
    String code = unmet == 0 ? "html-none-unmet" : unmet == 1 ? "html-one-unmet" : "html-unmet";
    return voice.say(code, unmet, all);
  }

  private int sum(ToIntFunction<Fit.Tally> count) {
    return answer.results().stream().map(result -> result.fit().total()).mapToInt(count).sum();
  }

  private Html counts() {
    Html key = Html.of("p", "key");
    key.add(count("met", voice.say("html-count-met", sum(Fit.Tally::met))));
    key.add(count("unmet", voice.say("html-count-unmet", sum(Fit.Tally::unmet))));
    key.add(count("unknown", voice.say("html-count-unknown", sum(Fit.Tally::unknown))));
    int could = answer.results().stream().mapToInt(result -> result.fit().couldApply()).sum();
    key.add(count("could", voice.say("html-count-could", could)));
    int waived = answer.results().stream().mapToInt(result -> result.fit().waived()).sum();
    key.add(some("waived", waived, "html-one-waived", "html-count-waived"));
    return key.add(
        some("tension", answer.tensions().size(), "html-one-tension", "html-count-tensions"));
  }

  private List<Html> some(String mark, int count, String one, String many) {
    return count == 0 ? List.of() : List.of(count(mark, voice.say(count == 1 ? one : many, count)));
  }

  private static Html count(String mark, String words) {
    return Html.of("span").add(Marks.mark(mark)).text(words);
  }

  private Html picture(GroupResult result) {
    return Html.of("article", "picture")
        .add(
            Html.of("h3", "named")
                .add(
                    groups.letter(result.index()),
                    Html.of("a")
                        .set("href", "#" + Groups.place(result.index()))
                        .add(groups.name(result))),
            groups.kind(result, "p"),
            fit(result.fit()),
            profile(result));
  }

  /** The score as a large figure, with its counts as words and as parts of a bar. */
  Html fit(Fit fit) {
    Fit.Tally total = fit.total();
    return Html.of("div", "fit")
        .add(
            Html.of("p")
                .add(
                    Html.of("span", "figure num").text(voice.score(total)),
                    Html.of("span", "quiet").text(" " + voice.say("html-fit"))),
            Html.of("div")
                .add(
                    Drawing.parts(total),
                    Html.of("p", "key")
                        .add(
                            tallied("met", total.met(), "html-count-met"),
                            tallied("unmet", total.unmet(), "html-count-unmet"),
                            tallied("unknown", total.unknown(), "html-count-unknown"))));
  }

  private Html tallied(String mark, int count, String code) {
    return Html.of("span")
        .add(
            Marks.mark(mark),
            Html.of("span", "num").set("aria-hidden", "true").text(String.valueOf(count)),
            Html.of("span", "sr").text(voice.say(code, count)));
  }

  /** The score of each dimension on a line from 0 to 1, among those of the other groups. */
  Html profile(GroupResult result) {
    Html body = Html.of("tbody");
    List<Dimension> dimensions = voice.ruleSet().vocabulary().dimensions();
    for (int i = 0; i < dimensions.size(); i++) {
      Fit.Tally tally = result.fit().byDimension().get(i);
      body.add(
          Html.of("tr")
              .add(
                  Html.of("th").set("scope", "row").text(voice.capital(dimensions.get(i).label())),
                  Html.of("td", "drawn").add(track(tally, othersIn(i, result))),
                  Html.of("td", "num").text(written(tally))));
    }
    body.add(
        Html.of("tr", "ends")
            .set("aria-hidden", "true")
            .add(
                Html.of("td"),
                Html.of("td").add(Drawing.scale(voice.score(new Fit.Tally(1, 1, 0, 1, 2)))),
                Html.of("td")));
    return Html.of("table", "profile")
        .add(Html.of("caption", "sr").text(voice.say("html-profile")), body);
  }

  private List<Integer> othersIn(int dimension, GroupResult result) {
    return answer.results().stream()
        .filter(other -> other.index() != result.index())
        .flatMap(other -> other.fit().byDimension().get(dimension).hundredths().stream().boxed())
        .toList();
  }

  private static Html track(Fit.Tally tally, List<Integer> others) {
    return tally.hundredths().isPresent()
        ? Drawing.track(tally.hundredths().getAsInt(), others)
        : Drawing.emptyTrack(tally.unknown() > 0);
  }

  private String written(Fit.Tally tally) {
    return tally.hundredths().isEmpty() && tally.unknown() > 0
        ? tally.unknown() + " ?"
        : voice.score(tally);
  }

  private Html legend() {
    Stream<Html> shown =
        Stream.of(
            Html.of("span")
                .add(
                    Html.of("svg")
                        .set("width", "10")
                        .set("height", "10")
                        .set("aria-hidden", "true")
                        .add(circle("dot", "5")))
                .text(voice.say("html-this-group")),
            Html.of("span")
                .add(
                    Html.of("svg")
                        .set("width", "20")
                        .set("height", "10")
                        .set("aria-hidden", "true")
                        .add(
                            Html.of("rect", "range")
                                .set("y", "1")
                                .set("width", "20")
                                .set("height", "8"),
                            circle("others", "2.5")))
                .text(voice.say("html-other-groups")),
            Html.of("span").text(voice.say("html-open-dimension")),
            Html.of("span").text(voice.say("html-fit-about")));
    return Html.of("p", "key").add(shown.skip(groups.areMany() ? 0 : 2).toList());
  }

  private static Html circle(String classes, String radius) {
    return Html.of("circle", classes).set("cx", "5").set("cy", "5").set("r", radius);
  }
}
