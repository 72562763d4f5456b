package fi.kenelle.report;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** Lays text out for a terminal: lines of at most {@value #WIDTH} letters. */
final class TextLines {
  static final int WIDTH = 88;

  private final StringBuilder text = new StringBuilder();
  private final Language language;

  TextLines(Language language) {
    this.language = language;
  }

  /** A line as it is. */
  TextLines line(String words) {
    text.append(words.stripTrailing()).append('\n');
    return this;
  }

  /** An empty line. */
  TextLines gap() {
    return line("");
  }

  /** Words over as many lines as they need, each after so many blanks. */
  TextLines wrapped(int indent, String words) {
    String before = " ".repeat(indent);
    for (String row : wrap(words, WIDTH - indent)) {
      line(before + row);
    }
    return this;
  }

  static List<String> wrap(String words, int width) {
    return WordUtils.wrap(words, width, "\n", false).lines().map(String::strip).toList();
  }

  /** A text of the product's own, in the language of these lines. */
  String say(String code, Object... details) {
    return Message.of(code, details).in(language);
  }

  /** A value in words; what is not stated says so. */
  String value(Attribute attribute, Value value) {
    if (value instanceof Value.Terms terms) {
      return terms.ids().isEmpty()
          ? say("text-nothing")
          : terms.ids().stream()
              .map(id -> attribute.valueLabel(id).in(language))
              .collect(Collectors.joining(", "));
    }
    if (value instanceof Value.Plain) {
      return say(value.isKnown() ? "text-stated" : "text-not-stated");
    }
    return attribute.valueLabel(value.id()).in(language);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
