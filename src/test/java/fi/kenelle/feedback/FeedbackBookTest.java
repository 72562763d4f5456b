package fi.kenelle.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kenelle.feedback.Feedback.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackBookTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void countsByRuleAndVerdictWithTheLatestReasonsFirst() {
    FeedbackBook book = book(1 << 20);
    book.take(feedback("b2b/a", Verdict.ACCEPTED, ""), "aino");
    book.take(feedback("b2b/a", Verdict.WRONG, "first"), "aino");
    book.take(feedback("b2b/a", Verdict.OVERRIDDEN, "second"), "eino");
    book.take(feedback("b2b/b", Verdict.ACCEPTED, ""), "aino");

    List<RuleFeedback> summary = book.summary();

    assertThat(summary).extracting(RuleFeedback::rule).containsExactly("b2b/a", "b2b/b");
    assertThat(summary.get(0).counts().values()).containsExactly(1, 1, 1);
    assertThat(reasons(summary.get(0))).containsExactly("second", "first");
    assertThat(summary.get(0).latest().get(0).who()).isEqualTo("eino");
    assertThat(summary.get(0).latest().get(0).when()).isEqualTo(NOON.instant());
    assertThat(summary.get(1).counts().values()).containsExactly(1, 0, 0);
  }

  @Test
  void keepsNoMoreThanTheLatestReasonsAtHand() {
    FeedbackBook book = book(1 << 20);
    IntStream.range(0, 8)
        .forEach(i -> book.take(feedback("b2b/a", Verdict.WRONG, "reason " + i), "aino"));

    assertThat(reasons(book.summary().get(0)))
        .containsExactly("reason 7", "reason 6", "reason 5", "reason 4", "reason 3");
    assertThat(book.summary().get(0).counts()).containsEntry(Verdict.WRONG, 8);
  }

  @Test
  void findsEverythingAgainAfterwards() {
    FeedbackEntry entry =
        book(1 << 20).take(feedback("b2b/a", Verdict.WRONG, "\"quoted\"\nand \u2028 more"), "aino");

    List<RuleFeedback> summary = book(1 << 20).summary();

    assertThat(summary.get(0).latest()).containsExactly(entry);
  }

  @Test
  void skipsAndKeepsALineThatACrashToreOff() throws IOException {
    book(1 << 20).take(feedback("b2b/a", Verdict.WRONG, "whole"), "aino");
    Path file = folder.resolve("feedback-000001.ndjson");
    Files.writeString(file, "{\"when\":\"2026-11-22T", StandardOpenOption.APPEND);
    byte[] torn = {'"', (byte) 0xC3};
    Files.write(file, torn, StandardOpenOption.APPEND);

    book(1 << 20).take(feedback("b2b/a", Verdict.WRONG, "after"), "aino");

    assertThat(reasons(book(1 << 20).summary().get(0))).containsExactly("after", "whole");
    byte[] bytes = Files.readAllBytes(file);
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("\n{\"when\":\"2026-11-22T\"\u00c3\n{\"when\":");
  }

  @Test
  void countsALineThatOnlyLacksItsEnd() throws IOException {
    book(1 << 20).take(feedback("b2b/a", Verdict.WRONG, "whole"), "aino");
    Path file = folder.resolve("feedback-000001.ndjson");
    Files.writeString(file, Files.readString(file).strip());

    book(1 << 20).take(feedback("b2b/a", Verdict.ACCEPTED, ""), "aino");

    assertThat(book(1 << 20).summary().get(0).counts().values()).containsExactly(1, 0, 1);
  }

  @Test
  void beginsANewFileWhenOneIsFull() throws IOException {
    FeedbackBook book = book(200);
    IntStream.range(0, 5)
        .forEach(i -> book.take(feedback("b2b/a", Verdict.WRONG, "reason " + i), "aino"));

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .containsExactly(
              "feedback-000001.ndjson", "feedback-000002.ndjson", "feedback-000003.ndjson");
    }
    assertThat(book(200).summary().get(0).counts()).containsEntry(Verdict.WRONG, 5);
    assertThat(reasons(book(200).summary().get(0))).startsWith("reason 4", "reason 3");
  }

  @Test
  void countsNothingThatCouldNotBeKept() throws IOException {
    FeedbackBook book = new FeedbackBook(new Journal(folder.resolve("x"), 300), NOON);
    Files.writeString(folder.resolve("x"), "a file where the folder should be");

    assertThatThrownBy(() -> book.take(feedback("b2b/a", Verdict.WRONG, "r"), "aino"))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(book.summary()).isEmpty();
  }

  @Test
  void followsNoLinkOutOfItsFolder() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "mine");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.createSymbolicLink(inside.resolve("feedback-000001.ndjson"), outside);
    FeedbackBook book = new FeedbackBook(new Journal(inside, 300), NOON);

    assertThatThrownBy(() -> book.take(feedback("b2b/a", Verdict.ACCEPTED, ""), "aino"))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(outside).hasContent("mine");
  }

  private FeedbackBook book(long largest) {
    return new FeedbackBook(new Journal(folder, largest), NOON);
  }

  private static Feedback feedback(String rule, Verdict verdict, String reason) {
    return new Feedback(
        rule,
        OptionalInt.empty(),
        Optional.empty(),
        verdict,
        Optional.of(reason).filter(text -> !text.isEmpty()),
        Feedback.noReceipt());
  }

  private static List<String> reasons(RuleFeedback feedback) {
    return feedback.latest().stream().map(e -> e.feedback().reason().orElseThrow()).toList();
  }
}
