package fi.kenelle.report;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Note;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Tension;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Language;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes an answer for reading in a terminal. Groups are letters; a recommendation that several
 * groups share stands once, with the letters of all.
 */
public final class AnswerText {
  private static final int QUESTIONS_SHOWN = 8;

  private final Answer answer;
  private final ServiceDescription description;
  private final Language language;
  private final Paint paint;
  private final TextLines lines;

  private AnswerText(Answer answer, Language language, Paint paint) {
    this.answer = answer;
    this.description = answer.description();
    this.language = language;
    this.paint = paint;
    this.lines = new TextLines(language);
  }

  /** An answer as text. */
  public static String of(Answer answer, Language language, Paint paint) {
    return new AnswerText(answer, language, paint).text();
  }

  private String text() {
    lines.gap().line(paint.bold(description.name().in(language))).gap();
    answer.results().forEach(this::writeGroup);
    for (Strength strength : Strength.values()) {
      writeRecommendations(strength);
    }
    writeWaived();
    writeTensions();
    writeQuestions();
    writeNotes();
    writeWorks();
    lines.gap().line(paint.faint(lines.say("text-receipt", answer.on(), shortId())));
    return lines.toString();
  }

  private String shortId() {
    return answer.ruleSet().id().substring(0, "sha256:".length() + 12);
  }

  private void writeGroup(GroupResult result) {
    lines.line(paint.bold(head(result, answer, language)));
    Fit fit = result.fit();
    lines.line(
        "   "
            + lines.say(
                "text-fit",
                score(fit.total(), language),
                fit.total().met(),
                fit.total().unmet(),
                fit.total().unknown(),
                fit.couldApply()));
  }

  /** The letter of a group, its type and its name. */
  static String head(GroupResult result, Answer answer, Language language) {
    String type =
        ServiceDescription.typeLabel(answer.ruleSet().vocabulary(), result.customer().type())
            .in(language);
    String name = result.customer().name().map(text -> ": " + text.in(language)).orElse("");
    return letter(result.index()) + "  " + Sentence.capital(type) + name;
  }

  /** A score with two decimals, as the language writes them; a dash where nothing is decided. */
  static String score(Fit.Tally tally, Language language) {
    if (tally.hundredths().isEmpty()) {
      return "–";
    }
    char mark = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
    int hundredths = tally.hundredths().getAsInt();
    return String.format("%d%c%02d", hundredths / 100, mark, hundredths % 100);
  }

  /** The letter of a group, the first being A. */
  static String letter(int group) {
    return group < 26 ? String.valueOf((char) ('A' + group)) : "A" + group;
  }

  /** The same thing for several groups: one rule, one touchpoint, one remedy. */
  private record Shared(Rule rule, int touchpoint, Remedy remedy) {}

  private Map<Shared, List<Outcome>> shared(Function<GroupResult, List<Outcome>> of) {
    Map<Shared, List<Outcome>> shared = new LinkedHashMap<>();
    List<Outcome> all = new ArrayList<>();
    answer.results().forEach(result -> all.addAll(of.apply(result)));
    all.stream()
        .sorted(
            Comparator.comparing((Outcome outcome) -> outcome.rule().metadata().strength())
                .thenComparing(
                    outcome ->
                        answer
                            .ruleSet()
                            .vocabulary()
                            .dimensionIndex(outcome.rule().metadata().dimension()))
                .thenComparing(outcome -> outcome.rule().id())
                .thenComparing(outcome -> outcome.situation().touchpoint()))
        .forEach(
            outcome ->
                shared
                    .computeIfAbsent(
                        new Shared(
                            outcome.rule(), outcome.situation().touchpoint(), Remedy.of(outcome)),
                        key -> new ArrayList<>())
                    .add(outcome));
    return shared;
  }

  private void writeRecommendations(Strength strength) {
    List<List<Outcome>> found =
        shared(GroupResult::recommendations).values().stream()
            .filter(outcomes -> outcomes.get(0).rule().metadata().strength() == strength)
            .toList();
    if (!found.isEmpty()) {
      String bars = "■".repeat(strength.weight()) + "□".repeat(3 - strength.weight());
      lines.gap().line(paint.bold(bars + " " + lines.say("text-" + strength.id(), found.size())));
      found.forEach(this::writeRecommendation);
    }
  }

  private void writeRecommendation(List<Outcome> outcomes) {
    Outcome first = outcomes.get(0);
    Rule rule = first.rule();
    lines.gap();
    lines.line(
        paint.unmet("◆ ")
            + paint.bold(rule.metadata().title().in(language))
            + where(first)
            + groups(outcomes));
    lines.wrapped(2, rule.recommend().in(language));
    lines.wrapped(2, lines.say("text-because", rule.because().in(language)));
    String said =
        lines.say(
            "text-said",
            rule.expectation().attribute().wording().label().in(language),
            lines.value(rule.expectation().attribute(), first.actual()));
    for (String row : TextLines.wrap(said + " · " + cited(rule), TextLines.WIDTH - 2)) {
      lines.line("  " + paint.faint(row));
    }
  }

