package fi.kenelle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules made for analysing, and the check that a finding's example shows what is found. */
final class Analysed {
  private Analysed() {}

  /** The same rule with another strength or status. */
  static Rule with(Rule rule, String strength, String status) {
    RuleSet ruleSet = Kenelles.shared().ruleSet();
    String text =
        fi.kenelle.rule.RuleWriter.write(rule, ruleSet.vocabulary())
            .replace("@strength(\"must\")", "@strength(\"" + strength + "\")")
            .replace("@status(\"active\")", "@status(\"" + status + "\")");
    RuleReader.Reading reading = ruleSet.reader().read(rule.file(), text);
    return reading.rule().orElseThrow(() -> new AssertionError(reading.problems()));
  }

  static Analysis of(Rule... rules) {
    return of(List.of(rules));
  }

  static Analysis of(List<Rule> rules) {
    return Analysis.of(Kenelles.shared().ruleSet().with(rules));
  }

  /** What is found about rules, without what no rule speaks of: {@code code rule rule …}. */
  static List<String> found(Rule... rules) {
    return found(of(rules));
  }

  static List<String> found(Analysis analysis) {
    return analysis.findings().stream()
        .filter(finding -> !finding.rules().isEmpty())
        .map(
            finding ->
                finding.kind().id()
                    + " "
                    + finding.rules().stream()
                        .map(rule -> rule.replace("human/", ""))
                        .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Checks by evaluating it that the example of a finding about rules shows it. */
  static void assertShown(Finding finding, List<Rule> rules) {
    Map<String, Rule> byId = rules.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
    List<Rule> about = finding.rules().stream().map(byId::get).toList();
    Kenelle kenelle = Kenelles.of(rules.stream().filter(Rule::isActive).toList());
    ServiceDescription description = kenelle.describe(finding.example());
    List<Verdict> verdicts =
        about.stream().map(rule -> verdict(rule, finding, description, kenelle)).toList();
    switch (finding.kind()) {
      case NEVER_APPLIES ->
          assertThat(verdicts).containsAnyOf(Verdict.NOT_APPLICABLE, Verdict.COULD_APPLY);
      case NEVER_UNMET -> assertThat(verdicts).containsAnyOf(Verdict.MET, Verdict.UNKNOWN);
      case SAME -> assertThat(verdicts).containsOnly(Verdict.UNMET);
      case POINTLESS -> {
        assertThat(verdicts.get(0)).isEqualTo(Verdict.UNMET);
        assertThat(verdicts.subList(1, verdicts.size())).contains(Verdict.UNMET);
      }
      case OPPOSITE -> {
        assertThat(verdicts).allMatch(Analysed::hasFired);
        if (about.stream().allMatch(Rule::isActive)) {
          assertTension(finding, Kenelles.answer(kenelle, finding.example()));
        }
      }
      default -> throw new AssertionError(finding);
    }
  }

  private static Verdict verdict(
      Rule rule, Finding finding, ServiceDescription description, Kenelle kenelle) {
    List<Situation> situations =
        Situation.of(description, kenelle.ruleSet().vocabulary(), Kenelles.DAY).stream()
            .filter(situation -> situation.group() == finding.customer())
            .filter(s -> s.isAtTouchpoint() == (rule.subject() == Rule.Subject.TOUCHPOINT))
            .toList();
    assertThat(situations).hasSize(1);
    return Outcome.of(rule, situations.get(0)).verdict();
  }

  private static boolean hasFired(Verdict verdict) {
    return verdict == Verdict.MET || verdict == Verdict.UNMET || verdict == Verdict.UNKNOWN;
  }

  private static void assertTension(Finding finding, Answer answer) {
    assertThat(answer.tensions())
        .anySatisfy(
            tension ->
                assertThat(
                        tension.between().stream()
                            .filter(o -> o.situation().group() == finding.customer())
                            .map(outcome -> outcome.rule().id()))
                    .containsAll(finding.rules()));
  }
}
