package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Tension;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {
  @Test
  void aScaleShowsAllItsValues() {
    Tension tension =
        between(
            Kenelles.clause("surprises", Operator.IS, "none"),
            Kenelles.clause("surprises", Operator.AT_LEAST, "occasional"));

    assertThat(range(tension).labels()).containsExactly("absent", "occasional", "planned");
    assertThat(accepted(tension))
        .containsExactlyInAnyOrder(List.of(true, false, false), List.of(false, true, true));
  }

  @Test
  void numbersShowThoseNamedAndTheSpansAroundThem() {
    Tension tension =
        between(
            Kenelles.clause("channelCount", Operator.AT_LEAST, "5"),
            Kenelles.clause("channelCount", Operator.AT_MOST, "2"));

    assertThat(range(tension).labels()).containsExactly("0–1", "2", "3–4", "5", "6–");
    assertThat(accepted(tension))
        .containsExactlyInAnyOrder(
            List.of(false, false, false, true, true), List.of(true, true, false, false, false));
  }

  @Test
  void aSetShowsTheMembersThatAreNamed() {
    Tension tension =
        between(
            Kenelles.clause("deliveryOptions", Operator.INCLUDES, "post", "courier"),
            Kenelles.clause("deliveryOptions", Operator.EXCLUDES, "post"));

    assertThat(range(tension).size()).isEqualTo(2);
    assertThat(accepted(tension))
        .containsExactlyInAnyOrder(List.of(true, true), List.of(false, true));
  }

  private static Tension between(String consumer, String business) {
    List<Rule> rules =
        List.of(
            Kenelles.rule("one", "The customer is a consumer", consumer),
            Kenelles.rule("other", "The customer is a business", business));
    Kenelle kenelle = Kenelles.of(rules);
    Answer answer =
        Kenelles.answer(
            kenelle,
            JsonText.read(
                "{\"name\": \"x\", \"customers\": [{\"type\": \"consumer\"}, {\"type\":"
                    + " \"b2b\"}]}"));
    return answer.tensions().get(0);
  }

  private static Range range(Tension tension) {
    return Range.of(tension, new Voice(Language.EN, Kenelles.shared().ruleSet()));
  }

  private static List<List<Boolean>> accepted(Tension tension) {
    Range range = range(tension);
    return tension.between().stream().map(range::accepted).toList();
  }
}
