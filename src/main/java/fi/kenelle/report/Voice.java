package fi.kenelle.report;

import fi.kenelle.description.FreeText;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How a page speaks in one language. Our own words get soft hyphens; a user's own words stand as
 * they are, in an element that knows their direction and, where told, their language.
 */
record Voice(Language language, RuleSet ruleSet) {
  /** A text of the product's own. */
  String say(String code, Object... details) {
    return ours(Message.of(code, details).in(language));
  }

  /** Words of ours that are in the language already. */
  String ours(String words) {
    return Hyphens.inProse(words, language);
  }

  /** A text of the vocabulary for a narrow column. */
  String label(Text text) {
    return Hyphens.inLabel(text.in(language), language);
  }

  /** A text of the rules or of the vocabulary. */
  String ours(Text text) {
    return ours(text.in(language));
  }

  /** A text of the rules or of the vocabulary, with a capital. */
  String capital(Text text) {
    return AnswerText.Sentence.capital(label(text));
  }

  /** A user's own text in an element of its own. */
  Html theirs(String element, FreeText text) {
    Html own = Html.of(element).set("dir", "auto");
    String key = text.nearest(language);
    if (!key.isEmpty() && !key.equals(language.code())) {
      own.set("lang", key);
    }
    return own.text(text.byLanguage().get(key));
  }

  /** A share from 0 to 1 with two decimals; a dash where nothing is decided. */
  String score(Fit.Tally tally) {
    return new TextLines(language).score(tally);
  }

  /** What an outcome expects, as a sentence. */
  String expects(Outcome outcome) {
    return ours(
        ruleSet
            .sentences()
            .say(
                outcome.rule().expectation().attribute(),
                outcome.rule().expectation().operator(),
                outcome.wanted(),
                language));
  }

  /** A value in words; what is not stated says so. */
  String value(Attribute attribute, Value value) {
    return ours(new TextLines(language).value(attribute, value));
  }

  /** The answers that can be offered to an attribute's question. */
  List<String> answers(Attribute attribute) {
    return attribute.offered().stream().map(id -> ours(attribute.valueLabel(id))).toList();
  }

  /** A condition of a rule, as a sentence. */
  String condition(fi.kenelle.rule.Condition condition) {
    Sentences sentences = ruleSet.sentences();
    return ours(sentences.say(condition, language));
  }

  /** A day as one writes it: 22 November 2026, 22.11.2026. */
  String day(LocalDate day) {
    String pattern = language == Language.FI ? "d.M.uuuu" : "d MMMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
  }
}
