package fi.kenelle.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.Descriptions;
import fi.kenelle.Kenelles;
import fi.kenelle.catalogue.CatalogueFormat;
import fi.kenelle.concept.SurveyJson;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  private static final String SMALL = "{\"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}]}\n";

  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void fill() throws IOException {
    List<JsonNode> descriptions = Descriptions.of(Kenelles.shared(), 7, 30).limit(30).toList();
    in = folder.resolve("in.ndjson");
    Files.writeString(
        in, "wrong\n" + BatchTest.lines(descriptions) + "\nwrong too\n" + SMALL + "torn");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, 32})
  void goesOnWhereItStoodAndGivesWhatOneRunGives(int records) {
    Run whole = Run.of(in, folder.resolve("whole"));
    Run broken = Run.of(in, folder.resolve("broken"));
    Batch.Ending expected = whole.run();

    broken.breakOffAfter(records);
    Batch.Ending ending = broken.run();

    assertThat(ending.before()).isBetween(1L, (long) records);
    assertThat(broken.answers()).isEqualTo(whole.answers());
    assertThat(broken.rejected()).isEqualTo(whole.rejected());
    assertThat(SurveyJson.write(ending.survey())).isEqualTo(SurveyJson.write(expected.survey()));
  }

  @Test
  void whatWasWrittenAfterTheLastCheckpointIsCutOff() throws IOException {
    Run whole = Run.of(in, folder.resolve("whole"));
    Run broken = Run.of(in, folder.resolve("broken"));
    whole.run();

    broken.breakOffAfter(5);
    Files.writeString(broken.out(), "{\"half\": ", StandardOpenOption.APPEND);
    Files.writeString(broken.order().rejected(), "{", StandardOpenOption.APPEND);
    broken.run();

    assertThat(broken.answers()).isEqualTo(whole.answers());
    assertThat(broken.rejected()).isEqualTo(whole.rejected());
  }

  @Test
  void goesOnInAFolderAndInACatalogue() throws IOException {
    Path records = Path.of("src/test/resources/catalogue/gcloud");
    Path many = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(many.resolve(i + ".json"), SMALL);
      Files.writeString(many.resolve(i + ".ndjson"), SMALL + SMALL);
    }

    assertGoesOn(Run.of(many, folder.resolve("a")), Run.of(many, folder.resolve("b")), 5);
    assertGoesOn(
        Run.of(records, folder.resolve("c")).format(CatalogueFormat.GCLOUD),
        Run.of(records, folder.resolve("d")).format(CatalogueFormat.GCLOUD),
        2);
  }

  private static void assertGoesOn(Run whole, Run broken, int records) {
    whole.run();
    broken.breakOffAfter(records);

    assertThat(broken.run().before()).isEqualTo(records);
    assertThat(broken.answers()).isEqualTo(whole.answers());
  }

  @Test
  void keepsTheDayOnWhichItBegan() {
    LocalDate day = LocalDate.of(2026, 1, 31);
    Run run = Run.of(in, folder.resolve("out"));

    run.on(Optional.of(day)).breakOffAfter(3);
    Batch.Ending ending = run.on(Optional.empty()).run();

    assertThat(ending.on()).isEqualTo(day);
    String last = new String(run.answers(), StandardCharsets.UTF_8).lines().toList().get(30);
    assertThat(JsonText.read(last).at("/receipt/on").asText()).isEqualTo("2026-01-31");
  }

  @Test
  void startedAgainAfterTheEndItDoesNothing() throws IOException {
    Run run = Run.of(in, folder.resolve("out"));
    run.run();
    var written = Files.getLastModifiedTime(run.out());

    Batch.Ending again = run.run();

    assertThat(again.before()).isEqualTo(34);
    assertThat(again.survey().services()).isEqualTo(31);
    assertThat(Files.getLastModifiedTime(run.out())).isEqualTo(written);
    assertThat(run.rejected()).hasSize(3);
  }

  @Test
  void doesNotGoOnWithAnotherInput() throws IOException {
    Run run = Run.of(in, folder.resolve("out"));
    run.breakOffAfter(3);
    byte[] before = run.answers();

    Files.writeString(in, SMALL, StandardOpenOption.APPEND);

    assertRefused(run, "batch-other-input");
    assertThat(run.answers()).startsWith(before);
    run.restart().run();
    assertThat(run.rejected()).hasSize(3);
  }

  @Test
  void doesNotGoOnForOthersOrAnotherDay() {
    Run run = Run.of(in, folder.resolve("out"));
    run.breakOffAfter(3);

    assertRefused(run.types("patient"), "batch-other-options");
    assertRefused(run.on(Optional.of(LocalDate.of(2026, 1, 1))), "batch-other-day");
  }

  @Test
  void doesNotGoOnByOtherRules() {
    Run run = Run.of(in, folder.resolve("out"));
    run.breakOffAfter(3);
    Judge judge = Run.judge(Kenelles.shared());
    Judge others =
        new Judge(judge.ruleSet(), judge.descriptions(), judge.answerer(), "other cards");

    assertThatThrownBy(() -> new Batch(run.order(), others, Progress.SILENT).run())
        .isInstanceOfSatisfying(
            BatchRefused.class,
            refused -> assertThat(refused.reason().code()).isEqualTo("batch-other-rules"));
  }

  @Test
  void doesNotGoOnWhereTheOutputOrTheCheckpointWasSpoilt() throws IOException {
    Run run = Run.of(in, folder.resolve("out"));
    run.breakOffAfter(3);

    Files.writeString(run.out(), "");
    assertRefused(run, "batch-output-changed");
    Files.writeString(run.order().checkpoint(), "{\"input\": \"");
    assertRefused(run, "batch-checkpoint");
  }

  static void assertRefused(Run run, String code) {
    assertThatThrownBy(run::run)
        .isInstanceOfSatisfying(
            BatchRefused.class, refused -> assertThat(refused.reason().code()).isEqualTo(code));
  }
}
