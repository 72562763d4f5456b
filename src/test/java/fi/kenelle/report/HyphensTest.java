package fi.kenelle.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyphensTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vai-vat-to-muus",
        "kun-nioi-tus",
        "koko-nai-suus",
        "kos-ke-tus-piste",
        "saa-vu-tet-ta-vuus-vaa-ti-muk-set",
        "asia-kas-ym-mär-rys",
        "yri-tys-asia-kas",
        "kan-sa-lais-asiak-kaat",
        "poti-las-asia-kas",
        "vaih-to-eh-to-jen",
        "vas-taan-ot-ta-mista",
        "mää-rä-ai-kai-sessa",
      })
  void breaksBetweenSyllablesAndWhereCompoundsMeet(String broken) {
    String word = broken.replace("-", "");

    assertThat(Hyphens.inLabel(word, Language.FI).replace('\u00AD', '-')).isEqualTo(broken);
  }

  @Test
  void leavesShortWordsWhole() {
    assertThat(Hyphens.inLabel("Suhde on käynnissä: 0,67 $1", Language.FI))
        .isEqualTo("Suhde on käyn\u00ADnissä: 0,67 $1");
    assertThat(Hyphens.inProse("Suhde on käynnissä", Language.FI)).isEqualTo("Suhde on käynnissä");
  }

  @Test
  void leavesEnglishAsItIs() {
    assertThat(Hyphens.inLabel("Relationship", Language.EN)).isEqualTo("Relationship");
  }
}
