package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Language;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  @Test
  void showsTheFitOfEachPersonaBesideItsGroup() {
    String text = AnswerText.of(Reports.sample("device-lending"), Language.EN, Paint.PLAIN);

    assertThat(text)
        .contains(
            """
            A  Consumer: Mobile knowledge workers · persona Pekka, 35
               fit 0.57 · 39 met\
            """,
            """
            B  Consumer: Recently retired people · persona Pirjo, 63
               fit 0.57 · 40 met\
            """,
            """
            C  Consumer: Young townspeople · persona Kalle, 19
               fit 0.55 · 37 met\
            """);
  }

  @Test
  void namesNoPersonaWhereAGroupHasNone() {
    var answer = Reports.answer("{'name': 'S', 'customers': [{'type': 'consumer'}]}");

    assertThat(AnswerText.of(answer, Language.EN, Paint.PLAIN)).contains("A  Consumer\n");
  }
}
