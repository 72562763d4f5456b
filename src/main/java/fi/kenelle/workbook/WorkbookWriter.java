package fi.kenelle.workbook;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes all rules as a workbook: a sheet that explains, one for each pack with a row for each
 * rule, and what can be said and cited. {@link WorkbookReader} reads it back.
 */
public final class WorkbookWriter {
  private WorkbookWriter() {}

  /** The workbook, whose choices are in a language. */
  public static byte[] write(RuleSet ruleSet, Language language) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17)) {
      Styles styles = new Styles(workbook);
      GuideSheets guides = new GuideSheets(workbook, styles, ruleSet);
      guides.writeStart();
      writePacks(workbook, styles, ruleSet, language);
      guides.writeSentences();
      guides.writeSources();
      LedgerSheet.write(
          workbook, Ledger.of(ruleSet), ruleSet.id(), ruleSet.sentences().patternLines());
      workbook.getProperties().getCoreProperties().setTitle("Kenelle");
      workbook.getProperties().getCoreProperties().setCreator("Kenelle");
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writePacks(
      XSSFWorkbook workbook, Styles styles, RuleSet ruleSet, Language language) {
    Choices choices = new Choices(ruleSet.vocabulary());
    for (String pack : ruleSet.vocabulary().packs().keySet()) {
      List<Rule> rules = ruleSet.rules().stream().filter(rule -> rule.pack().equals(pack)).toList();
      new PackSheet(workbook.createSheet(pack), styles, choices, language).write(rules, ruleSet);
    }
  }
}
