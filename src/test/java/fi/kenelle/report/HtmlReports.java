package fi.kenelle.report;

import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The HTML reports of the samples, in memory and as files to look at. */
public final class HtmlReports {
  private HtmlReports() {}

  /** The ids of all samples, sorted. */
  public static List<String> samples() {
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer on a sample. */
  public static Answer answer(String sample) {
    try {
      byte[] json = Files.readAllBytes(Path.of("samples", sample + ".json"));
      return Kenelles.answer(Kenelles.shared(), JsonText.read(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the report on a sample to {@code target/reports}. */
  public static Path write(String sample, Language language) {
    Path file = Path.of("target/reports", sample + "." + language.code() + ".html");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, AnswerHtml.of(answer(sample), language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all reports, to look at. */
  public static void main(String[] arguments) {
    for (String sample : samples()) {
      for (Language language : Language.values()) {
        write(sample, language);
      }
    }
  }
}
