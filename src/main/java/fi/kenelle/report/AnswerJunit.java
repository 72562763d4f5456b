package fi.kenelle.report;

import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes answers as the XML of JUnit, for build servers: a suite a group, a case a rule and
 * touchpoint. What is unmet fails; what is waived, or not decided, is skipped. The time shown is
 * the day of the answer, so that the same answer gives the same bytes.
 */
final class AnswerJunit {
  private final Reported reported;
  private final Language language;
  private final AnswerWords words;

  private AnswerJunit(Reported reported, Language language) {
    this.reported = reported;
    this.language = language;
    this.words = new AnswerWords(reported.answer(), language);
  }

  /** All answers as one document. */
  static String of(List<Reported> answers, Language language) {
    return JunitXml.of(
        answers.stream()
            .flatMap(reported -> new AnswerJunit(reported, language).suites())
            .toList());
  }

  private Stream<JunitXml.Suite> suites() {
    return reported.answer().results().stream()
        .map(
            result ->
                new JunitXml.Suite(
                    name(result),
                    words.service() + " · " + group(result),
                    reported.answer().on().atStartOfDay(),
                    AnswerWords.outcomes(result).map(this::oneCase).toList()));
  }

  /** The group, and its service: suites of several services may stand together. */
  private String name(GroupResult result) {
    String file = reported.origin().map(origin -> " (" + origin.name() + ")").orElse("");
    return words.service() + file + " · " + group(result);
  }

  private String group(GroupResult result) {
    return AnswerText.letter(result.index()) + " " + words.groupAndPersona(result);
  }

  private JunitXml.Case oneCase(Outcome outcome) {
    Rule rule = outcome.rule();
    String at = words.touchpointId(outcome).map(id -> " @" + id).orElse("");
    String name = rule.id() + at + ": " + rule.metadata().title().in(language);
    return new JunitXml.Case(
        name,
        switch (outcome.verdict()) {
          case MET -> JunitXml.Outcome.PASSED;
          case UNMET -> failed(outcome);
          default -> skipped(outcome);
        });
  }

  private JunitXml.Outcome failed(Outcome outcome) {
    Rule rule = outcome.rule();
    String expects =
        words.say(
            "text-expects",
            words.clause(outcome),
            words.value(rule.expectation().attribute(), outcome.actual()));
    String place = Remedy.of(outcome).pointer() + " · " + rule.file() + ":" + rule.line();
    return new JunitXml.Outcome(
        JunitXml.End.FAILED,
        rule.recommend().in(language),
        rule.metadata().strength().id(),
        String.join(
            "\n",
            words.say("text-because", rule.because().in(language)),
            expects,
            place + " · " + String.join(", ", rule.metadata().sources())));
  }

  private JunitXml.Outcome skipped(Outcome outcome) {
    String verdict = words.say("verdict-" + outcome.verdict().id());
    Optional<String> reason =
        outcome.verdict() == Verdict.WAIVED
            ? Optional.of(words.waiver(outcome)).filter(text -> !text.isEmpty())
            : Optional.empty();
    return JunitXml.Outcome.skipped(verdict + reason.map(text -> ": " + text).orElse(""));
  }
}
