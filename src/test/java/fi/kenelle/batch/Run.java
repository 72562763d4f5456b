package fi.kenelle.batch;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.catalogue.CatalogueFormat;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A batch over files of a test, by the project's rules; it keeps where it stands all the time. */
record Run(Path in, Path out, Order order) {
  static Run of(Path in, Path out) {
    Receipt.Asked asked = new Receipt.Asked(Optional.empty(), Language.EN, List.of());
    return new Run(
        in, out, new Order(in, out, Optional.empty(), asked, Optional.of(Kenelles.DAY), 2, false));
  }

  Run threads(int threads) {
    return with(order.format(), order.asked(), order.on(), threads, order.restart());
  }

  Run on(Optional<LocalDate> day) {
    return with(order.format(), order.asked(), day, order.threads(), order.restart());
  }

  Run format(CatalogueFormat format) {
    return with(Optional.of(format), order.asked(), order.on(), order.threads(), order.restart());
  }

  Run types(String... types) {
    Receipt.Asked asked = new Receipt.Asked(Optional.of(List.of(types)), Language.EN, List.of());
    return with(order.format(), asked, order.on(), order.threads(), order.restart());
  }

  Run restart() {
    return with(order.format(), order.asked(), order.on(), order.threads(), true);
  }

  private Run with(
      Optional<CatalogueFormat> format,
      Receipt.Asked asked,
      Optional<LocalDate> on,
      int threads,
      boolean restart) {
    return new Run(in, out, new Order(in, out, format, asked, on, threads, restart));
  }

  Batch.Ending run() {
    return run(Progress.SILENT);
  }

  Batch.Ending run(Progress progress) {
    return new Batch(order, judge(Kenelles.shared()), progress, Duration.ZERO).run();
  }

  /** Runs until so many records are written, and breaks off as if the power were cut. */
  void breakOffAfter(long records) {
    try {
      run(
          (done, of, reached) -> {
            if (reached >= records) {
              throw new PowerCut();
            }
          });
    } catch (PowerCut e) {
      return;
    }
    throw new AssertionError("it came to the end");
  }

  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static Judge judge(Kenelle kenelle) {
    return new Judge(
        kenelle.ruleSet(), kenelle.edition().descriptions(), kenelle.edition().answerer(), "cards");
  }

  byte[] answers() {
    return bytes(out);
  }

  /** The records set aside, each with its reason. */
  List<JsonNode> rejected() {
    String text = new String(bytes(order.rejected()), StandardCharsets.UTF_8);
    return text.lines().map(JsonText::read).toList();
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What asking for each description alone gives, a line each. */
  static byte[] alone(Stream<JsonNode> descriptions) {
    Kenelle kenelle = Kenelles.shared();
    return descriptions
        .map(json -> Kenelles.bytes(kenelle, Kenelles.answer(kenelle, json)))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
