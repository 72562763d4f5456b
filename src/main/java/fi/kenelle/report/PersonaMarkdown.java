package fi.kenelle.report;

import static fi.kenelle.report.Markdown.code;
import static fi.kenelle.report.Markdown.escaped;
import static fi.kenelle.report.Markdown.strong;

import fi.kenelle.concept.PersonaReview;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;

/** Writes a persona card, and what it lacks, as Markdown. */
public final class PersonaMarkdown {
  private final PersonaReview review;
  private final PersonaWords words;
  private final Language language;
  private final Markdown page = new Markdown();

  private PersonaMarkdown(PersonaWords words) {
    this.review = words.review();
    this.words = words;
    this.language = words.language();
  }

  /** A card and its review as Markdown. */
  public static String of(PersonaReview review, Vocabulary vocabulary, Language language) {
    return new PersonaMarkdown(new PersonaWords(review, vocabulary, language)).text();
  }

  private String text() {
    page.head(1, words.name()).paragraph(escaped(words.age()));
    words.sections().forEach(this::writeSection);
    if (review.isComplete()) {
      page.paragraph(strong(words.say("persona-complete")));
    }
    for (PersonaWords.Kind kind : PersonaWords.Kind.values()) {
      List<PersonaReview.Finding> findings = kind.of(review);
      if (!findings.isEmpty()) {
        page.head(2, kind.head(findings.size(), language));
        writeFindings(kind, findings);
      }
    }
    return page.toString();
  }

  private void writeSection(PersonaWords.Section section) {
    page.head(2, section.head());
    List<String> entries = section.entries().stream().map(Markdown::escaped).toList();
    if (entries.size() > 1) {
      page.list(entries);
    } else {
      page.paragraph(entries.get(0));
    }
  }

  private void writeFindings(PersonaWords.Kind kind, List<PersonaReview.Finding> findings) {
    if (kind == PersonaWords.Kind.IN_ORDER) {
      page.list(
          findings.stream()
              .map(finding -> finding.outcome().rule().metadata().title().in(language))
              .map(Markdown::escaped)
              .toList());
      return;
    }
    for (PersonaReview.Finding finding : findings) {
      Rule rule = finding.outcome().rule();
      page.head(3, rule.metadata().title().in(language));
      words.advice(finding).forEach(advice -> page.paragraph(escaped(advice)));
      page.paragraph(code(rule.id()) + " · " + String.join(", ", rule.metadata().sources()));
    }
  }
}
