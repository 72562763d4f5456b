package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.outcome.Answer;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Line;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerMarkdownTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Test
  void tellsWhatTheAnswerTells() {
    String page =
        Reports.write(ReportFormat.MARKDOWN, Reports.sample("device-lending"), Language.EN);

    assertThat(heads(page))
        .contains(
            "Device lending",
            "Where it stands",
            "Fit by dimension",
            "Must (8)",
            "Each person's situation shapes the service (A, B, C)",
            "Waived",
            "Sources")
        .anyMatch(head -> head.startsWith("Worth answering first"));
    assertThat(page)
        .contains("Because: Nobody feels like a target group.")
        .contains("`/attributes/personalisation` → by person")
        .contains("S0-08: Consumers expect a solution shaped around their own needs.")
        .contains("`consumer/personal-fit`");
  }

  @Test
  void showsTheFitOfEachPersonaBesideItsGroup() {
    String page =
        Reports.write(ReportFormat.MARKDOWN, Reports.sample("device-lending"), Language.FI);

    List<TableRow> groups = nodes(PARSER.parse(page), TableRow.class).subList(0, 4);

    assertThat(groups.stream().map(AnswerMarkdownTest::text).toList())
        .anySatisfy(row -> assertThat(row).contains("asiakaspersoona Pekka, 35", "0,57"))
        .anySatisfy(row -> assertThat(row).contains("asiakaspersoona Pirjo, 63", "0,57"))
        .anySatisfy(row -> assertThat(row).contains("asiakaspersoona Kalle, 19", "0,55"));
  }

  @Test
  void showsTensionsWaiversAndNotes() {
    Answer answer =
        Reports.answer(
            "{'name': 'S', 'customers': [{'type': 'consumer'}, {'type': 'b2b'}],"
                + " 'attributes': {'surprises': 'none', 'contractPrecision': 'none'},"
                + " 'waivers': [{'rule': 'b2b/exact-contract', 'reason': 'Law'},"
                + " {'rule': 'b2b/partnership', 'until': '2026-01-01'}]}");

    String page = Reports.write(ReportFormat.MARKDOWN, answer, Language.EN);

    assertThat(heads(page)).contains("Where groups pull apart", "Waived", "About the description");
    assertThat(page)
        .contains("Law · `b2b/exact-contract`")
        .contains("`/waivers/1` The waiver of b2b/partnership ended on 2026-01-01");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void showsHostileTextsLetterByLetter(long seed) {
    for (Answer answer : Reports.hostile(seed).toList()) {
      String page = Reports.write(ReportFormat.MARKDOWN, answer, Language.EN);

      Node document = PARSER.parse(page);

      assertThat(heads(page).get(0))
          .isEqualTo(Line.of(answer.description().name().in(Language.EN)));
      assertThat(nodes(document, Heading.class))
          .filteredOn(head -> head.getLevel() == 1)
          .hasSize(1);
      assertNothingButOurMarkup(document);
      assertTables(document, answer);
    }
  }

  private static void assertNothingButOurMarkup(Node document) {
    assertThat(nodes(document, HtmlInline.class)).isEmpty();
    assertThat(nodes(document, HtmlBlock.class)).isEmpty();
    assertThat(nodes(document, Link.class)).isEmpty();
    assertThat(nodes(document, Image.class)).isEmpty();
    assertThat(nodes(document, IndentedCodeBlock.class)).isEmpty();
    assertThat(nodes(document, ListItem.class))
        .noneMatch(item -> item.getParent().getParent() instanceof ListItem);
  }

  private static void assertTables(Node document, Answer answer) {
    List<TableBlock> tables = nodes(document, TableBlock.class);
    assertThat(tables).hasSize(2);
    for (TableBlock table : tables) {
      List<TableRow> rows = nodes(table, TableRow.class);
      int columns = nodes(rows.get(0), TableCell.class).size();
      assertThat(rows).hasSize(1 + answer.results().size());
      assertThat(rows).allMatch(row -> nodes(row, TableCell.class).size() == columns);
    }
    AnswerWords words = new AnswerWords(answer, Language.EN);
    List<TableRow> groups = nodes(tables.get(0), TableRow.class);
    for (int i = 0; i < answer.results().size(); i++) {
      TableCell name = nodes(groups.get(i + 1), TableCell.class).get(1);
      assertThat(text(name)).isEqualTo(Line.of(words.groupAndPersona(answer.results().get(i))));
    }
  }

  private static List<String> heads(String page) {
    return nodes(PARSER.parse(page), Heading.class).stream().map(AnswerMarkdownTest::text).toList();
  }

  /** What a reader sees of a part of the page. */
  private static String text(Node node) {
    if (node instanceof Text words) {
      return words.getLiteral();
    }
    StringBuilder text = new StringBuilder();
    for (Node inner = node.getFirstChild(); inner != null; inner = inner.getNext()) {
      text.append(text(inner));
    }
    return text.toString();
  }

  private static <T extends Node> List<T> nodes(Node in, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Node node = in.getFirstChild(); node != null; node = node.getNext()) {
      if (kind.isInstance(node)) {
        found.add(kind.cast(node));
      }
      found.addAll(nodes(node, kind));
    }
    return found;
  }
}
