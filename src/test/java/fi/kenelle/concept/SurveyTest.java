package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Descriptions;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SurveyTest {
  private static final Subjects SUBJECTS = new Subjects(Kenelles.shared().ruleSet());

  @Test
  void countsEachVerdictOfEachTypeAsTheAnswersHaveIt() {
    List<Answer> answers =
        Descriptions.of(Kenelles.shared(), 9, 40)
            .map(json -> Kenelles.answer(Kenelles.shared(), json))
            .toList();

    Survey survey = survey(answers);

    assertThat(survey.services()).isEqualTo(answers.size());
    for (int type = 0; type < SUBJECTS.types().size(); type++) {
      String id = SUBJECTS.types().get(type);
      List<GroupResult> groups =
          answers.stream()
              .flatMap(answer -> answer.results().stream())
              .filter(result -> result.customer().type().equals(id))
              .toList();
      assertThat(survey.ofType(type).groups()).isEqualTo(groups.size());
      for (int rule = 0; rule < SUBJECTS.rules().size(); rule++) {
        String name = SUBJECTS.rules().get(rule).id();
        assertThat(survey.ofType(type).rule(rule))
            .isEqualTo(
                new Crowd.Counted(
                    count(groups, GroupResult::met, name),
                    count(groups, GroupResult::recommendations, name),
                    count(groups, GroupResult::unknown, name)));
      }
    }
  }

  private static long count(
      List<GroupResult> groups, Function<GroupResult, List<Outcome>> outcomes, String rule) {
    return groups.stream()
        .flatMap(group -> outcomes.apply(group).stream())
        .filter(outcome -> outcome.rule().id().equals(rule))
        .count();
  }

  @Test
  void whatIsToldIsNotMissingAndWhatIsAskedIs() {
    Survey survey =
        survey(
            List.of(
                answer("{'surprises': 'none'}"),
                answer("{'surprises': 'designed'}"),
                answer("{}")));
    int surprises = Kenelles.attribute("surprises").index();

    assertThat(survey.all().attribute(surprises)).isEqualTo(new Crowd.Counted(2, 0, 1));
    assertThat(survey.all().silent(1000)).contains(surprises);
  }

  @Test
  void ofWhatIsLeftOutEquallyOftenTheWeightiestComesFirst() {
    Crowd all = survey(List.of(answer("{'surprises': 'none'}"))).all();
    int[] weights = SUBJECTS.weights();

    List<Integer> silent = all.silent(1000);

    assertThat(silent.stream().map(place -> weights[place]).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(all.attributes().unknown()).isEqualTo(silent.size());
    assertThat(all.attributes().met()).isPositive();
  }

  @Test
  void whatFailsMostComesFirst() {
    Survey survey =
        survey(
            List.of(
                answer("{'surprises': 'designed', 'noticeOfChanges': false}"),
                answer("{'surprises': 'designed', 'noticeOfChanges': true}")));

    List<String> failing =
        survey.all().failing(2).stream().map(rule -> SUBJECTS.rules().get(rule).id()).toList();

    assertThat(failing).containsExactly("b2b/no-surprises", "b2b/notice-of-changes");
    assertThat(survey.all().total().unmetShare()).isEqualTo(0.75);
    assertThat(survey.all().fit()).isEqualTo(3.0 / 12);
  }

  @Test
  void isTheSameAfterItWasKept() {
    Survey survey =
        survey(
            Descriptions.of(Kenelles.shared(), 10, 20)
                .map(json -> Kenelles.answer(Kenelles.shared(), json))
                .toList());
    survey.addSetAside("unknown-field");
    survey.addSetAside("unknown-field");

    Survey read = SurveyJson.read(SurveyJson.write(survey), SUBJECTS);

    assertThat(SurveyJson.write(read)).isEqualTo(SurveyJson.write(survey));
    assertThat(read.setAside()).isEqualTo(2);
    assertThat(read.reasons()).containsEntry("unknown-field", 2L);
    assertThat(read.all().total()).isEqualTo(survey.all().total());
  }

  private static Answer answer(String attributes) {
    String json = "{'name': 'x', 'customers': [{'type': 'b2b'}], 'attributes': " + attributes + "}";
    return Kenelles.answer(Kenelles.shared(), JsonText.read(json.replace('\'', '"')));
  }

  private static Survey survey(List<Answer> answers) {
    Survey survey = new Survey(SUBJECTS);
    answers.forEach(answer -> survey.add(Observation.of(answer, SUBJECTS, Language.EN)));
    return survey;
  }
}
