package fi.kenelle.rule;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a rule back to the text that it was read from, in its author's own sentences. */
public final class RuleWriter {
  private static final String INDENT = "    ";

  private RuleWriter() {}

  /** The text of the rule's file. */
  public static String write(Rule rule, Vocabulary vocabulary) {
    return write(draft(rule, vocabulary), vocabulary);
  }

  /** The text of a rule that may not be whole yet. */
  public static String write(RuleDraft draft, Vocabulary vocabulary) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(draft.pack()).append("\n\n");
    text.append("rule ").append(QuotedText.write(draft.name())).append('\n');
    for (String key : Rule.Metadata.KEYS) {
      if (draft.metadata().containsKey(key)) {
        String value = QuotedText.write(draft.metadata().get(key));
        line("@" + key + "(" + value + ")", text);
      }
    }
    text.append("when\n");
    line(draft.pattern(), text);
    draft.conditions().forEach(clause -> line("- " + clause, text));
    text.append("then\n");
    writeConclusion(draft, vocabulary.frames(), text);
    return text.append("end\n").toString();
  }

  /** The text of a rule's file that has everything but its words: they are put in its pieces. */
  public static String blank(String pack, String name, Language language, Vocabulary vocabulary) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(pack).append("\n\n");
    text.append("rule ").append(QuotedText.write(name)).append('\n');
    for (String key : List.of("title", "titleFi", "dimension", "strength", "sources", "since")) {
      line("@" + key + "(\"\")", text);
    }
    line("@status(" + QuotedText.write(Status.DRAFT.id()) + ")", text);
    text.append("when\n    \u2026\nthen\n    \u2026\n");
    for (TextLine line : TextLine.values()) {
      text.append("    ")
          .append(vocabulary.frames().texts().get(line).in(language))
          .append(" \"\"\n");
    }
    return text.append("end\n").toString();
  }

  private static void writeConclusion(
      RuleDraft draft, Vocabulary.Frames frames, StringBuilder text) {
    Language language = draft.language();
    if (!draft.expectation().isEmpty()) {
      line(frames.expect().in(language).replace("{clause}", draft.expectation()), text);
    }
    for (TextLine which : TextLine.values()) {
      if (draft.texts().containsKey(which)) {
        String beginning = frames.texts().get(which).in(language);
        line(beginning + " " + QuotedText.write(draft.texts().get(which)), text);
      }
    }
  }

  private static void line(String words, StringBuilder text) {
    text.append(INDENT).append(words).append('\n');
  }

  private static RuleDraft draft(Rule rule, Vocabulary vocabulary) {
    boolean typeInPattern =
        !rule.conditions().isEmpty() && rule.conditions().get(0).sentence().line() == rule.line();
    String pattern =
        typeInPattern
            ? Sentences.capital(rule.conditions().get(0).sentence().clause())
            : anyone(rule, vocabulary);
    List<String> clauses =
        rule.conditions().stream()
            .skip(typeInPattern ? 1 : 0)
            .map(condition -> condition.sentence().clause())
            .toList();
    Sentence expectation = rule.expectation().sentence();
    return new RuleDraft(
        rule.pack(),
        rule.name(),
        metadata(rule.metadata()),
        pattern,
        clauses,
        expectation.clause(),
        texts(rule),
        expectation.language());
  }

  private static String anyone(Rule rule, Vocabulary vocabulary) {
    Text pattern =
        rule.subject() == Rule.Subject.TOUCHPOINT
            ? vocabulary.frames().anyTouchpoint()
            : vocabulary.frames().anyCustomer();
    return pattern.in(rule.expectation().sentence().language());
  }

  private static Map<String, String> metadata(Rule.Metadata metadata) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", metadata.title().en());
    texts.put("titleFi", metadata.title().fi());
    texts.put("dimension", metadata.dimension());
    texts.put("strength", metadata.strength().id());
    texts.put("sources", String.join(", ", metadata.sources()));
    texts.put("since", metadata.since());
    texts.put("status", metadata.status().id());
    metadata.note().ifPresent(note -> texts.put("note", note));
    return texts;
  }

  private static Map<TextLine, String> texts(Rule rule) {
    return Map.of(
        TextLine.RECOMMEND_EN, rule.recommend().en(),
        TextLine.RECOMMEND_FI, rule.recommend().fi(),
        TextLine.BECAUSE_EN, rule.because().en(),
        TextLine.BECAUSE_FI, rule.because().fi());
  }
}
