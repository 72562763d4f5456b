package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Language;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class SurveyMarkdownTest {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  @Test
  void drawsAndCountsByTypeAndProvider() {
    Surveyed one =
        Surveys.of(
            Stream.of(
                Reports.answer(
                    "{'name': 'x', 'provider': {'name': 'Ltd'}, 'customers': [{'type': 'b2b'}],"
                        + " 'attributes': {'surprises': 'designed', 'noticeOfChanges': true}}")),
            "catalogue",
            Language.EN);

    String page = SurveyMarkdown.of(one, Language.EN);

    assertThat(page)
        .startsWith("# catalogue\n\n**50% of what can be told is unmet; 97% of all expectations")
        .contains("| Business | 1 | 0.50 | ░░░░░░░░░░ | 1 | 1 | 64 |")
        .contains(
            "| Nothing comes as a surprise `b2b/no-surprises` | ▒▒▒▒▒▒▒▒▒▒ | 100% | 1 | 100% |")
        .contains("| Emotional appeal `emotionalAppeal` | ░░░░░░░░░░ | 100% | 1 | 100% |")
        .containsPattern("Stated in no description: [0-9]+[.] Listed: 20")
        .contains("| Ltd | 1 | 0.50 | ░░░░░░░░░░ | Nothing comes as a surprise |");
  }

  @Test
  void speaksFinnish() {
    String page = SurveyMarkdown.of(Surveys.ofSamples(Language.FI), Language.FI);

    assertThat(page)
        .contains("## Mitä kerrotaan harvimmin", "## Palveluntarjoajat", "Kuluttaja-asiakas")
        .contains("## Sivuun jätetyt", "`json-malformed`: 1", "samples.rejected.ndjson")
        .doesNotContain("Unmet");
  }

  @Test
  void theNameOfAProviderStaysText() {
    String name = "[a](http://x.example) | <b> `c` *d* ";
    HtmlRenderer html = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    String page = SurveyMarkdown.of(Surveys.ofProviders(name, 1, Language.EN), Language.EN);

    assertThat(html.render(PARSER.parse(page)))
        .contains("<td>[a](http://x.example) | &lt;b&gt; `c` *d* 0</td>")
        .contains("<h1>[a](http://x.example) | &lt;b&gt; `c` *d*</h1>");
  }
}
