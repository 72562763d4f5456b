package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCsvTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void holdsEveryVerdictOnce(Language language) throws IOException {
    Answer answer = Reports.sample("device-lending");

    List<Map<String, String>> rows = rows(Reports.write(ReportFormat.CSV, answer, language));

    assertThat(rows.stream().map(row -> row.get("rule") + row.get("touchpoint")).toList())
        .containsExactlyElementsOf(
            Reports.outcomes(answer).stream().map(o -> o.rule().id() + at(o, answer)).toList());
    assertThat(rows).extracting(row -> row.get("verdict")).contains("met", "unmet", "unknown");
  }

  @Test
  void tellsWhatToDoAboutWhatIsUnmet() throws IOException {
    Answer answer =
        Reports.answer(
            "{'id': 's', 'name': 'S', 'customers': [{'type': 'b2b', 'name': 'Firms'}],"
                + " 'attributes': {'surprises': 'occasional', 'contractPrecision': 'none'},"
                + " 'waivers': [{'rule': 'b2b/exact-contract', 'reason': 'Law', 'owner': 'Mia',"
                + " 'until': '2027-01-31'}]}");

    List<Map<String, String>> rows = rows(Reports.write(ReportFormat.CSV, answer, Language.EN));

    assertThat(row(rows, "b2b/no-surprises"))
        .containsEntry("service", "s")
        .containsEntry("customer", "0")
        .containsEntry("type", "b2b")
        .containsEntry("name", "Firms")
        .containsEntry("strength", "must")
        .containsEntry("dimension", "trust")
        .containsEntry("verdict", "unmet")
        .containsEntry("attribute", "surprises")
        .containsEntry("operator", "is")
        .containsEntry("expected", "none")
        .containsEntry("actual", "occasional")
        .containsEntry("pointer", "/attributes/surprises")
        .containsEntry("apply", "none")
        .containsEntry("sources", "S2-47");
    assertThat(row(rows, "b2b/exact-contract"))
        .containsEntry("verdict", "waived")
        .containsEntry("waiver", "Law · decided by Mia · until 2027-01-31");
  }

  @Test
  void tellsAnEmptySetFromWhatIsNotStated() throws IOException {
    Answer answer =
        Reports.answer(
            "{'name': 'S', 'customers': [{'type': 'consumer'}], 'attributes': {'humanInsight':"
                + " []}}");

    List<Map<String, String>> rows = rows(Reports.write(ReportFormat.CSV, answer, Language.EN));

    assertThat(row(rows, "human/emotions")).containsEntry("actual", "[]");
    assertThat(row(rows, "human/deeds")).containsEntry("actual", "");
  }

  @Test
  void putsSeveralAnswersUnderOneHead() throws IOException {
    List<Reported> answers =
        List.of(Reports.fromFile("device-lending"), Reports.fromFile("fibre-broadband"));

    String csv = ReportFormat.CSV.write(answers, Language.EN);

    assertThat(csv.lines().filter(line -> line.startsWith("file,service,"))).hasSize(1);
    assertThat(rows(csv))
        .extracting(row -> row.get("file"))
        .contains("samples/device-lending.json", "samples/fibre-broadband.json");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isReadBackAsItWasWhateverItsTexts(long seed) throws IOException {
    for (Answer answer : Reports.hostile(seed).toList()) {
      String csv = Reports.write(ReportFormat.CSV, answer, Language.FI);

      List<Map<String, String>> rows = rows(csv);

      assertThat(rows).hasSameSizeAs(Reports.outcomes(answer));
      int i = 0;
      for (GroupResult result : answer.results()) {
        for (Outcome outcome : AnswerWords.outcomes(result).toList()) {
          Map<String, String> row = rows.get(i++);
          assertThat(row).containsEntry("rule", outcome.rule().id());
          assertThat(unguarded(row.get("name")))
              .isEqualTo(
                  unguarded(result.customer().name().map(n -> n.in(Language.FI)).orElse("")));
          assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n\uFF1D].*"));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1",
        "+1",
        "-1",
        "@x",
        "\t1",
        "\r1",
        "\n1",
        " =1",
        "\uFF1D1",
        "\uFEFF=1",
        "\u0000=1"
      })
  void makesNoFormula(String words) {
    assertThat(new CsvTable().row(List.of(words)).toString().replace("\"", ""))
        .startsWith("'" + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b", "1 = 1", "a@b.fi", "Pekka, 35", ""})
  void leavesOrdinaryWordsAlone(String words) {
    assertThat(new CsvTable().row(List.of(words)).toString().replace("\"", ""))
        .isEqualTo(words + "\r\n");
  }

  private static String unguarded(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private static String at(Outcome outcome, Answer answer) {
    return new AnswerWords(answer, Language.EN).touchpointId(outcome).orElse("");
  }

  private static Map<String, String> row(List<Map<String, String>> rows, String rule) {
    return rows.stream().filter(row -> row.get("rule").equals(rule)).findFirst().orElseThrow();
  }

  private static List<Map<String, String>> rows(String csv) throws IOException {
    CsvMapper mapper =
        CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .disable(CsvParser.Feature.TRIM_SPACES)
            .build();
    try (MappingIterator<Map<String, String>> rows =
        mapper
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv)) {
      return rows.readAll();
    }
  }
}
