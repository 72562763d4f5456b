package fi.kenelle.flink;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.RulesCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesParcelTest {
  @TempDir private Path folder;

  @Test
  void holdsTheRulesAndTheCards() throws IOException {
    Edition packed = Kenelles.shared().edition();

    Edition opened = RulesParcel.of(packed).open();

    assertThat(opened.ruleSet().id()).isEqualTo(packed.ruleSet().id());
    assertThat(opened.samples().cards()).isEqualTo(packed.samples().cards());
  }

  @Test
  void theSameFilesAreTheSameParcel() {
    RulesCopy copy = RulesCopy.in(folder, List.of("consumer/surprises"));

    RulesParcel one = RulesParcel.of(copy.edition());
    RulesParcel other = RulesParcel.of(copy.edition());

    assertThat(one.id()).isEqualTo(other.id());
    assertThat(one.files()).isEqualTo(other.files());
  }

  @Test
  void anotherCardIsAnotherParcelOfTheSameRules() {
    RulesCopy copy = RulesCopy.in(folder, List.of("consumer/surprises"));
    RulesParcel before = RulesParcel.of(copy.edition());

    copy.writeSample("personas/new.json", "{\"id\": \"new\", \"name\": \"New\"}");
    RulesParcel after = RulesParcel.of(copy.edition());

    assertThat(after.ruleset()).isEqualTo(before.ruleset());
    assertThat(after.id()).isNotEqualTo(before.id());
  }
}
