package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AnswerJunitTest {
  @Test
  void hasASuiteAGroupAndACaseAVerdict() {
    Answer answer = Reports.sample("device-lending");

    Document report = Junit.read(Reports.write(ReportFormat.JUNIT, answer, Language.EN));

    assertThat(Junit.elements(report, "testsuite"))
        .extracting(suite -> suite.getAttribute("name"))
        .containsExactly(
            "Device lending · A Consumer: Mobile knowledge workers · persona Pekka, 35",
            "Device lending · B Consumer: Recently retired people · persona Pirjo, 63",
            "Device lending · C Consumer: Young townspeople · persona Kalle, 19");
    assertCounts(report, answer);
    Element failure = Junit.elements(report, "failure").get(0);
    assertThat(failure.getAttribute("type")).isEqualTo("must");
    assertThat(failure.getAttribute("message")).startsWith("Ask two or three things");
    assertThat(failure.getTextContent())
        .contains("Because: Nobody feels", "/attributes/personalisation", "S0-08, S2-41");
  }

  @Test
  void skipsWhatIsWaivedWithItsReason() {
    Answer answer =
        Reports.answer(
            "{'name': 'S', 'customers': [{'type': 'b2b'}], 'attributes': {'contractPrecision':"
                + " 'none'}, 'waivers': [{'rule': 'b2b/exact-contract', 'reason': 'Law'}]}");

    Document report = Junit.read(Reports.write(ReportFormat.JUNIT, answer, Language.EN));

    assertThat(Junit.elements(report, "failure")).isEmpty();
    Element waived = Junit.elements(report, "skipped").get(0);
    assertThat(waived.getAttribute("message")).isEqualTo("Waived: Law");
    assertThat(((Element) waived.getParentNode()).getAttribute("name"))
        .startsWith("b2b/exact-contract: ");
  }

  @Test
  void putsSeveralAnswersUnderOneRoot() {
    List<Reported> answers =
        List.of(Reports.fromFile("device-lending"), Reports.fromFile("fibre-broadband"));

    Document report = Junit.read(ReportFormat.JUNIT.write(answers, Language.FI));

    assertThat(Junit.elements(report, "testsuite"))
        .hasSize(answers.stream().mapToInt(one -> one.answer().results().size()).sum())
        .extracting(suite -> suite.getAttribute("name"))
        .doesNotHaveDuplicates()
        .anyMatch(name -> name.contains("(samples/fibre-broadband.json)"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isWellFormedAndCountsRightWhateverItsTexts(long seed) {
    for (Answer answer : Reports.hostile(seed).toList()) {
      Document report = Junit.read(Reports.write(ReportFormat.JUNIT, answer, Language.FI));

      assertCounts(report, answer);
      String service = Line.of(answer.description().name().in(Language.FI));
      assertThat(Junit.elements(report, "testsuite"))
          .allMatch(suite -> suite.getAttribute("name").startsWith(service));
    }
  }

  private static void assertCounts(Document report, Answer answer) {
    List<Outcome> outcomes = Reports.outcomes(answer);
    assertThat(Junit.elements(report, "testcase"))
        .hasSameSizeAs(outcomes)
        .hasSize(Junit.sum(report, "tests"));
    assertThat(Junit.elements(report, "failure"))
        .hasSize((int) outcomes.stream().filter(o -> o.verdict() == Verdict.UNMET).count())
        .hasSize(Junit.sum(report, "failures"));
    long met = outcomes.stream().filter(o -> o.verdict() == Verdict.MET).count();
    assertThat(Junit.elements(report, "skipped"))
        .hasSize(Junit.sum(report, "skipped"))
        .hasSize(outcomes.size() - (int) met - Junit.elements(report, "failure").size());
  }
}