  private static String cited(Rule rule) {
    return rule.id() + " · " + String.join(", ", rule.metadata().sources());
  }

  private String where(Outcome outcome) {
    if (!outcome.situation().isAtTouchpoint()) {
      return "";
    }
    var touchpoint = outcome.situation().touchpoint(description);
    return " · " + touchpoint.name().map(name -> name.in(language)).orElse(touchpoint.id());
  }

  private String groups(List<Outcome> outcomes) {
    if (answer.results().size() < 2) {
      return "";
    }
    List<String> letters =
        outcomes.stream().map(outcome -> letter(outcome.situation().group())).distinct().toList();
    return "  " + paint.faint("[" + String.join(" ", letters) + "]");
  }

  private void writeWaived() {
    Map<Shared, List<Outcome>> waived = shared(GroupResult::waived);
    if (!waived.isEmpty()) {
      lines.gap().line(paint.bold(lines.say("text-waived")));
      waived
          .values()
          .forEach(
              outcomes -> {
                Outcome first = outcomes.get(0);
                String reason =
                    first
                        .waiver()
                        .orElseThrow()
                        .reason()
                        .map(r -> " – " + r.in(language))
                        .orElse("");
                lines.line(
                    "◇ "
                        + first.rule().metadata().title().in(language)
                        + where(first)
                        + groups(outcomes));
                lines.wrapped(2, first.rule().id() + reason);
              });
    }
  }

  private void writeTensions() {
    if (answer.tensions().isEmpty()) {
      return;
    }
    lines.gap().line(paint.bold(lines.say("text-tensions")));
    for (Tension tension : answer.tensions()) {
      lines.gap();
      lines.line(
          paint.tension("▶◀ ")
              + paint.bold(Sentence.capital(tension.attribute().wording().label().in(language))));
      for (Outcome outcome : tension.between()) {
        lines.line(
            "   "
                + letter(outcome.situation().group())
                + "  "
                + clause(outcome)
                + paint.faint("  " + outcome.rule().id()));
      }
      tension
          .attribute()
          .wording()
          .advice()
          .ifPresent(advice -> lines.wrapped(3, advice.in(language)));
    }
  }

  private String clause(Outcome outcome) {
    return answer
        .ruleSet()
        .sentences()
        .clause(
            outcome.rule().expectation().attribute(),
            outcome.rule().expectation().operator(),
            outcome.wanted(),
            language);
  }

  private void writeQuestions() {
    List<QuestionText.Merged> questions = QuestionText.merged(answer);
    if (questions.isEmpty()) {
      return;
    }
    lines.gap().line(paint.bold(lines.say("text-questions", questions.size())));
    questions.stream()
        .limit(QUESTIONS_SHOWN)
        .forEach(question -> QuestionText.write(question, description, lines, language, paint));
    if (questions.size() > QUESTIONS_SHOWN) {
      lines
          .gap()
          .line(paint.faint(lines.say("text-more-questions", questions.size() - QUESTIONS_SHOWN)));
    }
  }

  private void writeNotes() {
    if (!answer.notes().isEmpty()) {
      lines.gap().line(paint.bold(lines.say("text-notes")));
      for (Note note : answer.notes()) {
        lines.wrapped(2, note.pointer() + "  " + note.message().in(language));
      }
    }
  }

  /** The works behind the statements cited above. */
  private void writeWorks() {
    List<String> works =
        answer.results().stream()
            .flatMap(result -> result.recommendations().stream())
            .flatMap(outcome -> outcome.rule().metadata().sources().stream())
            .map(
                id ->
                    id.substring(0, id.indexOf('-'))
                        + " "
                        + answer.ruleSet().sources().workTitle(id))
            .distinct()
            .sorted()
            .toList();
    if (!works.isEmpty()) {
      lines.gap().line(paint.bold(lines.say("text-sources")));
      works.forEach(work -> lines.wrapped(2, work));
    }
  }

  /** All questions of an answer, for reading in a terminal. */
  public static String questions(Answer answer, Language language, Paint paint) {
    TextLines lines = new TextLines(language);
    List<QuestionText.Merged> questions = QuestionText.merged(answer);
    lines.gap().line(paint.bold(lines.say("text-questions", questions.size())));
    questions.forEach(q -> QuestionText.write(q, answer.description(), lines, language, paint));
    return lines.toString();
  }

  /** How sentences begin. */
  static final class Sentence {
    private Sentence() {}

    static String capital(String words) {
      return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
  }
}
