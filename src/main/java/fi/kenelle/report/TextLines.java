package fi.kenelle.report;

import fi.kenelle.description.CustomerGroup;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Touchpoint;
import fi.kenelle.outcome.Fit;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** Lays text out for a terminal: lines of at most {@value #WIDTH} letters. */
final class TextLines {
  static final int WIDTH = 88;

  /** What stands for a score where nothing is decided. */
  static final String NO_SCORE = "–";

  private final StringBuilder text = new StringBuilder();
  private final Language language;
  private final Paint paint;

  TextLines(Language language) {
    this(language, Paint.PLAIN);
  }

  TextLines(Language language, Paint paint) {
    this.language = language;
    this.paint = paint;
  }

  /** A line as it is, without what could act on the terminal. */
  TextLines line(String words) {
    text.append(paint.shown(words).stripTrailing()).append('\n');
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

  /** The head of a group: its letter, its type, its name and the person on its card, if any. */
  String group(int index, CustomerGroup customer, Vocabulary vocabulary) {
    return AnswerText.letter(index) + "  " + customerAndPersona(customer, vocabulary);
  }

  /** The type of a group and its name, such as {@code Consumer: Commuters}. */
  String customer(CustomerGroup customer, Vocabulary vocabulary) {
    String type = ServiceDescription.typeLabel(vocabulary, customer.type()).in(language);
    String name = customer.name().map(text -> ": " + text.in(language)).orElse("");
    return AnswerText.Sentence.capital(type) + name;
  }

  /** A group with the person on its card beside it. */
  String customerAndPersona(CustomerGroup customer, Vocabulary vocabulary) {
    return customer(customer, vocabulary)
        + customer
            .persona()
            .map(card -> " · " + say("report-persona", card.name().in(language)))
            .orElse("");
  }

  /** The name of a touchpoint, or its id where it has none. */
  String touchpoint(ServiceDescription description, String id) {
    return description.touchpoints().stream()
        .filter(touchpoint -> touchpoint.id().equals(id))
        .findFirst()
        .flatMap(Touchpoint::name)
        .map(name -> name.in(language))
        .orElse(id);
  }

  /** How strong something is, as three boxes. */
  static String bars(Strength strength) {
    return "■".repeat(strength.weight()) + "□".repeat(3 - strength.weight());
  }

  /** A fit in one line. */
  String fit(Fit fit) {
    return say(
        "text-fit",
        score(fit.total()),
        fit.total().met(),
        fit.total().unmet(),
        fit.total().unknown(),
        fit.couldApply());
  }

  /** A score with two decimals, or a dash where nothing is decided. */
  String score(Fit.Tally tally) {
    if (tally.hundredths().isEmpty()) {
      return NO_SCORE;
    }
    char mark = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
    int hundredths = tally.hundredths().getAsInt();
    return String.format("%d%c%02d", hundredths / 100, mark, hundredths % 100);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
