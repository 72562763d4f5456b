package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.authoring.RulesCopy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesReaderTest {
  private static final String RULE = "consumer/surprises.dslr";

  @TempDir private Path folder;
  private final Given given = new Given();
  private RulesCopy rules;
  private RulesParcel submitted;

  @BeforeEach
  void lay() {
    rules = RulesCopy.in(folder, List.of("consumer/surprises"));
    submitted = RulesParcel.of(rules.edition());
  }

  @Test
  void givesWhatTheFolderHoldsBeforeAnyChange() {
    rules.edit(RULE, text -> text.replace("\"1.0\"", "\"1.1\""));

    try (RulesReader reader = started()) {
      reader.pollNext(given);
      reader.pollNext(given);
    }

    assertThat(given.rulesets).containsExactly(rules.id());
  }

  @Test
  void givesEachLaterVersionOnceAndNoBrokenOne() {
    try (RulesReader reader = started()) {
      reader.pollNext(given);
      rules.edit(RULE, text -> text.replace("Expect that", "Hope that"));
      reader.pollNext(given);
      rules.edit(
          RULE, text -> text.replace("Hope that", "Expect that").replace("\"1.0\"", "\"1.2\""));
      Awaited.until(
          () -> {
            reader.pollNext(given);
            return given.rulesets.size() == 2;
          });
      reader.pollNext(given);
    }

    assertThat(given.rulesets).containsExactly(submitted.ruleset(), rules.id());
  }

  @Test
  void aFolderThatIsBrokenOrGoneGivesNothing() {
    rules.edit(RULE, text -> text.replace("Expect that", "Hope that"));
    try (RulesReader reader = started()) {
      reader.pollNext(given);
    }
    Path gone = folder.resolve("gone");
    try (RulesReader reader = new RulesReader(submitted, Followed.of(gone, gone))) {
      reader.start();
      reader.pollNext(given);
    }

    assertThat(given.rulesets).isEmpty();
  }

  private RulesReader started() {
    RulesReader reader = new RulesReader(submitted, Followed.of(rules.rules(), rules.samples()));
    reader.start();
    return reader;
  }

  /** Keeps the ids of what is given. */
  private static final class Given implements ReaderOutput<RulesParcel> {
    private final List<String> rulesets = new ArrayList<>();

    @Override
    public void collect(RulesParcel parcel) {
      rulesets.add(parcel.ruleset());
    }

    @Override
    public void collect(RulesParcel parcel, long timestamp) {
      collect(parcel);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      // Time means nothing here.
    }

    @Override
    public void markIdle() {
      // It may be.
    }

    @Override
    public void markActive() {
      // It may be.
    }

    @Override
    public SourceOutput<RulesParcel> createOutputForSplit(String split) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {
      // There are none.
    }
  }
}
