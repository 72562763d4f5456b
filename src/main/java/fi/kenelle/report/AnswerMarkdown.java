package fi.kenelle.report;

import static fi.kenelle.report.Markdown.code;
import static fi.kenelle.report.Markdown.escaped;
import static fi.kenelle.report.Markdown.strong;

import fi.kenelle.concept.OpenQuestion;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Note;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Question;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Tension;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an answer as Markdown: for a wiki, a pull request, or a message to colleagues. */
final class AnswerMarkdown {
  private static final String LINE_BREAK = "\\\n  ";

  private final Answer answer;
  private final Language language;
  private final AnswerWords words;
  private final Markdown page = new Markdown();

  private AnswerMarkdown(Answer answer, Language language) {
    this.answer = answer;
    this.language = language;
    this.words = new AnswerWords(answer, language);
  }

  /** An answer as Markdown. */
  static String of(Answer answer, Language language) {
    return new AnswerMarkdown(answer, language).text();
  }

  private String text() {
    page.head(1, words.service());
    answer.description().description().ifPresent(t -> page.paragraph(escaped(t.in(language))));
    page.paragraph(words.say("text-receipt", answer.on(), code(answer.ruleSet().id())));
    writeGroups();
    writeDimensions();
    for (Strength strength : Strength.values()) {
      writeRecommendations(strength);
    }
    writeTensions();
    writeQuestions();
    writeWaived();
    writeNotes();
    writeWorks();
    return page.toString();
  }

  private void writeGroups() {
    page.head(2, words.say("report-overall"));
    List<String> head =
        Stream.of("report-group", "report-fit", "verdict-met", "verdict-unmet", "verdict-unknown")
            .map(words::say)
            .collect(Collectors.toCollection(ArrayList::new));
    head.add(0, " ");
    head.add(words.say("verdict-couldApply"));
    head.add(words.say("verdict-waived"));
    page.table(2, head, answer.results().stream().map(this::groupRow).toList());
  }

  private List<String> groupRow(GroupResult result) {
    Fit fit = result.fit();
    Stream<Integer> counts =
        Stream.of(
            fit.total().met(),
            fit.total().unmet(),
            fit.total().unknown(),
            fit.couldApply(),
            fit.waived());
    return Stream.concat(
            Stream.of(
                AnswerText.letter(result.index()),
                escaped(words.groupAndPersona(result)),
                words.score(fit.total())),
            counts.map(String::valueOf))
        .toList();
  }

  /** The matrix of groups and dimensions: a score, and how much of it is not stated. */
  private void writeDimensions() {
    page.head(2, words.say("report-dimensions"));
    List<String> head = new ArrayList<>(List.of(" "));
    answer
        .ruleSet()
        .vocabulary()
        .dimensions()
        .forEach(dimension -> head.add(escaped(dimension.label().in(language))));
    page.table(1, head, answer.results().stream().map(this::dimensionRow).toList());
    page.paragraph(words.say("report-dimensions-legend"));
  }

  private List<String> dimensionRow(GroupResult result) {
    return Stream.concat(
            Stream.of(AnswerText.letter(result.index())),
            result.fit().byDimension().stream().map(this::cell))
        .toList();
  }

  private String cell(Fit.Tally tally) {
    if (tally.unknown() == 0) {
      return words.score(tally);
    }
    String open = tally.unknown() + " ?";
    return tally.hundredths().isEmpty() ? open : words.score(tally) + " · " + open;
  }

  private void writeRecommendations(Strength strength) {
    List<Shared> found = Shared.recommendations(answer, strength);
    if (!found.isEmpty()) {
      page.head(2, words.say("text-" + strength.id(), found.size()));
      found.forEach(this::writeRecommendation);
    }
  }

  private void writeRecommendation(Shared shared) {
    Rule rule = shared.rule();
    page.head(3, title(shared));
    page.paragraph(strong(rule.recommend().in(language)));
    page.paragraph(escaped(words.say("text-because", rule.because().in(language))));
    List<String> small = new ArrayList<>();
    small.add(escaped(words.said(shared.first())) + " · " + change(shared.first()));
    rule.metadata().sources().forEach(id -> small.add(source(id)));
    small.add(code(rule.id()));
    page.list(small);
  }

  private String title(Shared shared) {
    String where = words.touchpoint(shared.first()).map(name -> " · " + name).orElse("");
    String groups =
        answer.results().size() < 2 ? "" : " (" + String.join(", ", shared.letters()) + ")";
    return shared.rule().metadata().title().in(language) + where + groups;
  }

  private String change(Outcome outcome) {
    Remedy remedy = Remedy.of(outcome);
    String value = words.value(outcome.rule().expectation().attribute(), remedy.value());
    return code(remedy.pointer()) + " → " + escaped(value);
  }

  private String source(String id) {
    return id + ": " + escaped(answer.ruleSet().sources().says(id).in(language));
  }

  private void writeTensions() {
    if (!answer.tensions().isEmpty()) {
      page.head(2, words.say("text-tensions"));
      answer.tensions().forEach(this::writeTension);
    }
  }

  private void writeTension(Tension tension) {
    Attribute attribute = tension.attribute();
    String where = tension.touchpoint().map(id -> " · " + id).orElse("");
    page.head(3, AnswerText.Sentence.capital(attribute.wording().label().in(language)) + where);
    page.list(
        tension.between().stream()
            .map(
                outcome ->
                    AnswerText.letter(outcome.situation().group())
                        + ": "
                        + escaped(words.clause(outcome))
                        + " · "
                        + code(outcome.rule().id()))
            .toList());
    attribute.wording().advice().ifPresent(advice -> page.paragraph(escaped(advice.in(language))));
  }

  private void writeQuestions() {
    List<OpenQuestion> questions = OpenQuestion.of(answer);
    if (!questions.isEmpty()) {
      page.head(2, words.say("text-questions", questions.size()));
      page.list(questions.stream().map(this::question).toList());
    }
  }

  private String question(OpenQuestion merged) {
    Question question = merged.question();
    Attribute attribute = question.attribute();
    String answers =
        attribute.offered().stream()
            .map(id -> escaped(attribute.valueLabel(id).in(language)))
            .collect(Collectors.joining(" · "));
    String place =
        Stream.concat(
                question.touchpoint().map(Markdown::escaped).stream(),
                Stream.of(code(question.pointer().orElse(attribute.id()))))
            .collect(Collectors.joining(" · "));
    String weight = words.say("text-waiting", question.rules().size(), merged.weight());
    return Stream.of(
            strong(attribute.wording().question().in(language)), answers, place + " · " + weight)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(LINE_BREAK));
  }

  private void writeWaived() {
    List<Shared> waived = Shared.of(answer, GroupResult::waived);
    if (!waived.isEmpty()) {
      page.head(2, words.say("text-waived"));
      page.list(waived.stream().map(this::waived).toList());
    }
  }

  private String waived(Shared shared) {
    return Stream.of(
            escaped(title(shared)), escaped(words.waiver(shared.first())), code(shared.rule().id()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private void writeNotes() {
    if (!answer.notes().isEmpty()) {
      page.head(2, words.say("text-notes"));
      page.list(answer.notes().stream().map(this::note).toList());
    }
  }

  private String note(Note note) {
    return code(note.pointer()) + " " + escaped(note.message().in(language));
  }

  private void writeWorks() {
    List<String> works = words.works();
    if (!works.isEmpty()) {
      page.head(2, words.say("text-sources"));
      page.list(works.stream().map(Markdown::escaped).toList());
    }
  }
}
