package fi.kenelle.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookEditTest {
  private static final RuleSet RULES = Kenelles.shared().ruleSet();
  private static final String ID = "b2b/no-surprises";
  private static final String TEXT =
      new String(RULES.folder().bytes(ID + ".dslr").orElseThrow(), StandardCharsets.UTF_8);
  private static final String[] NEW = {
    "",
    "should",
    "luottamus",
    "Changes are told in time",
    "Muutoksista kerrotaan ajoissa",
    "Asiakas on yritysasiakas",
    "asiakkaan suhde on juuri alkanut",
    "Odota, että yllätyksiä ei ole",
    "Tell.",
    "Kerro.",
    "It helps.",
    "Se auttaa.",
    "S2-47",
    "1.0"
  };

  @Test
  void changesTheCellThatWasEditedAndNothingElse() {
    WorkbookReading reading =
        EditedWorkbook.of(RULES).write(ID, RulePiece.TITLE_EN, "Nothing surprises").read();

    assertThat(reading.problems()).isEmpty();
    RowChange change = reading.changes().get(0);
    assertThat(reading.changes()).hasSize(1);
    assertThat(change.rule()).isEqualTo(ID);
    assertThat(change.kind()).isEqualTo(RowChange.Kind.EDITED);
    assertThat(change.text())
        .hasValue(TEXT.replace("Nothing comes as a surprise", "Nothing surprises"));
    assertThat(change.differences())
        .containsExactly(
            new RowChange.Difference(
                RulePiece.TITLE_EN, "Nothing comes as a surprise", "Nothing surprises"));
    assertThat(change.asDraft()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"could, could", "mahdollinen, could", " Mahdollinen , could", "SHOULD, should"})
  void understandsChoicesInEitherLanguage(String word, String id) {
    WorkbookReading reading =
        EditedWorkbook.of(RULES, Language.FI).write(ID, RulePiece.STRENGTH, word).read();

    assertThat(reading.changes().get(0).text())
        .hasValue(TEXT.replace("@strength(\"must\")", "@strength(\"" + id + "\")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the customer's relationship is new\nthe customer takes a long time to decide",
        "- the customer's relationship is new\r\n\r\n  - the customer takes a long time to decide ",
        "the customer's relationship is new\rthe customer takes a long time to decide\n"
      })
  void takesASentenceALineForConditions(String cell) {
    WorkbookReading reading = EditedWorkbook.of(RULES).write(ID, RulePiece.CONDITIONS, cell).read();

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.changes().get(0).text())
        .hasValue(
            TEXT.replace(
                "    The customer is a business\n",
                """
                    The customer is a business
                    - the customer's relationship is new
                    - the customer takes a long time to decide
                """));
  }

  @Test
  void addsARuleAsADraftInTheLanguageOfItsSentences() {
    WorkbookReading reading = EditedWorkbook.of(RULES).add("b2b/told-in-time", NEW).read();

    assertThat(EditedWorkbook.problems(reading)).isEmpty();
    RowChange change = reading.changes().get(0);
    assertThat(change.kind()).isEqualTo(RowChange.Kind.ADDED);
    assertThat(change.asDraft()).isTrue();
    assertThat(change.text().orElseThrow())
        .isEqualTo(
            """
            package b2b

            rule "told-in-time"
                @title("Changes are told in time")
                @titleFi("Muutoksista kerrotaan ajoissa")
                @dimension("trust")
                @strength("should")
                @sources("S2-47")
                @since("1.0")
                @status("draft")
            when
                Asiakas on yritysasiakas
                - asiakkaan suhde on juuri alkanut
            then
                Odota, että yllätyksiä ei ole
                Suosittele englanniksi "Tell."
                Suosittele suomeksi "Kerro."
                Perustele englanniksi "It helps."
                Perustele suomeksi "Se auttaa."
            end
            """);
  }

  @Test
  void wantsCasesOfARuleThatIsToBeActive() {
    String[] active = NEW.clone();
    active[0] = "active";

    assertThat(EditedWorkbook.of(RULES).add("b2b/told-in-time", active).problems())
        .containsExactly(place("b2b", "told-in-time", active) + " workbook-needs-cases");
  }

  private static String place(String pack, String name, String[] texts) {
    EditedWorkbook workbook = EditedWorkbook.of(RULES).add(pack + "/" + name, texts);
    return pack + "!B" + (workbook.row(pack + "/" + name).getRowNum() + 1);
  }

  @Test
  void removesARuleWhoseRowWasTakenOut() {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    Row row = workbook.row(ID);

    workbook.sheet("b2b").removeRow(row);

    WorkbookReading reading = workbook.read();
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.changes()).extracting(RowChange::rule).containsExactly(ID);
    assertThat(reading.changes().get(0).kind()).isEqualTo(RowChange.Kind.REMOVED);
    assertThat(reading.changes().get(0).text()).isEmpty();
  }

  @Test
  void takesRowsSheetsAndColumnsInAnyOrder() {
    EditedWorkbook workbook = EditedWorkbook.of(RULES);
    workbook.write(ID, RulePiece.TITLE_FI, "Mikään ei yllätä");
    workbook.workbook().setSheetOrder("persona", 1);
    int title = Column.of(RulePiece.TITLE_FI).index();
    int note = Column.of(RulePiece.NOTE).index();
    for (Row row : workbook.sheet("b2b")) {
      String first = row.getCell(title).getStringCellValue();
      row.getCell(title).setCellValue(row.getCell(note).getStringCellValue());
      row.getCell(note).setCellValue(first);
    }
    Row moved = workbook.sheet("b2b").createRow(500);
    Row from = workbook.row(ID);
    from.forEach(
        cell -> moved.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
    workbook.sheet("b2b").removeRow(from);

    WorkbookReading reading = workbook.read();

    assertThat(EditedWorkbook.problems(reading)).isEmpty();
    assertThat(reading.changes()).hasSize(1);
    assertThat(reading.changes().get(0).text())
        .hasValue(TEXT.replace("Mikään ei tule yllätyksenä", "Mikään ei yllätä"));
  }

  @Test
  void overwritesNobodyWhoEditedTheSameRuleMeanwhile() {
    RuleSet before = OddRules.of("odd", OddRules.text("odd", "before"));
    RuleSet now = OddRules.of("odd", OddRules.text("odd", "theirs"));

    WorkbookReading clash =
        EditedWorkbook.of(before).write("human/odd", RulePiece.NOTE, "mine").readAgainst(now);
    WorkbookReading untouched = EditedWorkbook.of(before).readAgainst(now);
    WorkbookReading same =
        EditedWorkbook.of(before).write("human/odd", RulePiece.TITLE_EN, "theirs").readAgainst(now);

    assertThat(clash.changes()).isEmpty();
    assertThat(EditedWorkbook.problems(clash)).containsExactly("human!A2 workbook-clash");
    assertThat(untouched).isEqualTo(new WorkbookReading(List.of(), List.of()));
    assertThat(same).isEqualTo(new WorkbookReading(List.of(), List.of()));
  }

  @Test
  void noticesWhatWasAddedOrRemovedMeanwhile() {
    RuleSet none = OddRules.of(Map.of());
    RuleSet one = OddRules.of("odd", OddRules.text("odd", "theirs"));
    RuleSet other = OddRules.of("odd", OddRules.text("odd", "edited"));

    EditedWorkbook mine = EditedWorkbook.of(one).write("human/odd", RulePiece.NOTE, "mine");
    EditedWorkbook gone = EditedWorkbook.of(one);
    gone.sheet("human").removeRow(gone.row("human/odd"));

    assertThat(EditedWorkbook.problems(mine.readAgainst(none)))
        .containsExactly("human!A2 workbook-clash-removed");
    assertThat(EditedWorkbook.of(one).readAgainst(none).problems()).isEmpty();
    assertThat(EditedWorkbook.of(none).readAgainst(one).changes()).isEmpty();
    assertThat(
            EditedWorkbook.problems(EditedWorkbook.of(none).add("human/odd", NEW).readAgainst(one)))
        .containsExactly("human!A2 workbook-clash-added");
    assertThat(EditedWorkbook.problems(gone.readAgainst(other)))
        .containsExactly("human workbook-clash-row-gone");
    assertThat(gone.readAgainst(none)).isEqualTo(new WorkbookReading(List.of(), List.of()));
  }
}
