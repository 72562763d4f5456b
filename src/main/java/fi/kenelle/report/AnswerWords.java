package fi.kenelle.report;

import fi.kenelle.description.PersonaCard;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parts of an answer are called, in one language, whatever form they are shown in. */
record AnswerWords(Answer answer, Language language) {
  /** A text of the product's own. */
  String say(String code, Object... details) {
    return new TextLines(language).say(code, details);
  }

  /** A value in words; what is not stated says so. */
  String value(Attribute attribute, Value value) {
    return new TextLines(language).value(attribute, value);
  }

  String service() {
    return answer.description().name().in(language);
  }

  /** The type of a group and its name, such as {@code Consumer: Commuters}. */
  String group(GroupResult result) {
    return new TextLines(language).customer(result.customer(), answer.ruleSet().vocabulary());
  }

  /** The person on the card of a group, where it has one. */
  Optional<String> persona(GroupResult result) {
    return result.customer().persona().map(PersonaCard::name).map(name -> name.in(language));
  }

  /** A group with the person on its card beside it. */
  String groupAndPersona(GroupResult result) {
    return new TextLines(language)
        .customerAndPersona(result.customer(), answer.ruleSet().vocabulary());
  }

  /** The share of the weight that is met, with two decimals. */
  String score(Fit.Tally tally) {
    return new TextLines(language).score(tally);
  }

  /** The touchpoint that an outcome is about, by its name or else its id. */
  Optional<String> touchpoint(Outcome outcome) {
    return touchpointId(outcome)
        .map(
            id ->
                outcome
                    .situation()
                    .touchpoint(answer.description())
                    .name()
                    .map(name -> name.in(language))
                    .orElse(id));
  }

  /** The id of the touchpoint that an outcome is about. */
  Optional<String> touchpointId(Outcome outcome) {
    return outcome.situation().isAtTouchpoint()
        ? Optional.of(outcome.situation().touchpoint(answer.description()).id())
        : Optional.empty();
  }

  /** What a rule that applies expects, as a clause. */
  String clause(Outcome outcome) {
    return answer
        .ruleSet()
        .sentences()
        .clause(
            outcome.rule().expectation().attribute(),
            outcome.rule().expectation().operator(),
            outcome.wanted(),
            language);
  }

  /** What the description says of the attribute that a rule expects something of. */
  String said(Outcome outcome) {
    Attribute attribute = outcome.rule().expectation().attribute();
    return say(
        "text-said", attribute.wording().label().in(language), value(attribute, outcome.actual()));
  }

  /** All verdicts of a group: what to do first, what is well last. */
  static Stream<Outcome> outcomes(GroupResult result) {
    return Stream.of(
            result.recommendations(),
            result.waived(),
            result.unknown(),
            result.couldApply(),
            result.met())
        .flatMap(List::stream);
  }

  /** Why, until when and by whom something is left unmet; empty where nothing of it is told. */
  String waiver(Outcome outcome) {
    return outcome
        .waiver()
        .map(
            waiver ->
                Stream.of(
                        waiver.reason().map(reason -> reason.in(language)),
                        waiver.owner().map(owner -> say("report-waived-by", owner.in(language))),
                        waiver.until().map(day -> say("report-waived-until", day)))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · ")))
        .orElse("");
  }

  /** The works behind the recommendations, each as {@code S2 title}. */
  List<String> works() {
    return answer.results().stream()
        .flatMap(result -> result.recommendations().stream())
        .flatMap(outcome -> outcome.rule().metadata().sources().stream())
        .map(
            id -> id.substring(0, id.indexOf('-')) + " " + answer.ruleSet().sources().workTitle(id))
        .distinct()
        .sorted()
        .toList();
  }
}
