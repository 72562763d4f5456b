package fi.kenelle.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.Kenelle;
import fi.kenelle.Kenelles;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
  private static final Kenelle KENELLE = Kenelles.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A wellbeing app for everyone",
        "For everybody.",
        "Anyone can join",
        "EVERYONE",
        "We serve customers",
        "Our customers get a better life",
        "All customers, all the time",
        "For all our users",
        "Made for clients",
        "Customers",
        "A shop. Customers love it.",
        "Kaikille",
        "Palvelu kaikille",
        "Jokaiselle jotakin",
        "Palvelemme asiakkaita",
        "Autamme asiakkaitamme",
        "Kaikille asiakkaille",
        "Asiakkaat ensin"
      })
  void notesWordsThatLeaveOpenWhoIsMeant(String description) {
    assertThat(notes(description)).containsExactly("vague-customer /description");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Process water care for business customers",
        "For customers who have moved lately",
        "For everyone who has lost a phone",
        "Loyal customers of the outdoor range",
        "Customers aged over 65",
        "New customers only",
        "A customer is welcomed by name",
        "Customer service by phone",
        "Every customer-facing team",
        "Palvelu yritysasiakkaille",
        "Kaikille yritysasiakkaille",
        "Kaikille, jotka ovat muuttaneet",
        "Asiakkaille, jotka ovat muuttaneet",
        "Uusille asiakkaille",
        "Vakuutusyhtiön asiakkaille",
        "Asiakas tunnetaan nimeltä",
        ""
      })
  void doesNotNoteWordsThatTellWhoIsMeant(String description) {
    assertThat(notes(description)).isEmpty();
  }

  @Test
  void notesNameDescriptionAndScopeEachAtItsPlace() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": "Bikes for everyone", "description": "For our customers", "customers": [
              {"type": "consumer", "scope": "the outdoor range"},
              {"type": "b2b", "name": "Everyone else", "scope": "everybody"}]}\
            """);

    assertThat(notes(answer))
        .containsExactly(
            "vague-customer /name",
            "vague-customer /description",
            "vague-customer /customers/1/scope");
  }

  @Test
  void notesATextOfSeveralLanguagesOnce() {
    Answer answer =
        Kenelles.answer(
            """
            {"name": {"en": "Bikes for everyone", "fi": "Pyöriä kaikille", "sv": "Cyklar"}}\
            """);

    assertThat(notes(answer)).containsExactly("vague-customer /name");
  }

  @Test
  void notesATextThatIsVagueInOneOfItsLanguages() {
    Answer answer =
        Kenelles.answer(
            "{\"name\": {\"en\": \"Bikes for commuters\", \"fi\": \"Pyöriä kaikille\"}}");

    assertThat(notes(answer)).containsExactly("vague-customer /name");
  }

  @Test
  void tellsTheWordInTheLanguageOfTheAnswer() {
    Note note = Kenelles.answer("{\"name\": \"Bikes for Everyone\"}").notes().get(0);

    assertThat(note.message().in(Language.EN)).contains("Everyone");
    assertThat(note.message().in(Language.FI))
        .contains("Everyone")
        .isNotEqualTo(note.message().in(Language.EN));
  }

  @Test
  void hasNothingToSayOfTheScopeOfGroupsThatAreReplaced() {
    ServiceDescription description =
        KENELLE
            .describe(
                JsonText.read(
                    """
                    {"name": "X", "customers": [{"type": "b2b", "scope": "everyone"}]}\
                    """))
            .forTypes(List.of("consumer"), KENELLE.ruleSet().vocabulary());

    assertThat(notes(KENELLE.recommend(description, Kenelles.DAY))).isEmpty();
  }

  @Test
  void writesCodePointerAndMessage() {
    JsonNode notes =
        Kenelles.json(KENELLE, Kenelles.answer("{\"name\": \"Kaikille\"}")).path("notes");

    assertThat(notes).hasSize(1);
    assertThat(notes.at("/0/code").asText()).isEqualTo("vague-customer");
    assertThat(notes.at("/0/pointer").asText()).isEqualTo("/name");
    assertThat(notes.at("/0/message").asText()).contains("Kaikille");
  }

  private static List<String> notes(String description) {
    JsonNode json =
        JsonNodeFactory.instance.objectNode().put("name", "X").put("description", description);
    return notes(Kenelles.answer(KENELLE, json));
  }

  private static List<String> notes(Answer answer) {
    return answer.notes().stream()
        .map(note -> note.message().code() + " " + note.pointer())
        .toList();
  }
}
