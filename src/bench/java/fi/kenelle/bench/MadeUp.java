package fi.kenelle.bench;

import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleWriter;
import fi.kenelle.rule.Sentence;
import fi.kenelle.rule.Sentences;
import fi.kenelle.rule.Status;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes up rules about the customer. Each is written as a rule file and read back, so nothing gets
 * in that an author could not write.
 */
public final class MadeUp {
  private static final int PATTERN_LINE = 1;

  private final RuleSet real;
  private final Vocabulary vocabulary;
  private final RuleReader reader;

  /** Rules beside those of a rule set, in its words. */
  public MadeUp(RuleSet real) {
    this.real = real;
    this.vocabulary = real.vocabulary();
    this.reader = new RuleReader(vocabulary, real.sources());
  }

  /** What a sentence says of an attribute. */
  public record Wish(Attribute attribute, Operator operator, Value value) {}

  /** A rule with these conditions, the customer type first where it has one. */
  public Rule rule(String name, List<Wish> conditions, Wish expected, Random random) {
    Text text = new Text("Made up for a measurement.", "Keksitty mittausta varten.");
    Rule.Metadata metadata =
        new Rule.Metadata(
            text,
            vocabulary.dimensions().get(random.nextInt(vocabulary.dimensions().size())).id(),
            Strength.values()[random.nextInt(Strength.values().length)],
            List.of(real.sources().statements().keySet().iterator().next()),
            "1.0",
            Status.ACTIVE,
            Optional.empty());
    Wish first = conditions.get(0);
    return checked(
        new Rule(
            isOfType(first) ? first.value().id() : "persona",
            name,
            metadata,
            Rule.Subject.CUSTOMER,
            conditions.stream().map(this::condition).toList(),
            new Expectation(
                expected.attribute(),
                expected.operator(),
                expected.value(),
                Optional.empty(),
                sentence(expected, PATTERN_LINE + 1)),
            text,
            text,
            PATTERN_LINE));
  }

  private static boolean isOfType(Wish wish) {
    return wish.attribute().id().equals(Vocabulary.TYPE);
  }

  private Rule checked(Rule rule) {
    RuleReader.Reading reading = reader.read(rule.file(), RuleWriter.write(rule, vocabulary));
    return reading
        .rule()
        .orElseThrow(() -> new IllegalStateException(rule.id() + ": " + reading.problems()));
  }

  private Condition condition(Wish wish) {
    int line = isOfType(wish) ? PATTERN_LINE : PATTERN_LINE + 1;
    return new Condition(wish.attribute(), wish.operator(), wish.value(), sentence(wish, line));
  }

  private Sentence sentence(Wish wish, int line) {
    var phrase = vocabulary.phrase(wish.attribute(), wish.operator(), wish.value(), Language.EN);
    return new Sentence(
        phrase,
        phrase.takesValues()
            ? Sentences.words(wish.attribute(), wish.value(), Language.EN)
            : List.of(),
        line,
        1,
        1);
  }
}
