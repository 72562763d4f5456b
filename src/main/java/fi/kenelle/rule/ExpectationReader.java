package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Reads what a rule expects, and reports what it cannot expect or read. */
final class ExpectationReader {
  private final Vocabulary vocabulary;
  private final RuleProblems problems;

  ExpectationReader(Vocabulary vocabulary, RuleProblems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Where the clause of a line begins, if the line says what is expected. */
  Optional<Integer> frame(RuleLine line) {
    Text frame = vocabulary.frames().expect();
    for (String words : List.of(frame.en(), frame.fi())) {
      String before = words.replace("{clause}", "");
      if (line.words().startsWith(before)) {
        return Optional.of(before.length());
      }
    }
    return Optional.empty();
  }

  /**
   * What is expected; that it cannot be is reported.
   *
   * @param subject what the rule is applied to, where that could be read
   */
  Expectation read(Sentences.Meaning meaning, Optional<Rule.Subject> subject, RuleLine line) {
    Attribute attribute = meaning.attribute();
    boolean touchpoint = isAtTouchpoint(subject);
    Scope wanted = touchpoint ? Scope.TOUCHPOINT : Scope.SERVICE;
    String label = attribute.wording().label().in(meaning.phrase().language());
    if (!attribute.uses().expectable()) {
      problems.error(line, "not-expectable", label);
    } else if (subject.isPresent() && attribute.scope() != wanted) {
      problems.error(line, touchpoint ? "expect-touchpoint" : "expect-service", label);
    }
    if (!attribute.kind().expectable().contains(meaning.operator())) {
      problems.error(line, "operator-not-expectable", label);
    }
    return new Expectation(
        attribute, meaning.operator(), meaning.value(), meaning.from(), Sentence.of(meaning, line));
  }

  /** Checks that conditions read only what they may. */
  void checkReads(
      List<Condition> conditions, Expectation expected, Optional<Rule.Subject> subject) {
    boolean forTouchpoints = isAtTouchpoint(subject);
    for (Condition condition : conditions) {
      String label = condition.attribute().wording().label().in(condition.sentence().language());
      if (condition.attribute().equals(expected.attribute())) {
        problems.error(condition.sentence(), "reads-what-it-expects", label);
      }
      if (!forTouchpoints && condition.attribute().scope() == Scope.TOUCHPOINT) {
        problems.error(condition.sentence(), "reads-touchpoint", label);
      }
    }
  }

  private static boolean isAtTouchpoint(Optional<Rule.Subject> subject) {
    return subject.filter(Rule.Subject.TOUCHPOINT::equals).isPresent();
  }
}
