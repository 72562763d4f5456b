package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.vocabulary.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms of report, besides text for a terminal and JSON: each the same answers, for other
 * readers. The order is that of preference where a client takes several alike.
 */
public enum ReportFormat {
  /** For a client, on screen or on paper: one page about one service. */
  HTML("html", "text/html", ";charset=utf-8", oneAfterAnother(AnswerHtml::of)),
  /** For a wiki, a pull request, or a message to colleagues. */
  MARKDOWN("md", "text/markdown", "; charset=utf-8", oneAfterAnother(AnswerMarkdown::of)),
  /** For a spreadsheet: a verdict a row. */
  CSV("csv", "text/csv", "; charset=utf-8; header=present", AnswerCsv::of),
  /** For tools that show the findings of analysers beside what they are about. */
  SARIF("sarif", "application/sarif+json", "", AnswerSarif::of),
  /** For build servers. */
  JUNIT("junit", "application/junit+xml", "", AnswerJunit::of);

  /** Writes one document about all answers. */
  @FunctionalInterface
  private interface Writer {
    String write(List<Reported> answers, Language language);
  }

  private final String id;
  private final String mediaType;
  private final String parameters;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Writer writer;

  ReportFormat(String id, String mediaType, String parameters, Writer writer) {
    this.id = id;
    this.mediaType = mediaType;
    this.parameters = parameters;
    this.writer = writer;
  }

  private static Writer oneAfterAnother(BiFunction<Answer, Language, String> one) {
    return (answers, language) ->
        answers.stream()
            .map(reported -> one.apply(reported.answer(), language))
            .collect(Collectors.joining("\n"));
  }

  /** The name on the command line. */
  public String id() {
    return id;
  }

  /** The media type over HTTP, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The media type over HTTP with what a reader needs to know besides. */
  public String contentType() {
    return mediaType + parameters;
  }

  /** One document about all answers, to be written as UTF-8. */
  public String write(List<Reported> answers, Language language) {
    return writer.write(answers, language);
  }

  /** The format of a name, if there is one. */
  public static Optional<ReportFormat> of(String id) {
    return Stream.of(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** The format of a media type without parameters, if there is one. */
  public static Optional<ReportFormat> ofMediaType(String mediaType) {
    return Stream.of(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
  }
}
