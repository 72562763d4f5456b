package fi.kenelle.authoring;

import static fi.kenelle.authoring.Desk.OTHER;
import static fi.kenelle.authoring.Desk.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kenelle.history.Version;
import fi.kenelle.rule.RuleProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  private static final int WRITERS = 8;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desk.in(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void beginsWithTheFolderAsFirstSeen() {
    Version first = desk.publisher.versions().get(0);

    assertThat(desk.messages()).containsExactly("The folder as first seen");
    assertThat(first.who()).isEqualTo("on disk");
    assertThat(first.changes()).extracting(Version.Change::kind).containsOnly(Version.Kind.ADDED);
    assertThat(first.changes())
        .extracting(Version.Change::path)
        .contains(RULE + ".dslr", RULE + ".cases.json", "vocabulary.json", "sources.json");
  }

  @Test
  void publishedTextIsInUseOnDiskAndInTheHistoryByteForByte() {
    byte[] odd = Desk.titled(desk.text(RULE).inWords(), "Ä 🙂").clone();
    byte[] text =
        new String(odd, StandardCharsets.UTF_8)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8);

    Published published = desk.publish(Change.to(text, Optional.empty(), RULE, Expected.ANYTHING));

    assertThat(desk.title(RULE)).isEqualTo("Ä 🙂");
    assertThat(onDisk(RULE)).isEqualTo(text);
    assertThat(published.edition().ruleSet().id()).isEqualTo(desk.copy.id());
    Version newest = desk.publisher.versions().get(0);
    assertThat(newest.id()).isEqualTo(published.version());
    assertThat(newest.who()).isEqualTo("Anna");
    assertThat(newest.message()).isEqualTo("why not");
    assertThat(newest.changes())
        .containsExactly(new Version.Change(RULE + ".dslr", Version.Kind.EDITED));
    assertThat(desk.publisher.text(newest, RULE).orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void manyRulesAreOneVersionOrNone() {
    desk.publish(desk.titling(RULE, "One"), desk.titling(OTHER, "Two"));

    assertThat(desk.title(RULE)).isEqualTo("One");
    assertThat(desk.title(OTHER)).isEqualTo("Two");
    assertThat(desk.messages()).hasSize(2);

    NotPublished refused =
        refused(
            () ->
                desk.publish(
                    desk.titling(RULE, "Three"),
                    desk.edit(OTHER, text -> text.replace("Expect that", "Hope that"))));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.BROKEN);
    assertThat(desk.title(RULE)).isEqualTo("One");
    assertThat(new String(onDisk(RULE), StandardCharsets.UTF_8)).contains("One");
    assertThat(desk.messages()).hasSize(2);
  }

  @Test
  void tellsEveryProblemAndChangesNothing() {
    byte[] before = onDisk(RULE);

    NotPublished refused =
        refused(
            () ->
                desk.publish(
                    desk.edit(
                        RULE,
                        text ->
                            text.replace("Expect that", "Hope that")
                                .replace("@since(\"1.0\")", "@sinse(\"1.0\")"))));

    assertThat(refused.problems())
        .extracting(problem -> problem.message().code())
        .contains("metadata-key", "expectation-expected");
    assertThat(refused.problems()).extracting(RuleProblem::line).isSorted();
    assertThat(onDisk(RULE)).isEqualTo(before);
  }

  @Test
  void refusesARuleWhoseCasesFail() {
    NotPublished refused =
        refused(
            () -> desk.publish(desk.edit(RULE, text -> text.replace("a consumer", "a business"))));

    assertThat(refused.problems())
        .extracting(problem -> problem.message().code())
        .contains("case-failed");
  }

  @Test
  void newRuleNeedsACaseThatDecidesOnceItIsActive() {
    String text = desk.text(RULE).inWords().replace("rule \"surprises\"", "rule \"fresh\"");
    byte[] draft = text.replace("\"active\"", "\"draft\"").getBytes(StandardCharsets.UTF_8);
    byte[] active = text.getBytes(StandardCharsets.UTF_8);
    String fresh = "consumer/fresh";

    desk.publish(Change.to(draft, Optional.empty(), fresh, Expected.ABSENT));
    NotPublished refused =
        refused(() -> desk.publish(Change.to(active, Optional.empty(), fresh, Expected.ANYTHING)));
    desk.publish(Change.to(active, Optional.of(desk.text(RULE).cases()), fresh, Expected.ANYTHING));

    assertThat(refused.problems())
        .extracting(problem -> problem.message().code())
        .containsExactly("case-missing");
    assertThat(desk.live.now().edition().ruleSet().rule(fresh).orElseThrow().isActive()).isTrue();
  }

  @Test
  void removedRuleIsGoneWithItsCases() {
    desk.publish(Change.removal(RULE, Expected.oneOf(List.of(desk.text(RULE).tag()))));

    assertThat(desk.live.now().edition().ruleSet().rule(RULE)).isEmpty();
    assertThat(desk.copy.rules().resolve(RULE + ".dslr")).doesNotExist();
    assertThat(desk.copy.rules().resolve(RULE + ".cases.json")).doesNotExist();
    assertThat(refused(() -> desk.publish(Change.removal(RULE, Expected.ANYTHING))).why())
        .isEqualTo(NotPublished.Cause.ABSENT);
  }

  @Test
  void whoHasReadAnOlderTextIsTold() {
    Change late = desk.titling(RULE, "Late");
    desk.publish(desk.titling(RULE, "First"));

    NotPublished refused = refused(() -> desk.publish(late));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.OUTDATED);
    assertThat(refused.subject()).isEqualTo(RULE);
    assertThat(desk.title(RULE)).isEqualTo("First");
  }

  @Test
  void newRuleNeverReplacesOneThatIsThere() {
    Change change = Change.to(desk.text(RULE).text(), Optional.empty(), RULE, Expected.ABSENT);

    assertThat(refused(() -> desk.publish(change)).why()).isEqualTo(NotPublished.Cause.EXISTS);
  }

  @Test
  void sameTextAgainIsNoNewVersion() {
    Published published = desk.publish(desk.edit(RULE, text -> text));

    assertThat(desk.messages()).hasSize(1);
    assertThat(published.version()).isEqualTo(desk.publisher.versions().get(0).id());
  }

  @Test
  void restoringBringsAllRulesBackAsANewVersion() {
    byte[] before = onDisk(RULE);
    String first = desk.publisher.versions().get(0).id();
    desk.publish(desk.titling(RULE, "Second"));
    desk.publish(Change.removal(OTHER, Expected.ANYTHING));

    desk.publisher.restore(first, Desk.ANNA, "back");

    assertThat(onDisk(RULE)).isEqualTo(before);
    assertThat(desk.live.now().edition().ruleSet().rule(OTHER)).isPresent();
    assertThat(desk.messages())
        .containsExactly("back", "why not", "why not", "The folder as first seen");
  }

  @Test
  void eightAtOnceLoseNobodysText() throws Exception {
    String before = desk.text(RULE).tag();
    List<Callable<Optional<String>>> writers =
        IntStream.range(0, WRITERS).mapToObj(i -> retrying("Writer " + i)).toList();

    List<String> published = new ArrayList<>();
    for (Optional<String> title : together(writers)) {
      title.ifPresent(published::add);
    }

    assertThat(published).hasSize(WRITERS);
    assertThat(desk.text(RULE).tag()).isNotEqualTo(before);
    List<String> kept =
        desk.publisher.versions().stream()
            .limit(WRITERS)
            .map(version -> desk.publisher.text(version, RULE).orElseThrow().inWords())
            .toList();
    for (String title : published) {
      assertThat(kept).filteredOn(text -> text.contains("\"" + title + "\"")).hasSize(1);
    }
  }

  /** Publishes a title on top of whatever is there, as often as it takes. */
  private Callable<Optional<String>> retrying(String title) {
    return () -> {
      for (int i = 0; i < WRITERS; i++) {
        try {
          desk.publish(desk.titling(RULE, title));
          return Optional.of(title);
        } catch (NotPublished e) {
          assertThat(e.why()).isEqualTo(NotPublished.Cause.OUTDATED);
        }
      }
      return Optional.empty();
    };
  }

  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void readsAreNotBlockedByWhoeverWrites() throws Exception {
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      String title =
          desk.live.writing(
              () -> {
                try {
                  return reader.submit(() -> desk.title(RULE)).get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThat(title).isEqualTo(desk.title(RULE));
    } finally {
      reader.shutdownNow();
    }
  }

  @Test
  void textSavedOnDiskAMomentAgoIsNotOverwrittenUnseen() {
    Change late = desk.titling(RULE, "Late");
    desk.copy.edit(
        RULE + ".dslr", text -> text.replace("@status(\"active\")", "@status(\"retired\")"));

    NotPublished refused = refused(() -> desk.publish(late));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.OUTDATED);
    assertThat(desk.text(RULE).inWords()).contains("retired");
    assertThat(desk.messages()).containsExactly("Edited on disk", "The folder as first seen");
  }

  @Test
  void brokenTextOnDiskIsKeptAsideBeforeItIsOverwritten() throws IOException {
    desk.copy.edit(RULE + ".dslr", text -> text.replace("Expect that", "Hope that"));

    desk.publish(desk.titling(RULE, "Sound"));

    assertThat(desk.title(RULE)).isEqualTo("Sound");
    assertThat(desk.live.now().isStale()).isFalse();
    assertThat(rejected()).singleElement().asString().contains("Hope that");
  }

  private List<String> rejected() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".kenelle/rejected"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  @Test
  void textInUsePublishedAgainMendsWhatIsBrokenOnDisk() {
    desk.copy.edit(RULE + ".dslr", text -> text.replace("Expect that", "Hope that"));
    desk.live.takeInFromDisk(() -> true);
    assertThat(desk.live.now().isStale()).isTrue();
    int versions = desk.publisher.versions().size();

    desk.publish(desk.edit(RULE, text -> text));

    assertThat(desk.live.now().isStale()).isFalse();
    assertThat(desk.copy.rules().resolve(RULE + ".dslr")).hasContent(desk.text(RULE).inWords());
    assertThat(desk.publisher.versions()).hasSize(versions);
  }

  @Test
  void saysThatTheHistoryIsGone() throws IOException {
    Path repository = desk.copy.rules().resolveSibling(".kenelle/history.git");
    Files.move(repository, repository.resolveSibling("moved.git"));

    NotPublished refused =
        catchThrowableOfType(NotPublished.class, () -> desk.publish(desk.titling(RULE, "Lost")));

    assertThat(refused.reason().code()).isEqualTo("history-gone");
    assertThat(desk.title(RULE)).isNotEqualTo("Lost");
  }

  @Test
  void neverWritesThroughALink() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(desk.copy.rules().resolve("b2b"), outside);
    byte[] text =
        desk.text(RULE)
            .inWords()
            .replace("package consumer", "package b2b")
            .replace("\"active\"", "\"draft\"")
            .getBytes(StandardCharsets.UTF_8);

    NotPublished refused =
        refused(
            () ->
                desk.publish(Change.to(text, Optional.empty(), "b2b/surprises", Expected.ABSENT)));

    assertThat(refused.why()).isEqualTo(NotPublished.Cause.READ_ONLY);
    assertThat(outside).isEmptyDirectory();
    assertThat(desk.messages()).hasSize(1);
    assertThat(desk.live.now().edition().ruleSet().rule("b2b/surprises")).isEmpty();
  }

  @Test
  void replacesALinkAndNotWhatItPointsTo() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "untouched");
    Path file = desk.copy.rules().resolve(RULE + ".dslr");
    Change change = desk.titling(RULE, "Sound");
    Files.delete(file);
    Files.createSymbolicLink(file, target);

    desk.publish(change);

    assertThat(Files.isSymbolicLink(file)).isFalse();
    assertThat(Files.readString(target)).isEqualTo("untouched");
    assertThat(desk.title(RULE)).isEqualTo("Sound");
  }

  @Test
  void refusesANameThatNoFileCanHave() {
    byte[] text = desk.text(RULE).text();
    String name = "consumer/" + "a".repeat(300);

    NotPublished refused =
        refused(() -> desk.publish(Change.to(text, Optional.empty(), name, Expected.ABSENT)));

    assertThat(refused.problems())
        .extracting(problem -> problem.message().code())
        .containsOnly("file-name");
  }

  private byte[] onDisk(String rule) {
    try {
      return Files.readAllBytes(desk.copy.rules().resolve(rule + ".dslr"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static NotPublished refused(ThrowingCallable publishing) {
    return catchThrowableOfType(NotPublished.class, publishing);
  }
}
