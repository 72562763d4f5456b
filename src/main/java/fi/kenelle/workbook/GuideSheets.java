package fi.kenelle.workbook;

import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sources;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Phrase;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheets that are there to read: how it works, what can be said, what can be cited. */
final class GuideSheets {
  static final String START = "Kenelle";
  static final String SENTENCES = "sentences - lauseet";
  static final String SOURCES = "sources - l\u00e4hteet";

  /** The names of all of them. */
  static final List<String> NAMES = List.of(START, SENTENCES, SOURCES);

  private static final int CHARACTER = 256;
  private static final int STEPS = 9;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final RuleSet ruleSet;

  GuideSheets(XSSFWorkbook workbook, Styles styles, RuleSet ruleSet) {
    this.workbook = workbook;
    this.styles = styles;
    this.ruleSet = ruleSet;
  }

  /** How to work with it, in both languages side by side. */
  void writeStart() {
    XSSFSheet sheet = sheet(START, 72, 72);
    Row title = sheet.createRow(0);
    for (Language language : Language.values()) {
      int column = Math.max(0, title.getLastCellNum());
      title.createCell(column).setCellValue(Message.of("workbook-title").in(language));
      title.getCell(column).setCellStyle(styles.title());
    }
    for (int step = 1; step <= STEPS; step++) {
      Message message = Message.of("workbook-guide-" + step);
      line(sheet, message.in(Language.EN), message.in(Language.FI));
    }
    line(sheet, ruleSet.id(), "");
    finish(sheet);
  }

  /** Every sentence that a rule can be made of. */
  void writeSentences() {
    XSSFSheet sheet = sheet(SENTENCES, 48, 48, 56, 56);
    head(sheet, "workbook-sentence", "workbook-values");
    for (Phrase phrase : phrases(Language.EN)) {
      Phrase finnish =
          phrases(Language.FI).stream()
              .filter(other -> saysTheSame(phrase, other))
              .findFirst()
              .orElse(phrase);
      line(sheet, clause(phrase), clause(finnish), values(phrase), values(finnish));
    }
    finish(sheet);
  }

  /** Every statement that a rule can cite. */
  void writeSources() {
    XSSFSheet sheet = sheet(SOURCES, 12, 80, 80);
    Row head = sheet.createRow(0);
    List<String> heads =
        List.of(
            Column.of(fi.kenelle.rule.RulePiece.SOURCES).head(),
            Message.of("workbook-statement").in(Language.EN),
            Message.of("workbook-statement").in(Language.FI));
    for (int i = 0; i < heads.size(); i++) {
      head.createCell(i).setCellValue(heads.get(i));
      head.getCell(i).setCellStyle(styles.head());
    }
    for (Sources.Statement statement : ruleSet.sources().statements().values()) {
      line(sheet, statement.id(), statement.text().en(), statement.text().fi());
    }
    finish(sheet);
  }

  private List<Phrase> phrases(Language language) {
    return ruleSet.vocabulary().phrases().stream()
        .filter(phrase -> phrase.language() == language)
        .toList();
  }

  private static boolean saysTheSame(Phrase one, Phrase other) {
    return one.attribute().equals(other.attribute())
        && one.operator() == other.operator()
        && one.fixed().equals(other.fixed());
  }

  private static String clause(Phrase phrase) {
    return phrase.with(List.of("\u2026"));
  }

  private static String values(Phrase phrase) {
    Attribute attribute = phrase.attribute();
    return phrase.takesValues()
        ? attribute.offered().stream()
            .map(id -> attribute.valueLabel(id).in(phrase.language()))
            .collect(Collectors.joining(" \u00b7 "))
        : "";
  }

  private XSSFSheet sheet(String name, int... widths) {
    XSSFSheet sheet = workbook.createSheet(name);
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
    }
    return sheet;
  }

  private void head(XSSFSheet sheet, String... codes) {
    Row head = sheet.createRow(0);
    for (String code : codes) {
      for (Language language : Language.values()) {
        int column = Math.max(0, head.getLastCellNum());
        head.createCell(column).setCellValue(Message.of(code).in(language));
        head.getCell(column).setCellStyle(styles.head());
      }
    }
  }

  private void line(XSSFSheet sheet, String... texts) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(CellText.coded(CellText.shown(texts[i])));
      row.getCell(i).setCellStyle(styles.words());
    }
    RowHeight.fit(row);
  }

  private static void finish(XSSFSheet sheet) {
    RowHeight.fit(sheet.getRow(0));
    sheet.createFreezePane(0, 1);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }
}
