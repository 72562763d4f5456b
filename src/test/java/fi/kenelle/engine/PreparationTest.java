package fi.kenelle.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class PreparationTest {
  @Test
  void finishesWhoeverBeganIt() {
    Preparation.begin();

    assertThatCode(Preparation::complete).doesNotThrowAnyException();
    assertThatCode(Preparation::complete).doesNotThrowAnyException();
  }
}
