package fi.kenelle.report;

import fi.kenelle.concept.Crowd;
import fi.kenelle.concept.Providers;
import java.util.List;
import java.util.function.IntFunction;

/** Where the services of each provider stand, the one with the most services first. */
record ProvidersHtml(SurveyWords words, Voice voice) {
  private static final String ID = "survey-providers";
  private static final List<String> HEADS =
      List.of(
          "survey-provider",
          "survey-services",
          "html-fit-head",
          "survey-fails-here",
          "survey-silent-here");

  Html section() {
    Html section = SurveyHtml.section(ID, voice.say(ID));
    List<Providers.Provider> largest = words.survey().providers().largest();
    if (largest.isEmpty()) {
      return section.add(Html.of("p", "lede").text(voice.say("survey-no-providers")));
    }
    Html body = Html.of("tbody");
    largest.stream().limit(SurveyWords.LISTED).forEach(provider -> body.add(row(provider)));
    Html table = Html.of("table", "heat providers").add(head(), body);
    section.add(SurveyTables.scrolling(voice.say(ID + "-table"), table));
    words.leftOut().forEach(line -> section.add(Html.of("p", "label").text(voice.ours(line))));
    return section;
  }

  private Html head() {
    Html row = Html.of("tr");
    HEADS.forEach(code -> row.add(Html.of("th", "wide").set("scope", "col").text(voice.say(code))));
    return Html.of("thead").add(row);
  }

  private Html row(Providers.Provider provider) {
    Crowd crowd = provider.crowd();
    Html name = Html.of("b").set("dir", "auto").text(provider.name());
    return Html.of("tr")
        .add(
            Html.of("th").set("scope", "row").add(name),
            Html.of("td", "num").text(words.services(provider)),
            new SurveyTables(words, voice).total(words.fit(crowd), crowd.total()),
            named("unmet", crowd.failing(1), words::title),
            named("unknown", crowd.silent(1), words::label));
  }

  private Html named(String mark, List<Integer> places, IntFunction<String> name) {
    Html cell = Html.of("td");
    for (int place : places) {
      Html said = Html.of("span").text(voice.ours(name.apply(place)));
      cell.add(Html.of("span", "named").add(Marks.mark(mark), said));
    }
    return cell;
  }
}
