package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
  @Test
  void wordsNeverBecomeMarkup() {
    Html html = Html.of("b").set("title", "\"'<&>").text("</b><script>alert('1')</script> & \"");

    assertThat(html)
        .hasToString(
            "<b title=\"&quot;&#39;&lt;&amp;&gt;\">&lt;/b&gt;&lt;script&gt;alert(&#39;1&#39;)"
                + "&lt;/script&gt; &amp; &quot;</b>");
  }

  @Test
  void charactersThatXmlCannotHoldAreReplaced() {
    assertThat(Html.of("b").text("a\u0000b\u0008c\uFFFEd\uD800e"))
        .hasToString("<b>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe</b>");
  }

  @Test
  void otherCharactersStandAsTheyAre() {
    String words = "ä\u00ADö\u202Eשלום😀\t\n";

    assertThat(Html.of("b").text(words)).hasToString("<b>" + words + "</b>");
  }

  @ParameterizedTest
  @CsvSource({
    "onclick, go()",
    "style, color: red",
    "href, javascript:go()",
    "href, https://example.com/",
    "src, https://example.com/",
    "a b, c",
    "a=\"b, c",
  })
  void refusesHandlersStylesAndAddresses(String attribute, String value) {
    Html html = Html.of("a");

    assertThatIllegalArgumentException().isThrownBy(() -> html.set(attribute, value));
  }

  @ParameterizedTest
  @CsvSource({"script", "a b", "b><i", "''"})
  void refusesScriptsAndWhatIsNoName(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Html.of(name));
  }

  @Test
  void refusesAStylesheetThatEndsEarly() {
    assertThatIllegalArgumentException().isThrownBy(() -> Html.style("a {} </style>"));
  }
}
