package fi.kenelle.report;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports on descriptions, made for tests. */
final class Reports {
  /** How many random descriptions a property is tried on. */
  static final int TRIALS = 25;

  private Reports() {}

  /** The answer to a sample. */
  static Answer sample(String id) {
    return Kenelles.answer(Kenelles.shared(), JsonText.read(bytes(file(id))));
  }

  /** The answer to a sample, as read from its file. */
  static Reported fromFile(String id) {
    var origin = new Reported.Origin("samples/" + id + ".json", JsonText.places(bytes(file(id))));
    return new Reported(sample(id), Optional.of(origin));
  }

  /** The answer to a description written with single quotes. */
  static Answer answer(String json) {
    return Kenelles.answer(json.replace('\'', '"'));
  }

  /** One answer in one format. */
  static String write(ReportFormat format, Answer answer, Language language) {
    return format.write(List.of(Reported.of(answer)), language);
  }

  /** Answers to random descriptions with hostile texts. */
  static Stream<Answer> hostile(long seed) {
    return Hostile.descriptions(seed, TRIALS)
        .map((JsonNode json) -> Kenelles.answer(Kenelles.shared(), json));
  }

  /** Every verdict of an answer. */
  static List<Outcome> outcomes(Answer answer) {
    return answer.results().stream().flatMap(AnswerWords::outcomes).toList();
  }

  private static Path file(String id) {
    return Path.of("samples", id + ".json");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readString(file).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
