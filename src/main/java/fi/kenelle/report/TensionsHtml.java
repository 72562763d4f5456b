package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Tension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where groups pull apart: every wish drawn on one scale, and what to do about it. */
final class TensionsHtml {
  private final Answer answer;
  private final Voice voice;
  private final Groups groups;

  TensionsHtml(Answer answer, Voice voice, Groups groups) {
    this.answer = answer;
    this.voice = voice;
    this.groups = groups;
  }

  /** All tensions; nothing where there is none. */
  List<Html> section() {
    if (answer.tensions().isEmpty()) {
      return List.of();
    }
    Html section =
        Html.of("section", "tensions")
            .set("aria-labelledby", "tensions")
            .add(Html.of("h2").id("tensions").text(voice.say("text-tensions")));
    answer.tensions().forEach(tension -> section.add(article(tension)));
    return List.of(section);
  }

  private Html article(Tension tension) {
    Html title =
        Html.of("h3", "named")
            .add(
                Marks.mark("tension"),
                Html.of("span").text(voice.capital(tension.attribute().wording().label())));
    Html article = Html.of("article", "torn").add(title);
    tension.touchpoint().ifPresent(id -> article.add(place(id)));
    article.add(pull(tension));
    var wording = tension.attribute().wording();
    return article.add(
        Html.of("p", "what").text(voice.ours(wording.advice().orElse(wording.help()))));
  }

  private Html place(String touchpoint) {
    return answer.description().touchpoints().stream()
        .filter(candidate -> candidate.id().equals(touchpoint))
        .findFirst()
        .flatMap(fi.kenelle.description.Touchpoint::name)
        .map(name -> voice.theirs("p", name))
        .orElseGet(() -> Html.of("p").text(touchpoint))
        .set("class", "label");
  }

  /** The scale, with the first wish above it and the others below. */
  private Html pull(Tension tension) {
    Range range = Range.of(tension, voice);
    Html pull = Html.of("div", "pull n" + range.size());
    boolean above = true;
    for (List<Outcome> wish : wishes(tension)) {
      Html words =
          Html.of("p", "want")
              .add(
                  groups.letters(Groups.of(wish)),
                  Html.of("span").text(voice.expects(wish.get(0))));
      Html strip = Html.of("div", "strip").set("aria-hidden", "true");
      range.accepted(wish.get(0)).forEach(in -> strip.add(Html.of("i", in ? "in" : "out")));
      if (above) {
        pull.add(words, strip, scale(range));
      } else {
        pull.add(strip, words);
      }
      above = false;
    }
    return pull;
  }

  private static Html scale(Range range) {
    Html scale = Html.of("div", "scale").set("aria-hidden", "true");
    range.labels().forEach(label -> scale.add(Html.of("span").text(label)));
    return scale;
  }

  /** The outcomes that ask for the same, in the order in which they come. */
  private static List<List<Outcome>> wishes(Tension tension) {
    Map<List<Object>, List<Outcome>> wishes = new LinkedHashMap<>();
    for (Outcome outcome : tension.between()) {
      wishes
          .computeIfAbsent(
              List.of(outcome.rule().expectation().operator(), outcome.wanted()),
              asked -> new ArrayList<>())
          .add(outcome);
    }
    return List.copyOf(wishes.values());
  }
}
