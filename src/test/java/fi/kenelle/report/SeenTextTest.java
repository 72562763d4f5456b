package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.concept.Comparison;
import fi.kenelle.concept.Limits;
import fi.kenelle.outcome.Answer;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people write into a description, it cannot act on a terminal that shows it. */
class SeenTextTest {
  private static final Kenelle KENELLE = Kenelles.shared();
  private static final String ACTING = "(?s).*[\\p{Cc}\u202A-\u202E\u2066-\u2069&&[^\n]].*";

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nothingActsInAPlainText(long seed) {
    Reports.hostile(seed)
        .flatMap(answer -> texts(answer, Paint.PLAIN))
        .forEach(text -> assertThat(text).doesNotMatch(ACTING));
  }

  @ParameterizedTest
  @ValueSource(longs = {3})
  void onlyPaintActsInAPaintedText(long seed) {
    Reports.hostile(seed)
        .flatMap(answer -> texts(answer, Paint.ANSI))
        .map(text -> text.replaceAll("\u001b\\[(0|1|2|32|33|35)m", ""))
        .forEach(text -> assertThat(text).doesNotMatch(ACTING));
  }

  private static Stream<String> texts(Answer answer, Paint paint) {
    Rule rule = KENELLE.ruleSet().active().get(answer.results().size());
    Limits limits = new Limits(Set.of(), OptionalInt.of(1), Duration.ofMinutes(1));
    var description = answer.description();
    return Stream.of(
        AnswerText.of(answer, Language.EN, paint),
        ComparisonText.of(Comparison.of(answer, answer), Language.FI, paint),
        RedesignText.of(KENELLE.redesign(description, answer.on(), limits), Language.EN, paint),
        NearText.of(answer, Language.EN, paint),
        QuestionText.all(answer, open -> KENELLE.prospects(open, answer), Language.FI, paint),
        ExplanationText.of(
            rule,
            KENELLE.explain(rule, description, answer.on()),
            description,
            KENELLE.ruleSet(),
            Language.EN,
            paint));
  }
}
