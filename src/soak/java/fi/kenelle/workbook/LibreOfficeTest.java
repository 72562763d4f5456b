package fi.kenelle.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks that LibreOffice itself has opened, edited and saved, where it is installed. */
class LibreOfficeTest {
  private static final String OFFICE = "soffice";
  private static final List<String> ODD =
      List.of(
          "'leading apostrophe",
          "''two",
          "=1+1",
          "+358 40",
          "-1",
          "@SUM(A1)",
          "1.0",
          "007",
          "2026-11-22",
          "TRUE",
          " blanks around ",
          "two  blanks",
          "\"quotes\" and \\backslashes\\",
          "\ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb",
          "Y\u00f6, \u00e4iti ja \u00c5land",
          "_x000D_",
          "_x005F_x000D_",
          "<b>&amp;</b> ]]>",
          "a\u00a0b\u3000c",
          "#REF!");

  @TempDir private Path folder;

  @BeforeAll
  static void findOffice() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, OFFICE)));
    assumeTrue(installed, "LibreOffice is not installed");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void bringsEveryRuleOfTheProjectBackAsItWas(Language language) throws Exception {
    RuleSet rules = Kenelles.shared().ruleSet();
    write("rules.xlsx", WorkbookWriter.write(rules, language));

    byte[] saved = saved("rules.xlsx");

    assertThat(WorkbookReader.read(saved, rules, Language.EN))
        .isEqualTo(new WorkbookReading(List.of(), List.of()));
  }

  @Test
  void bringsOddTextsBackAsTheyWere() throws Exception {
    RuleSet rules = odd();
    write("odd.xlsx", WorkbookWriter.write(rules, Language.EN));

    assertThat(WorkbookReader.read(saved("odd.xlsx"), rules, Language.EN))
        .isEqualTo(new WorkbookReading(List.of(), List.of()));
  }

  @Test
  void savesWhatAPersonEdited() throws Exception {
    RuleSet rules = Kenelles.shared().ruleSet();
    String id = "b2b/no-surprises";
    String title = rules.rule(id).orElseThrow().metadata().title().en();
    write("rules.xlsx", WorkbookWriter.write(rules, Language.FI));
    convert("rules.xlsx", "fods");
    String open = Files.readString(folder.resolve("out/rules.fods"));
    write(
        "rules.fods",
        open.replace(title, "No surprises &amp; \u201d\u00e4\u00f6\u201d")
            .getBytes(StandardCharsets.UTF_8));

    List<RowChange> changes =
        WorkbookReader.read(saved("rules.fods"), rules, Language.EN).changes();

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).rule()).isEqualTo(id);
    assertThat(changes.get(0).differences())
        .containsExactly(
            new RowChange.Difference(
                RulePiece.TITLE_EN, title, "No surprises & \u201d\u00e4\u00f6\u201d"));
  }

  private static RuleSet odd() {
    Map<String, String> rules = new LinkedHashMap<>();
    for (String title : ODD) {
      String name = "odd-" + rules.size();
      String text = OddRules.text(name, title);
      rules.put("human/" + name, rules.size() % 2 == 0 ? text : text.replace("\n", "\r\n"));
    }
    return OddRules.of(rules);
  }

  /** The file as LibreOffice saves it as a workbook. */
  private byte[] saved(String name) throws Exception {
    convert(name, "xlsx");
    return Files.readAllBytes(
        folder.resolve("out/" + name.substring(0, name.indexOf('.')) + ".xlsx"));
  }

  private void convert(String name, String to) throws Exception {
    Process office =
        new ProcessBuilder(
                OFFICE,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                folder.resolve("out").toString(),
                folder.resolve(name).toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    boolean ended = office.waitFor(5, TimeUnit.MINUTES);
    office.destroyForcibly();
    assertThat(ended).as("LibreOffice ended").isTrue();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
