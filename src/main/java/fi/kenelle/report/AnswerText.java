package fi.kenelle.report;

import fi.kenelle.concept.OpenQuestion;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Note;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Language;
import java.util.List;

/**
 * Writes an answer for reading in a terminal. Groups are letters; a recommendation that several
 * groups share stands once, with the letters of all.
 */
public final class AnswerText {
  private static final int QUESTIONS_SHOWN = 8;

  private final Answer answer;
  private final AnswerWords words;
  private final Language language;
  private final Paint paint;
  private final TextLines lines;

  private AnswerText(Answer answer, Language language, Paint paint) {
    this.answer = answer;
    this.words = new AnswerWords(answer, language);
    this.language = language;
    this.paint = paint;
    this.lines = new TextLines(language, paint);
  }

  /** An answer as text. */
  public static String of(Answer answer, Language language, Paint paint) {
    return new AnswerText(answer, language, paint).text();
  }

  private String text() {
    lines.gap().line(paint.bold(words.service())).gap();
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
    lines.line(
        paint.bold(lines.group(result.index(), result.customer(), answer.ruleSet().vocabulary())));
    lines.line("   " + lines.fit(result.fit()));
  }

  /** The letter of a group, the first being A. */
  static String letter(int group) {
    return group < 26 ? String.valueOf((char) ('A' + group)) : "A" + group;
  }

  private void writeRecommendations(Strength strength) {
    List<Shared> found = Shared.recommendations(answer, strength);
    if (!found.isEmpty()) {
      lines
          .gap()
          .line(
              paint.bold(
                  TextLines.bars(strength)
                      + " "
                      + lines.say("text-" + strength.id(), found.size())));
      found.forEach(this::writeRecommendation);
    }
  }

  private void writeRecommendation(Shared shared) {
    Outcome first = shared.first();
    Rule rule = shared.rule();
    lines.gap();
    lines.line(
        paint.unmet("◆ ")
            + paint.bold(rule.metadata().title().in(language))
            + where(first)
            + groups(shared));
    lines.wrapped(2, rule.recommend().in(language));
    lines.wrapped(2, lines.say("text-because", rule.because().in(language)));
    for (String row :
        TextLines.wrap(words.said(first) + " · " + cited(rule), TextLines.WIDTH - 2)) {
      lines.line("  " + paint.faint(row));
    }
  }

  static String cited(Rule rule) {
    return rule.id() + " · " + String.join(", ", rule.metadata().sources());
  }

  private String where(Outcome outcome) {
    return words.touchpoint(outcome).map(name -> " · " + name).orElse("");
  }

  private String groups(Shared shared) {
    return answer.results().size() < 2
        ? ""
        : "  " + paint.faint("[" + String.join(" ", shared.letters()) + "]");
  }

  private void writeWaived() {
    List<Shared> waived = Shared.of(answer, GroupResult::waived);
    if (!waived.isEmpty()) {
      lines.gap().line(paint.bold(lines.say("text-waived")));
      waived.forEach(this::writeWaived);
    }
  }

  private void writeWaived(Shared shared) {
    Outcome first = shared.first();
    String reason =
        first.waiver().orElseThrow().reason().map(r -> " – " + r.in(language)).orElse("");
    lines.line("◇ " + first.rule().metadata().title().in(language) + where(first) + groups(shared));
    lines.wrapped(2, first.rule().id() + reason);
  }

  private void writeTensions() {
    if (answer.tensions().isEmpty()) {
      return;
    }
    lines.gap().line(paint.bold(lines.say("text-tensions")));
    TensionText text = new TensionText(answer, AnswerText::letter, lines, language, paint);
    answer.tensions().forEach(text::write);
  }

  private void writeQuestions() {
    List<OpenQuestion> questions = OpenQuestion.of(answer);
    if (questions.isEmpty()) {
      return;
    }
    lines.gap().line(paint.bold(lines.say("text-questions", questions.size())));
    QuestionText text = new QuestionText(answer, lines, language, paint);
    questions.stream().limit(QUESTIONS_SHOWN).forEach(text::write);
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
    List<String> works = words.works();
    if (!works.isEmpty()) {
      lines.gap().line(paint.bold(lines.say("text-sources")));
      works.forEach(work -> lines.wrapped(2, work));
    }
  }

  /** How sentences begin. */
  static final class Sentence {
    private Sentence() {}

    static String capital(String words) {
      return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
  }
}
