package fi.kenelle.report;

import fi.kenelle.concept.PersonaReview;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary;

/** Writes a persona card, and what it lacks, for reading in a terminal. */
public final class PersonaText {
  private final PersonaReview review;
  private final PersonaWords words;
  private final Language language;
  private final Paint paint;
  private final TextLines lines;

  private PersonaText(PersonaWords words, Paint paint) {
    this.review = words.review();
    this.words = words;
    this.language = words.language();
    this.paint = paint;
    this.lines = new TextLines(language, paint);
  }

  /** A card and its review as text. */
  public static String of(
      PersonaReview review, Vocabulary vocabulary, Language language, Paint paint) {
    return new PersonaText(new PersonaWords(review, vocabulary, language), paint).text();
  }

  private String text() {
    lines.gap().line(paint.bold(words.name())).line(paint.faint(words.age()));
    words.sections().forEach(this::writeSection);
    if (review.isComplete()) {
      lines.gap().line(paint.bold(words.say("persona-complete")));
    }
    for (PersonaWords.Kind kind : PersonaWords.Kind.values()) {
      writeFindings(kind);
    }
    return lines.toString();
  }

  private void writeSection(PersonaWords.Section section) {
    lines.gap().line(paint.bold(section.head()));
    String mark = section.entries().size() > 1 ? "· " : "";
    section.entries().forEach(entry -> lines.wrapped(2, mark + entry));
  }

  private void writeFindings(PersonaWords.Kind kind) {
    var findings = kind.of(review);
    if (!findings.isEmpty()) {
      lines.gap().line(paint.bold(kind.head(findings.size(), language)));
      findings.forEach(finding -> writeFinding(kind, finding));
    }
  }

  private void writeFinding(PersonaWords.Kind kind, PersonaReview.Finding finding) {
    Rule rule = finding.outcome().rule();
    String title = rule.metadata().title().in(language);
    switch (kind) {
      case IN_ORDER -> lines.line(paint.met("● ") + title);
      case TO_JUDGE -> lines.gap().line("? " + paint.bold(title));
      case MISSING -> lines.gap().line(paint.unmet("◆ ") + paint.bold(title));
    }
    if (kind != PersonaWords.Kind.IN_ORDER) {
      words.advice(finding).forEach(advice -> lines.wrapped(2, advice));
      lines.line("  " + paint.faint(AnswerText.cited(rule)));
    }
  }
}
