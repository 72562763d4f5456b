package fi.kenelle.report;

import fi.kenelle.concept.Decided;
import fi.kenelle.concept.OpenQuestion;
import fi.kenelle.concept.Prospect;
import fi.kenelle.outcome.Answer;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes questions for a terminal: what several groups wait for is asked once. */
public final class QuestionText {
  private final Answer answer;
  private final TextLines lines;
  private final Language language;
  private final Paint paint;

  QuestionText(Answer answer, TextLines lines, Language language, Paint paint) {
    this.answer = answer;
    this.lines = lines;
    this.language = language;
    this.paint = paint;
  }

  /** All questions of an answer, each with what its answers would decide. */
  public static String all(
      Answer answer,
      Function<OpenQuestion, List<Prospect>> prospects,
      Language language,
      Paint paint) {
    TextLines lines = new TextLines(language, paint);
    QuestionText text = new QuestionText(answer, lines, language, paint);
    List<OpenQuestion> questions = OpenQuestion.of(answer);
    lines.gap().line(paint.bold(lines.say("text-questions", questions.size())));
    if (!questions.isEmpty()) {
      lines.wrapped(0, lines.say("text-marks"));
    }
    for (OpenQuestion open : questions) {
      text.writeQuestion(open);
      new ProspectText(lines, language, paint)
          .write(open.attribute(), prospects.apply(open), false);
      text.writePlace(open);
    }
    return lines.toString();
  }

  /** One question to answer now, its answers numbered, with what each would decide. */
  public static String one(
      OpenQuestion open, List<Prospect> prospects, Answer answer, Language language, Paint paint) {
    TextLines lines = new TextLines(language, paint);
    QuestionText text = new QuestionText(answer, lines, language, paint);
    text.writeQuestion(open);
    ProspectText answers = new ProspectText(lines, language, paint);
    if (prospects.isEmpty()) {
      answers.write(open.attribute());
    } else {
      answers.write(open.attribute(), prospects, true);
    }
    if (open.weight() > 0) {
      text.writePlace(open);
    }
    return lines.toString();
  }

  /** What an answer decided. */
  public static String decided(List<Decided> decided, Language language, Paint paint) {
    TextLines lines = new TextLines(language, paint);
    new ProspectText(lines, language, paint).write(decided);
    return lines.toString();
  }

  /** A question with its answers in a row. */
  void write(OpenQuestion open) {
    writeQuestion(open);
    Attribute attribute = open.attribute();
    String answers =
        attribute.offered().stream()
            .map(id -> attribute.valueLabel(id).in(language))
            .collect(Collectors.joining(" · "));
    if (!answers.isEmpty()) {
      lines.wrapped(2, answers);
    }
    writePlace(open);
  }

  private void writeQuestion(OpenQuestion open) {
    String asked = open.attribute().wording().question().in(language);
    lines.gap();
    List<String> rows = TextLines.wrap(asked, TextLines.WIDTH - 2);
    for (int i = 0; i < rows.size(); i++) {
      lines.line((i == 0 ? "? " : "  ") + rows.get(i));
    }
  }

  /** Of whom or what it is asked, where the answer goes, and what waits for it. */
  private void writePlace(OpenQuestion open) {
    List<String> parts = new ArrayList<>();
    if (open.attribute().scope() == Scope.CUSTOMER) {
      var customer = answer.description().customers().get(open.group());
      parts.add(lines.group(open.group(), customer, answer.ruleSet().vocabulary()));
    }
    open.question()
        .touchpoint()
        .map(id -> lines.touchpoint(answer.description(), id))
        .ifPresent(parts::add);
    parts.add(open.pointer().orElse(open.attribute().id()));
    parts.add(lines.say("text-waiting", open.rules().size(), open.weight()));
    for (String row : TextLines.wrap(String.join(" · ", parts), TextLines.WIDTH - 2)) {
      lines.line("  " + paint.faint(row));
    }
  }
}
