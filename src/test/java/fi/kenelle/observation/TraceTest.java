package fi.kenelle.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-" + ID + "-00f067aa0ba902b7-01",
        " 00-" + ID + "-00f067aa0ba902b7-01 ",
        "01-" + ID + "-00f067aa0ba902b7-01",
        "cc-" + ID + "-00f067aa0ba902b7-01-what-comes-later"
      })
  void takesOnATraceThatIsTold(String parent) {
    Trace trace = Trace.of(parent);

    assertThat(trace.trace()).isEqualTo(ID);
    assertThat(trace.parent()).isEqualTo("00-" + ID + "-" + trace.request() + "-01");
    assertThat(trace.request()).matches("[0-9a-f]{16}").isNotEqualTo("00f067aa0ba902b7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rubbish",
        "ff-" + ID + "-00f067aa0ba902b7-01",
        "00-" + ID + "-00f067aa0ba902b7-01-more",
        "00-" + ID + "-00f067aa0ba902b7",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-" + ID + "-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-" + ID + "-00f067aa0ba902b7-01, 00-" + ID + "-00f067aa0ba902b7-01"
      })
  void beginsATraceWhereNoneIsTold(String parent) {
    Trace trace = Trace.of(parent);

    assertThat(trace.trace()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
    assertThat(trace.parent()).endsWith("-00");
  }

  @Test
  void givesEachRequestAnIdOfItsOwn() {
    assertThat(Trace.of("").trace()).isNotEqualTo(Trace.of("").trace());
    assertThat(Trace.of("").request()).isNotEqualTo(Trace.of("").request());
  }
}
