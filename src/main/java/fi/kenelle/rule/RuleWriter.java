package fi.kenelle.rule;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.List;
import java.util.Map;

/** Writes a rule back to the text that it was read from, in its author's own sentences. */
public final class RuleWriter {
  private RuleWriter() {}

  /** The text of the rule's file. */
  public static String write(Rule rule, Vocabulary vocabulary) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(rule.pack()).append("\n\n");
    text.append("rule ").append(QuotedText.write(rule.name())).append('\n');
    writeMetadata(rule.metadata(), text);
    text.append("when\n");
    writeConditions(rule, vocabulary, text);
    text.append("then\n");
    writeConclusion(rule, vocabulary, text);
    return text.append("end\n").toString();
  }

  /** The text of a rule's file that has everything but its words: they are put in its pieces. */
  public static String blank(String pack, String name, Language language, Vocabulary vocabulary) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(pack).append("\n\n");
    text.append("rule ").append(QuotedText.write(name)).append('\n');
    for (String key : List.of("title", "titleFi", "dimension", "strength", "sources", "since")) {
      metadata(key, "", text);
    }
    metadata("status", Status.DRAFT.id(), text);
    text.append("when\n    \u2026\nthen\n    \u2026\n");
    for (TextLine line : TextLine.values()) {
      text.append("    ")
          .append(vocabulary.frames().texts().get(line).in(language))
          .append(" \"\"\n");
    }
    return text.append("end\n").toString();
  }

  private static void writeMetadata(Rule.Metadata metadata, StringBuilder text) {
    metadata("title", metadata.title().en(), text);
    metadata("titleFi", metadata.title().fi(), text);
    metadata("dimension", metadata.dimension(), text);
    metadata("strength", metadata.strength().id(), text);
    metadata("sources", String.join(", ", metadata.sources()), text);
    metadata("since", metadata.since(), text);
    metadata("status", metadata.status().id(), text);
    metadata.note().ifPresent(note -> metadata("note", note, text));
  }

  private static void metadata(String key, String value, StringBuilder text) {
    text.append("    @").append(key).append('(').append(QuotedText.write(value)).append(")\n");
  }

  private static void writeConditions(Rule rule, Vocabulary vocabulary, StringBuilder text) {
    boolean typeInPattern =
        !rule.conditions().isEmpty() && rule.conditions().get(0).sentence().line() == rule.line();
    String pattern =
        typeInPattern
            ? Sentences.capital(rule.conditions().get(0).sentence().clause())
            : anyone(rule, vocabulary);
    text.append("    ").append(pattern).append('\n');
    rule.conditions().stream()
        .skip(typeInPattern ? 1 : 0)
        .forEach(c -> text.append("    - ").append(c.sentence().clause()).append('\n'));
  }

  private static String anyone(Rule rule, Vocabulary vocabulary) {
    Text pattern =
        rule.subject() == Rule.Subject.TOUCHPOINT
            ? vocabulary.frames().anyTouchpoint()
            : vocabulary.frames().anyCustomer();
    return pattern.in(rule.expectation().sentence().language());
  }

  private static void writeConclusion(Rule rule, Vocabulary vocabulary, StringBuilder text) {
    Sentence expectation = rule.expectation().sentence();
    text.append("    ")
        .append(
            vocabulary
                .frames()
                .expect()
                .in(expectation.language())
                .replace("{clause}", expectation.clause()))
        .append('\n');
    Map<TextLine, String> texts =
        Map.of(
            TextLine.RECOMMEND_EN, rule.recommend().en(),
            TextLine.RECOMMEND_FI, rule.recommend().fi(),
            TextLine.BECAUSE_EN, rule.because().en(),
            TextLine.BECAUSE_FI, rule.because().fi());
    for (TextLine line : TextLine.values()) {
      text.append("    ")
          .append(vocabulary.frames().texts().get(line).in(expectation.language()))
          .append(' ')
          .append(QuotedText.write(texts.get(line)))
          .append('\n');
    }
  }
}
