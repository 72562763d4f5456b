package fi.kenelle.report;

import fi.kenelle.concept.Crowd;
import fi.kenelle.concept.Survey;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.Language;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Writes the survey of a catalogue as one page, in the look of the report on one service: it loads
 * nothing, runs nothing, and prints.
 */
public final class SurveyHtml {
  private final Surveyed surveyed;
  private final Survey survey;
  private final SurveyWords words;
  private final Voice voice;

  private SurveyHtml(Surveyed surveyed, Language language) {
    this.surveyed = surveyed;
    this.survey = surveyed.survey();
    this.words = new SurveyWords(surveyed, language);
    this.voice = new Voice(language, surveyed.ruleSet());
  }

  /** A survey as a page in one language. */
  public static String of(Surveyed surveyed, Language language) {
    return new SurveyHtml(surveyed, language).page();
  }

  private String page() {
    Html html =
        Html.of("html")
            .set("lang", voice.language().code())
            .add(
                PageHead.of(surveyed.name()),
                Html.of("body")
                    .add(
                        Marks.definitions(),
                        Html.of("a", "skip").set("href", "#main").text(voice.say("html-skip")),
                        main()));
    return "<!DOCTYPE html>\n" + html + "\n";
  }

  private Html main() {
    Html main = Html.of("main").id("main").add(title(), overview());
    if (survey.services() > 0) {
      SurveyTables tables = new SurveyTables(words, voice);
      main.add(tables.rules(), tables.attributes(), new ProvidersHtml(words, voice).section());
    }
    if (survey.setAside() > 0) {
      main.add(setAside());
    }
    return main.add(receipt());
  }

  private Html title() {
    return Html.of("header", "title")
        .add(
            Html.of("p", "brand").text("Kene").add(Html.of("b").text("lle")),
            Html.of("h1").set("dir", "auto").text(surveyed.name()),
            Html.of("p", "label").text(voice.say("html-as-of", voice.day(surveyed.on()))),
            Html.of("p", "lede").text(voice.ours(words.scope())));
  }

  private Html overview() {
    Html pictures = Html.of("div", "pictures");
    words.types().forEach(type -> pictures.add(picture(type)));
    Html section = section("overview", voice.ours(words.finding())).add(key(survey.all().total()));
    return words.types().isEmpty() ? section : section.add(pictures);
  }

  private Html key(Crowd.Counted total) {
    return Html.of("p", "key")
        .add(
            marked("met", voice.say("html-count-met", words.number(total.met()))),
            marked("unmet", voice.say("html-count-unmet", words.number(total.unmet()))),
            marked("unknown", voice.say("html-count-unknown", words.number(total.unknown()))),
            Html.of("span").text(voice.say("html-fit-about")));
  }

  private static Html marked(String mark, String said) {
    return Html.of("span").add(Marks.mark(mark)).text(said);
  }

  /** One customer type: where it stands, what fails with it, and what it is not told. */
  private Html picture(int type) {
    Crowd crowd = survey.ofType(type);
    Html first = Html.of("div", "first");
    first.add(first("survey-fails-here", "unmet", crowd.failing(SurveyWords.NAMED), words::title));
    first.add(
        first("survey-silent-here", "unknown", crowd.silent(SurveyWords.NAMED), words::label));
    return Html.of("article", "picture")
        .add(
            Html.of("h3").text(voice.ours(words.type(type))),
            Html.of("p", "label").text(voice.say("survey-count", words.number(crowd.groups()))),
            fit(crowd),
            first);
  }

  private Html fit(Crowd crowd) {
    Crowd.Counted total = crowd.total();
    return Html.of("div", "fit")
        .add(
            Html.of("p")
                .add(
                    Html.of("span", "figure num").text(words.fit(crowd)),
                    Html.of("span", "quiet").text(" " + voice.say("html-fit"))),
            Html.of("div")
                .add(Drawing.parts(total.met(), total.unmet(), total.unknown()), shares(total)));
  }

  /** Of what nobody can tell yet nothing is unmet; that would read like praise. */
  private Html shares(Crowd.Counted total) {
    Html shares = Html.of("p", "key shares");
    if (total.met() + total.unmet() > 0) {
      shares.add(marked("unmet", share("survey-share-unmet", total.unmetShare())));
    }
    return shares.add(
        marked("unknown", share("survey-share-unknown", total.unknownShare())),
        Html.of("span").text(words.decided(total)));
  }

  private String share(String code, double share) {
    return voice.say(code, words.percent(share));
  }

  private List<Html> first(
      String code, String mark, List<Integer> places, IntFunction<String> name) {
    if (places.isEmpty()) {
      return List.of();
    }
    Html titles = Html.of("ul", "titles");
    for (int place : places) {
      Html said = Html.of("span").text(voice.ours(name.apply(place)));
      titles.add(Html.of("li").add(Marks.mark(mark), said));
    }
    return List.of(Html.of("h4").text(voice.say(code)), titles);
  }

  private Html setAside() {
    Html list = Html.of("ul", "list plain");
    survey
        .reasons()
        .forEach(
            (reason, count) -> {
              Html code = Html.of("code").text(reason);
              Html line = Html.of("p").add(code).text(": " + words.number(count));
              list.add(Html.of("li").add(line));
            });
    String count = words.number(survey.setAside());
    String where = voice.say("survey-set-aside-in", count, surveyed.rejected());
    return section("set-aside", voice.say("survey-set-aside"))
        .add(Html.of("p", "lede").text(where), list);
  }

  private Html receipt() {
    return section("receipt", voice.say("html-receipt"))
        .add(
            Html.of("dl", "receipt")
                .add(
                    Html.of("dt").text(voice.say("html-receipt-on")),
                    Html.of("dd").text(voice.day(surveyed.on())),
                    Html.of("dt").text(voice.say("html-receipt-rules")),
                    Html.of("dd").add(Html.of("code").text(surveyed.ruleSet().id())),
                    Html.of("dt").text(voice.say("html-receipt-engine")),
                    Html.of("dd").text(Receipt.ENGINE)));
  }

  static Html section(String id, String head) {
    return Html.of("section").set("aria-labelledby", id).add(Html.of("h2").id(id).text(head));
  }
}
