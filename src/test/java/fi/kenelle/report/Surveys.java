package fi.kenelle.report;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelles;
import fi.kenelle.concept.Observation;
import fi.kenelle.concept.Subjects;
import fi.kenelle.concept.Survey;
import fi.kenelle.outcome.Answer;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Surveys made for tests, in memory and as pages to look at. */
public final class Surveys {
  private Surveys() {}

  /** All samples, with a record set aside. */
  static Surveyed ofSamples(Language language) {
    Surveyed surveyed =
        of(HtmlReports.samples().stream().map(HtmlReports::answer), "samples", language);
    surveyed.survey().addSetAside("json-malformed");
    return surveyed;
  }

  static Surveyed of(Stream<Answer> answers, String name, Language language) {
    Subjects subjects = new Subjects(Kenelles.shared().ruleSet());
    Survey survey = new Survey(subjects);
    answers.forEach(answer -> survey.add(Observation.of(answer, subjects, language)));
    return new Surveyed(
        name, name + ".rejected.ndjson", Kenelles.DAY, Kenelles.shared().ruleSet(), survey);
  }

  /** Services of so many providers, each with its number behind this name. */
  static Surveyed ofProviders(String name, int count, Language language) {
    Answer one = Kenelles.answer(Kenelles.shared(), provided(name + 0));
    return of(
        Stream.concat(
            Stream.of(one),
            IntStream.range(0, count)
                .mapToObj(i -> Kenelles.answer(Kenelles.shared(), provided(name + i)))),
        name,
        language);
  }

  private static JsonNode provided(String name) {
    JsonNode json = JsonText.read("{\"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}]}");
    return fi.kenelle.Descriptions.with(
        json, "/provider/name", com.fasterxml.jackson.databind.node.TextNode.valueOf(name));
  }

  /** Writes the survey of the samples to {@code target/reports}. */
  public static Path write(Language language) {
    Path file = Path.of("target/reports", "survey." + language.code() + ".html");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, SurveyHtml.of(ofSamples(language), language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
