package fi.kenelle.workbook;

import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of rules that a test edits as a person would, and brings back. */
public final class EditedWorkbook {
  private final RuleSet ruleSet;
  private final XSSFWorkbook workbook;

  private EditedWorkbook(RuleSet ruleSet, byte[] file) {
    this.ruleSet = ruleSet;
    try {
      this.workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook of these rules. */
  public static EditedWorkbook of(RuleSet ruleSet) {
    return of(ruleSet, Language.EN);
  }

  static EditedWorkbook of(RuleSet ruleSet, Language language) {
    return new EditedWorkbook(ruleSet, WorkbookWriter.write(ruleSet, language));
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  XSSFSheet sheet(String name) {
    return workbook.getSheet(name);
  }

  /** Does anything to the workbook. */
  EditedWorkbook with(Consumer<XSSFWorkbook> edit) {
    edit.accept(workbook);
    return this;
  }

  /** Writes a text into the cell of a rule's piece. */
  public EditedWorkbook write(String ruleId, RulePiece piece, String text) {
    cell(ruleId, piece).setCellValue(text);
    return this;
  }

  /** Writes a row for a rule that is not there. */
  public EditedWorkbook add(String ruleId, String... texts) {
    XSSFSheet sheet = sheet(pack(ruleId));
    Row row = emptyRow(sheet);
    row.getCell(0).setCellValue(ruleId.substring(ruleId.indexOf('/') + 1));
    for (int i = 0; i < texts.length; i++) {
      row.getCell(i + 1).setCellValue(texts[i]);
    }
    return this;
  }

  private static Row emptyRow(XSSFSheet sheet) {
    for (Row row : sheet) {
      if (row.getCell(0).getStringCellValue().isEmpty()) {
        return row;
      }
    }
    throw new AssertionError("no room");
  }

  XSSFCell cell(String ruleId, RulePiece piece) {
    return (XSSFCell) row(ruleId).getCell(Column.of(piece).index());
  }

  Row row(String ruleId) {
    for (Row row : sheet(pack(ruleId))) {
      if (row.getCell(0).getStringCellValue().equals(ruleId.substring(ruleId.indexOf('/') + 1))) {
        return row;
      }
    }
    throw new AssertionError(ruleId);
  }

  private static String pack(String ruleId) {
    return ruleId.substring(0, ruleId.indexOf('/'));
  }

  /** The file. */
  public byte[] file() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it would change of the rules that it was made of. */
  WorkbookReading read() {
    return readAgainst(ruleSet);
  }

  /** What it would change of other rules. */
  WorkbookReading readAgainst(RuleSet now) {
    return WorkbookReader.read(file(), now, Language.EN);
  }

  /** Every problem as {@code sheet!cell code}. */
  List<String> problems() {
    return problems(read());
  }

  static List<String> problems(WorkbookReading reading) {
    return reading.problems().stream()
        .map(problem -> problem.place() + " " + problem.message().code())
        .toList();
  }
}
