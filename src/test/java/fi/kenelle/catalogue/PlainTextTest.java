package fi.kenelle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource({
    "' a ', a",
    "'<p>One</p><p>Two &amp; three</p>', 'One\nTwo & three'",
    "'Hi<script>alert(1)</script><!-- no --><style>a{}</style> there', 'Hi there'",
    "'S&auml;&#228;t&ouml;&nbsp;&#x20ac;', 'Säätö €'",
    "'a < b and c > d', 'a < b and c > d'",
    "'\"+44 1632 960000\"', +44 1632 960000",
    "'\"Yes\" or \"no\"', '\"Yes\" or \"no\"'",
    "'{\"blocks\":[{\"text\":\"One\"},{\"text\":\"Two\"}]}', 'One\nTwo'",
    "'{\"blocks\": broken', '{\"blocks\": broken'"
  })
  void textsAreAsOneReadsThem(String written, String read) {
    assertThat(PlainText.of(written)).isEqualTo(read);
  }

  @org.junit.jupiter.api.Test
  void aMillionBeginningsAreSoonLookedThrough() {
    assertThat(PlainText.of("<script".repeat(150_000))).startsWith("<script");
    assertThat(PlainText.of("a<!--".repeat(200_000) + "-->b")).isEqualTo("ab");
    assertThat(PlainText.of("<SCRIPT>x</script>a<Style>y</STYLE>b")).isEqualTo("ab");
  }

  @org.junit.jupiter.api.Test
  void whatNoScreenShowsIsLeftOut() {
    assertThat(PlainText.of("a\u0000b\r\nc\ud800d\u0007")).isEqualTo("ab\ncd");
  }
}
