package fi.kenelle.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {
  private static final String HOSTILE =
      " a\u0000b\u001b]0;title\u0007\u202Ec\u2066d\uFFFE\uFDD0 \r\n\u2028 e\u009B2Jf\uD800 ";

  @Test
  void ofLeavesOutWhatActsUnseenAndEveryDoubledBlank() {
    assertThat(Line.of(HOSTILE)).isEqualTo("ab]0;titlecd e2Jf");
    assertThat(Line.of("a\u00A0 \u3000b")).isEqualTo("a b");
  }

  @Test
  void seenKeepsEveryBlankButBreaksNoLine() {
    assertThat(Line.seen("  a\u00A0b\nc\td")).isEqualTo("  a\u00A0b c d");
    assertThat(Line.seen("\u001b[1mx")).isEqualTo("[1mx");
  }

  @Test
  void paintedKeepsWeightsAndColoursAlone() {
    assertThat(Line.painted("\u001b[1mbold\u001b[0m \u001b[2J\u001b[8m\u001b[31;5mx\u001b[33m◆"))
        .isEqualTo("\u001b[1mbold\u001b[0m [2J[8m[31;5mx\u001b[33m◆");
  }

  @Test
  void lettersOfEveryLanguageStay() {
    String text = "Työ – 客户 · עברית · e\u0301 · \uD83D\uDE00 · a\u200Db";
    assertThat(Line.of(text)).isEqualTo(text);
    assertThat(Line.painted(text)).isEqualTo(text);
  }
}
