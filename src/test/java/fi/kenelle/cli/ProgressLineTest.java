package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter terminal = new StringWriter();

  @Test
  void drawsHowMuchIsDoneAndHowManyRecords() {
    try (ProgressLine line = new ProgressLine(new PrintWriter(terminal), Language.FI)) {
      line.at(10, 200, 1);
      line.at(200, 200, 20);
    }

    assertThat(terminal.toString()).contains("batch 100%", "200/200", "valmiina 20, 19/s");
  }

  @Test
  void drawsWhereNobodyKnowsHowMuchThereIs() {
    try (ProgressLine line = new ProgressLine(new PrintWriter(terminal), Language.EN)) {
      line.at(7, 0, 7);
    }

    assertThat(terminal.toString()).contains("7 done, 0/s");
  }
}
