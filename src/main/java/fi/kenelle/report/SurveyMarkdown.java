package fi.kenelle.report;

import static fi.kenelle.report.Markdown.code;
import static fi.kenelle.report.Markdown.escaped;
import static fi.kenelle.report.Markdown.strong;

import fi.kenelle.concept.Crowd;
import fi.kenelle.concept.Providers;
import fi.kenelle.concept.Survey;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the survey of a catalogue as Markdown. */
public final class SurveyMarkdown {
  private static final int BAR = 10;

  private final Surveyed surveyed;
  private final Survey survey;
  private final SurveyWords words;
  private final Markdown page = new Markdown();

  private SurveyMarkdown(Surveyed surveyed, Language language) {
    this.surveyed = surveyed;
    this.survey = surveyed.survey();
    this.words = new SurveyWords(surveyed, language);
  }

  /** A survey as Markdown. */
  public static String of(Surveyed surveyed, Language language) {
    return new SurveyMarkdown(surveyed, language).text();
  }

  private String text() {
    page.head(1, surveyed.name());
    page.paragraph(strong(words.finding()));
    page.paragraph(escaped(words.scope()));
    page.paragraph(words.say("text-receipt", surveyed.on(), code(surveyed.ruleSet().id())));
    if (survey.services() > 0) {
      page.paragraph(escaped(words.say("survey-bars")));
      writeTypes();
      writeRules();
      writeAttributes();
      writeProviders();
    }
    writeSetAside();
    return page.toString();
  }

  private void writeTypes() {
    page.head(2, words.say("survey-types"));
    page.table(
        1,
        heads(
            "survey-type",
            "survey-groups",
            "report-fit",
            "survey-drawn",
            "verdict-met",
            "verdict-unmet",
            "verdict-unknown"),
        words.types().stream().map(this::typeRow).toList());
    for (int type : words.types()) {
      Crowd crowd = survey.ofType(type);
      page.head(3, words.type(type));
      page.list(
          List.of(
              named("survey-fails-here", crowd.failing(SurveyWords.NAMED), words::title),
              named("survey-silent-here", crowd.silent(SurveyWords.NAMED), words::label)));
    }
  }

  private List<String> typeRow(int type) {
    Crowd crowd = survey.ofType(type);
    Crowd.Counted total = crowd.total();
    return List.of(
        escaped(words.type(type)),
        words.number(crowd.groups()),
        words.fit(crowd),
        bar(total),
        words.number(total.met()),
        words.number(total.unmet()),
        words.number(total.unknown()));
  }

  private String named(String code, List<Integer> places, IntFunction<String> name) {
    String names =
        places.isEmpty()
            ? words.say("survey-none")
            : places.stream().map(name::apply).collect(Collectors.joining(" · "));
    return escaped(words.say(code) + ": " + names);
  }

  private void writeRules() {
    List<String> head = heads("survey-rules-head", "survey-drawn", "survey-unmet", "survey-times");
    words.types().forEach(type -> head.add(escaped(words.type(type))));
    List<Integer> failing = survey.all().failing(SurveyWords.LISTED);
    writeTable("survey-rules", head, failing.stream().map(this::ruleRow).toList());
  }

  private List<String> ruleRow(int rule) {
    Crowd.Counted all = survey.all().rule(rule);
    String name = escaped(words.title(rule)) + " " + code(words.rule(rule).id());
    List<String> row = row(name, all, all.unmetShare(), all.unmet());
    for (int type : words.types()) {
      Crowd.Counted here = survey.ofType(type).rule(rule);
      row.add(here.met() + here.unmet() == 0 ? "–" : words.percent(here.unmetShare()));
    }
    return row;
  }

  private void writeAttributes() {
    List<String> head =
        heads("survey-attributes-head", "survey-drawn", "survey-unsaid", "survey-times");
    words.types().forEach(type -> head.add(escaped(words.type(type))));
    List<Integer> silent = survey.all().silent(SurveyWords.LISTED);
    writeTable("survey-attributes", head, silent.stream().map(this::attributeRow).toList());
    page.paragraph(escaped(words.nowhere()));
  }

  private void writeTable(String code, List<String> head, List<List<String>> rows) {
    page.head(2, words.say(code));
    if (rows.isEmpty()) {
      page.paragraph(escaped(words.say("survey-none")));
    } else {
      page.table(1, head, rows);
    }
  }

  private List<String> attributeRow(int attribute) {
    Crowd.Counted all = survey.all().attribute(attribute);
    String name = escaped(words.label(attribute)) + " " + code(words.attribute(attribute).id());
    List<String> row = row(name, all, all.unknownShare(), all.unknown());
    for (int type : words.types()) {
      Crowd.Counted here = survey.ofType(type).attribute(attribute);
      row.add(here.all() == 0 ? "–" : words.percent(here.unknownShare()));
    }
    return row;
  }

  private List<String> row(String name, Crowd.Counted all, double share, long times) {
    return new ArrayList<>(List.of(name, bar(all), words.percent(share), words.number(times)));
  }

  private void writeProviders() {
    List<Providers.Provider> largest = survey.providers().largest();
    page.head(2, words.say("survey-providers"));
    if (largest.isEmpty()) {
      page.paragraph(escaped(words.say("survey-no-providers")));
      return;
    }
    page.table(
        1,
        heads(
            "survey-provider",
            "survey-services",
            "report-fit",
            "survey-drawn",
            "survey-fails-here",
            "survey-silent-here"),
        largest.stream().limit(SurveyWords.LISTED).map(this::providerRow).toList());
    words.leftOut().forEach(line -> page.paragraph(escaped(line)));
  }

  private List<String> providerRow(Providers.Provider provider) {
    Crowd crowd = provider.crowd();
    return List.of(
        escaped(provider.name()),
        words.services(provider),
        words.fit(crowd),
        bar(crowd.total()),
        first(crowd.failing(1), words::title),
        first(crowd.silent(1), words::label));
  }

  private static String first(List<Integer> places, IntFunction<String> name) {
    return places.isEmpty() ? "–" : escaped(name.apply(places.get(0)));
  }

  private void writeSetAside() {
    if (survey.setAside() > 0) {
      String count = words.number(survey.setAside());
      page.head(2, words.say("survey-set-aside"));
      page.paragraph(escaped(words.say("survey-set-aside-in", count, surveyed.rejected())));
      page.list(
          survey.reasons().entrySet().stream()
              .map(reason -> code(reason.getKey()) + ": " + words.number(reason.getValue()))
              .toList());
    }
  }

  /** Met, unmet and not stated as ten boxes. */
  private static String bar(Crowd.Counted counted) {
    if (counted.all() == 0) {
      return "";
    }
    int met = (int) Math.round((double) BAR * counted.met() / counted.all());
    int decided = (int) Math.round(BAR * (1 - counted.unknownShare()));
    return "█".repeat(met) + "▒".repeat(decided - met) + "░".repeat(BAR - decided);
  }

  private List<String> heads(String... codes) {
    return Stream.of(codes)
        .map(code -> escaped(words.say(code)))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
