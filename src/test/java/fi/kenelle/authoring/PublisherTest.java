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
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
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
