package fi.kenelle.rule;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a rule recommends and why, a quoted text a line, in both languages. */
final class TextsReader {
  private final Vocabulary vocabulary;
  private final RuleProblems problems;
  private final Map<TextLine, String> texts = new EnumMap<>(TextLine.class);

  TextsReader(Vocabulary vocabulary, RuleProblems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Which text a line says, if any. */
  Optional<TextLine> of(RuleLine line) {
    for (TextLine text : TextLine.values()) {
      Text beginning = vocabulary.frames().texts().get(text);
      if (line.words().startsWith(beginning.en() + " \"")
          || line.words().startsWith(beginning.fi() + " \"")) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** Reads the line of a text. */
  RulePart read(TextLine which, RuleLine line) {
    QuotedText quoted = QuotedText.at(line, line.words().indexOf('"'));
    problems.add(quoted);
    if (quoted.isWhole() && !quoted.nothingFollows()) {
      problems.error(quoted.rest(), "text-followed", quoted.rest().words());
    }
    if (quoted.isWhole() && quoted.text().isBlank()) {
      problems.error(line, "text-empty");
    }
    if (texts.put(which, quoted.text()) != null) {
      problems.error(line, "text-twice");
    }
    return RulePart.of(RulePart.Role.TEXT, which.name(), line, quoted.inside(), Optional.empty())
        .saying(quoted.text());
  }

  /** Reports a line that should say a text, and does not. */
  void refuse(RuleLine line) {
    problems.error(line, Message.of("text-expected", line.words()), () -> nearest(line));
  }

  private List<String> nearest(RuleLine line) {
    List<String> beginnings = new ArrayList<>();
    for (TextLine text : TextLine.values()) {
      beginnings.add(vocabulary.frames().texts().get(text).en());
      beginnings.add(vocabulary.frames().texts().get(text).fi());
    }
    int quote = line.words().indexOf('"');
    String text = quote < 0 ? "\"…\"" : line.words().substring(quote);
    String written = quote < 0 ? line.words() : line.words().substring(0, quote).strip();
    return Sentences.nearest(written, beginnings, 2).stream()
        .map(beginning -> beginning + " " + text)
        .toList();
  }

  /** Reports the texts that are missing at the end. */
  void finish(RuleLine end, Language language) {
    for (TextLine text : TextLine.values()) {
      if (!texts.containsKey(text)) {
        String beginning = vocabulary.frames().texts().get(text).in(language);
        problems.error(end, "text-missing", beginning);
      }
    }
  }

  Text recommend() {
    return new Text(texts.get(TextLine.RECOMMEND_EN), texts.get(TextLine.RECOMMEND_FI));
  }

  Text because() {
    return new Text(texts.get(TextLine.BECAUSE_EN), texts.get(TextLine.BECAUSE_FI));
  }
}
