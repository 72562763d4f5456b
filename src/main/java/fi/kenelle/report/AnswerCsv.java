package fi.kenelle.report;

import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes answers as one table, a verdict a row. Column names, ids and values are those of the JSON
 * answer, whatever the language; sets are JSON lists; what is unknown is empty.
 */
final class AnswerCsv {
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "service",
          "customer",
          "type",
          "name",
          "persona",
          "rule",
          "title",
          "strength",
          "dimension",
          "touchpoint",
          "verdict",
          "attribute",
          "operator",
          "expected",
          "actual",
          "pointer",
          "apply",
          "recommend",
          "because",
          "sources",
          "waiver");

  private final Reported reported;
  private final Language language;
  private final AnswerWords words;
  private final CsvTable table;

  private AnswerCsv(Reported reported, Language language, CsvTable table) {
    this.reported = reported;
    this.language = language;
    this.words = new AnswerWords(reported.answer(), language);
    this.table = table;
  }

  /** All answers as one table. */
  static String of(List<Reported> answers, Language language) {
    CsvTable table = new CsvTable().row(COLUMNS);
    answers.forEach(reported -> new AnswerCsv(reported, language, table).writeRows());
    return table.toString();
  }

  private void writeRows() {
    for (GroupResult result : reported.answer().results()) {
      AnswerWords.outcomes(result).forEach(outcome -> writeRow(result, outcome));
    }
  }

  private void writeRow(GroupResult result, Outcome outcome) {
    table.row(
        Stream.of(place(result), rule(outcome), expectation(outcome), texts(outcome))
            .flatMap(List::stream)
            .toList());
  }

  private List<String> place(GroupResult result) {
    var customer = result.customer();
    return List.of(
        reported.origin().map(Reported.Origin::name).orElse(""),
        reported.answer().description().id().orElseGet(words::service),
        String.valueOf(result.index()),
        customer.type(),
        customer.name().map(name -> name.in(language)).orElse(""),
        words.persona(result).orElse(""));
  }

  private List<String> rule(Outcome outcome) {
    Rule.Metadata metadata = outcome.rule().metadata();
    return List.of(
        outcome.rule().id(),
        metadata.title().in(language),
        metadata.strength().id(),
        metadata.dimension(),
        words.touchpointId(outcome).orElse(""),
        outcome.verdict().id());
  }

  private static List<String> expectation(Outcome outcome) {
    var expectation = outcome.rule().expectation();
    boolean fired = outcome.verdict().isFired();
    Optional<Remedy> remedy =
        outcome.verdict() == Verdict.UNMET || outcome.verdict() == Verdict.WAIVED
            ? Optional.of(Remedy.of(outcome))
            : Optional.empty();
    return List.of(
        expectation.attribute().id(),
        expectation.operator().id(),
        value(fired ? outcome.wanted() : expectation.value()),
        value(outcome.actual()),
        remedy.map(Remedy::pointer).orElse(""),
        remedy.map(Remedy::value).map(AnswerCsv::value).orElse(""));
  }

  private List<String> texts(Outcome outcome) {
    return List.of(
        outcome.rule().recommend().in(language),
        outcome.rule().because().in(language),
        String.join(" ", outcome.rule().metadata().sources()),
        words.waiver(outcome));
  }

  private static String value(Value value) {
    if (value instanceof Value.Terms) {
      return new String(Json.bytes(json -> Json.value(json, value)), StandardCharsets.UTF_8);
    }
    if (value instanceof Value.Plain) {
      return value.isKnown() ? "true" : "";
    }
    return value.id();
  }
}
