package fi.kenelle.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFileTest {
  private static final RuleSet RULES = OddRules.of("odd", OddRules.text("odd", "x"));
  private static final byte[] SOUND = WorkbookWriter.write(RULES, Language.EN);
  private static final String TYPES = "[Content_Types].xml";
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String SHEET = "xl/worksheets/sheet2.xml";

  @Test
  void takesAFileThatWasOnlyPackedAnew() {
    assertThat(WorkbookReader.read(Zipped.of(SOUND).file(), RULES, Language.EN).changes())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin, workbook-macro",
    "xl/VBAPROJECT.BIN, workbook-macro",
    "xl/vbaData.xml, workbook-macro",
    "xl/macrosheets/sheet1.xml, workbook-macro",
    "xl/dialogsheets/sheet1.xml, workbook-macro",
    "xl/activeX/activeX1.bin, workbook-macro",
    "xl/ctrlProps/ctrlProp1.xml, workbook-macro",
    "xl/externalLinks/externalLink1.xml, workbook-link",
    "xl/connections.xml, workbook-link",
    "xl/queryTables/queryTable1.xml, workbook-link",
    "xl/webextensions/taskpanes.xml, workbook-link",
    "xl/embeddings/oleObject1.bin, workbook-object",
    "xl/media/image1.png, workbook-object",
    "xl/charts/chart1.xml, workbook-object",
    "xl/pivotCache/pivotCacheDefinition1.xml, workbook-part",
    "payload.exe, workbook-part",
    "../../rules/b2b/x.dslr, workbook-part",
    "xl/worksheets/../../../x.xml, workbook-part",
    "xl\\worksheets\\..\\..\\x.xml, workbook-part",
    "/etc/passwd, workbook-part"
  })
  void namesThePartThatDoesMoreThanHoldCells(String part, String code) {
    RefusedWorkbook refusal = refusal(Zipped.of(SOUND).with(part, "x").file());

    assertThat(codes(refusal)).containsExactly(code);
    assertThat(refusal.problems().get(0).sheet()).isEqualTo(part);
    assertThat(refusal.problems().get(0).message().in(Language.FI)).contains(part);
  }

  @Test
  void refusesAMacroWorkbookUnderAnotherName() {
    byte[] file =
        edited(
            TYPES,
            text ->
                text.replace(
                    "spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"));

    assertThat(codes(refusal(file))).containsExactly("workbook-macro");
  }

  @Test
  void refusesALinkToAnotherFileWhicheverPartHasIt() {
    String link =
        "<Relationship Id=\"rIdX\" Target=\"file:///etc/passwd\" TargetMode=\"External\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            + "/externalLinkPath\"/></Relationships>";
    byte[] file =
        edited("xl/_rels/workbook.xml.rels", text -> text.replace("</Relationships>", link));

    RefusedWorkbook refusal = refusal(file);

    assertThat(codes(refusal)).containsExactly("workbook-link-to");
    assertThat(refusal.problems().get(0).message().in(Language.EN))
        .contains("/xl/workbook.xml", "file:///etc/passwd");
  }

  @ParameterizedTest
  @ValueSource(strings = {TYPES, WORKBOOK, SHEET, "xl/sharedStrings.xml", "xl/styles.xml"})
  void readsNoDocumentType(String part) {
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

    byte[] file = edited(part, text -> text.replaceFirst("\\?>", "?>" + entity));

    RefusedWorkbook refusal = refusal(file);
    assertThat(codes(refusal)).containsExactly("workbook-doctype");
    assertThat(refusal.problems().get(0).sheet()).isEqualTo(part);
  }

  @Test
  void readsNoDocumentTypeInAnotherEncodingEither() {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
            + " \"file:///etc/passwd\">]><sst xmlns=\"http://schemas.openxmlformats.org/"
            + "spreadsheetml/2006/main\"><si><t>&e;</t></si></sst>";

    RefusedWorkbook refusal =
        refusal(
            Zipped.of(SOUND)
                .with("xl/sharedStrings.xml", text.getBytes(StandardCharsets.UTF_16))
                .file());

    assertThat(codes(refusal)).containsExactly("workbook-broken");
  }

  @Test
  void unpacksNoMoreThanRulesWouldTake() {
    byte[] zeros = new byte[64 << 20];
    Arrays.fill(zeros, (byte) ' ');

    byte[] file = Zipped.of(SOUND).with("xl/worksheets/sheet99.xml", zeros).file();

    assertThat(file.length).isLessThan(1 << 20);
    assertThat(codes(refusal(file))).containsExactly("workbook-bomb");
  }

  @Test
  void takesNoMoreThanAFewHundredParts() {
    Zipped many = Zipped.of(SOUND);
    for (int i = 0; i < 400; i++) {
      many.with("xl/worksheets/more" + i + ".xml", "<x/>");
    }

    assertThat(codes(refusal(many.file()))).containsExactly("workbook-bomb");
  }

  @Test
  void refusesBillionsOfElementsWithinElements() {
    String deep = "<a>".repeat(200_000);

    byte[] file = edited(SHEET, text -> text.replace("<sheetData>", "<sheetData>" + deep));

    assertThat(codes(refusal(file))).containsExactly("workbook-broken");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 21, 100, 1_000, 5_000})
  void refusesAFileThatWasTornOff(int length) {
    byte[] torn = Arrays.copyOf(SOUND, length);

    assertThat(codes(refusal(torn))).containsAnyOf("workbook-torn", "workbook-not");
  }

  @Test
  void refusesAFileThatIsDamagedAnywhere() {
    for (int at = 40; at < SOUND.length; at += SOUND.length / 40) {
      byte[] damaged = SOUND.clone();
      Arrays.fill(damaged, at, Math.min(at + 12, damaged.length), (byte) 0xA5);
      try {
        assertThat(WorkbookReader.read(damaged, RULES, Language.EN).changes()).isEmpty();
      } catch (RefusedWorkbook e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rule,title\n", "<html></html>", "%PDF-1.7", "{}", "PK\u0003\u0004"})
  void refusesOtherKindsOfFiles(String text) {
    assertThat(codes(refusal(text.getBytes(StandardCharsets.ISO_8859_1))))
        .containsAnyOf("workbook-not", "workbook-torn");
  }

  @Test
  void refusesOtherKindsOfPackages() {
    assertThat(codes(refusal(Zipped.of(Map.of("word/document.xml", "<x/>")).file())))
        .containsExactly("workbook-part");
    assertThat(codes(refusal(Zipped.of(Map.of(TYPES, "<x/>")).file())))
        .containsExactly("workbook-not");
    assertThat(codes(refusal(Zipped.of(Map.of(TYPES, "<x/>", WORKBOOK, "<x/>")).file())))
        .containsExactly("workbook-broken");
    byte[] old = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
    assertThat(codes(refusal(old))).containsExactly("workbook-old");
  }

  @Test
  void refusesAWorkbookThatLostItsLedger() {
    EditedWorkbook workbook =
        EditedWorkbook.of(RULES)
            .with(book -> book.removeSheetAt(book.getSheetIndex(LedgerSheet.NAME)));

    assertThat(codes(refusal(workbook.file()))).containsExactly("workbook-ledger");
  }

  private static byte[] edited(String part, UnaryOperator<String> edit) {
    return Zipped.of(SOUND).edit(part, edit).file();
  }

  private static RefusedWorkbook refusal(byte[] file) {
    return catchThrowableOfType(
        RefusedWorkbook.class, () -> WorkbookReader.read(file, RULES, Language.EN));
  }

  private static Iterable<String> codes(RefusedWorkbook refusal) {
    return refusal.problems().stream().map(problem -> problem.message().code()).toList();
  }
}
