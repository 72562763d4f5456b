package fi.kenelle.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiveRulesTest {
  private static final String SURPRISES = "consumer/surprises";
  private static final String FILE = SURPRISES + ".dslr";
  private static final String CASES = SURPRISES + ".cases.json";

  @TempDir private Path folder;
  private RulesCopy copy;
  private LiveRules live;

  @BeforeEach
  void watch() {
    copy = RulesCopy.in(folder, List.of(SURPRISES, "consumer/personal-fit"));
    live = copy.live();
  }

  @AfterEach
  void stop() {
    live.close();
  }

  @Test
  void servesWhatItWasGivenUntilTheFolderChanges() {
    assertThat(live.now().edition().ruleSet().id()).isEqualTo(copy.id());
    assertThat(live.now().isStale()).isFalse();
    assertThat(live.now().problems()).isEmpty();
  }

  @Test
  void missesNoEditMadeWhileItStarts() {
    live.close();
    live = Opening.of(copy.rules(), copy.samples(), Optional.empty()).live().orElseThrow();
    copy.edit(FILE, text -> recommending(text, "Surprise them before the doors open."));

    live.watch();

    assertThat(comesIntoUse()).isTrue();
  }

  @Test
  void takesAGoodEditIntoUse() {
    copy.edit(FILE, text -> recommending(text, "Surprise them twice."));

    assertThat(comesIntoUse()).isTrue();
    assertThat(live.now().problems()).isEmpty();
    assertThat(rule(SURPRISES).recommend().in(Language.EN)).isEqualTo("Surprise them twice.");
    assertThat(recommended()).contains("Surprise them twice.");
  }

  @Test
  void takesANewRuleIntoUse() {
    copy.takeRule("consumer/reason-to-return");

    assertThat(comesIntoUse()).isTrue();
    assertThat(answer().rulesFired()).contains("consumer/reason-to-return", SURPRISES);
  }

  @Test
  void tellsOfALinkAmongTheRules() throws IOException {
    Path elsewhere = Files.copy(copy.rules().resolve(FILE), folder.resolve("elsewhere.dslr"));

    Files.createSymbolicLink(copy.rules().resolve("consumer/linked.dslr"), elsewhere);

    assertThat(Soon.happens(() -> live.now().isStale())).isTrue();
    assertThat(live.now().problems())
        .extracting(problem -> problem.message().code())
        .containsExactly("file-link");
  }

  @Test
  void leavesAloneARuleThatStandsInAnotherPlace() {
    String text = copy.edition().ruleSet().rule(SURPRISES).orElseThrow().name();

    copy.write("Consumer/x.dslr", text);
    copy.write("consumer/more/x.dslr", text);
    copy.write("notes.txt", text);
    Gate.Passage passage = Gate.pass(copy.rules(), copy.samples(), Gate.Care.FULL);

    assertThat(passage.edition()).isPresent();
    assertThat(passage.problems())
        .extracting(problem -> problem.severity().id() + " " + problem.file())
        .containsExactly("warning rules/Consumer/x.dslr", "warning rules/consumer/more/x.dslr");
  }

  @Test
  void forgetsARuleThatIsTakenAway() {
    copy.delete(CASES);
    copy.delete(FILE);

    assertThat(comesIntoUse()).isTrue();
    assertThat(live.now().edition().ruleSet().rule(SURPRISES)).isEmpty();
    assertThat(answer().rulesFired()).containsExactly("consumer/personal-fit");
  }

  @Test
  void leavesARetiredRuleOutOfAnswers() {
    copy.edit(FILE, text -> text.replace("@status(\"active\")", "@status(\"retired\")"));

    assertThat(comesIntoUse()).isTrue();
    assertThat(live.now().edition().ruleSet().rule(SURPRISES)).isPresent();
    assertThat(answer().rulesFired()).containsExactly("consumer/personal-fit");
  }

  @Test
  void takesNewPersonaCardsIntoUse() throws Exception {
    Path card = copy.samples().resolve("personas/mia.json");

    Files.writeString(card, "{\"id\": \"mia\", \"name\": \"Mia\"}");

    assertThat(Soon.happens(() -> live.now().edition().samples().cards().card("mia").isPresent()))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("badEdits")
  void staysWithTheLastGoodRulesWhereAnEditIsBad(String file, Consumer<RulesCopy> edit) {
    Edition good = live.now().edition();

    edit.accept(copy);

    assertThat(Soon.happens(() -> live.now().isStale())).isTrue();
    assertThat(live.now().edition()).isSameAs(good);
    assertThat(live.now().problems())
        .isNotEmpty()
        .allMatch(RuleProblem::isError)
        .extracting(RuleProblem::file)
        .contains(file);
  }

  static Stream<Arguments> badEdits() {
    return Stream.of(
        bad("rules/" + FILE, c -> c.write(FILE, "")),
        bad("rules/" + FILE, c -> c.edit(FILE, text -> text.replace("Expect that", "Hope that"))),
        bad("rules/" + FILE, c -> c.edit(FILE, text -> text.replace("\"should\"", "\"perhaps\""))),
        bad("rules/" + FILE, c -> c.edit(FILE, text -> text.replace("\nend", "\n"))),
        bad("rules/" + CASES, c -> c.delete(CASES)),
        bad("rules/" + CASES, c -> c.edit(CASES, text -> text.replace("\"met\"", "\"unmet\""))),
        bad("rules/" + CASES, c -> c.edit(CASES, text -> text.replace("consumer", "costumer"))),
        bad("rules/" + CASES, c -> c.delete(FILE)),
        bad("rules/vocabulary.json", c -> c.delete("vocabulary.json")),
        bad("rules/vocabulary.json", c -> c.write("vocabulary.json", "{}")),
        bad("rules/sources.json", c -> c.write("sources.json", "[")),
        bad("samples/bad.json", c -> c.write("../samples/bad.json", "{\"nme\": 1}")),
        bad("samples/bad.json", c -> c.write("../samples/bad.json", "{\"name\": {\"en\": null}}")),
        bad("samples/personas/x.json", c -> c.write("../samples/personas/x.json", "[]")));
  }

  private static Arguments bad(String file, Consumer<RulesCopy> edit) {
    return arguments(file, edit);
  }

  @Test
  void tellsWhereABadEditIsWrong() {
    copy.edit(FILE, text -> text.replace("Expect that", "Hope that"));

    assertThat(Soon.happens(() -> live.now().isStale())).isTrue();
    RuleProblem problem = live.now().problems().get(0);
    assertThat(problem.line()).isEqualTo(lineOf("Hope that"));
    assertThat(problem.file()).isEqualTo("rules/" + FILE);
  }

  @Test
  void keepsAnsweringWhileTheFolderIsBad() {
    List<String> before = recommended();

    copy.write(FILE, "package nonsense");

    assertThat(Soon.happens(() -> live.now().isStale())).isTrue();
    assertThat(recommended()).isEqualTo(before);
  }

  @Test
  void takesAMendedEditIntoUse() {
    copy.edit(FILE, text -> text.replace("Expect that", "Hope that"));
    assertThat(Soon.happens(() -> live.now().isStale())).isTrue();

    copy.edit(FILE, text -> recommending(text.replace("Hope that", "Expect that"), "Mended."));

    assertThat(comesIntoUse()).isTrue();
    assertThat(live.now().problems()).isEmpty();
    assertThat(live.now().isStale()).isFalse();
    assertThat(recommended()).contains("Mended.");
  }

  @Test
  void isNoLongerStaleOnceABadEditIsTakenBack() {
    String id = copy.id();
    copy.edit(FILE, text -> text + "nonsense");
    assertThat(Soon.happens(() -> live.now().isStale())).isTrue();

    copy.edit(FILE, text -> text.substring(0, text.length() - "nonsense".length()));

    assertThat(Soon.happens(() -> !live.now().isStale())).isTrue();
    assertThat(live.now().edition().ruleSet().id()).isEqualTo(id);
  }

  @Test
  void leavesAnEditionThatSomeoneHoldsAsItWas() {
    Edition held = live.now().edition();
    String id = held.ruleSet().id();

    copy.edit(FILE, text -> recommending(text, "Another text."));

    assertThat(comesIntoUse()).isTrue();
    assertThat(held.ruleSet().id()).isEqualTo(id);
    assertThat(held.ruleSet().rule(SURPRISES).orElseThrow().recommend().in(Language.EN))
        .isNotEqualTo("Another text.");
  }

  private static String recommending(String text, String recommendation) {
    return text.replaceFirst(
        "Recommend in English \".*\"", "Recommend in English \"" + recommendation + "\"");
  }

  private int lineOf(String part) {
    try {
      String text = Files.readString(copy.rules().resolve(FILE));
      return (int) text.substring(0, text.indexOf(part)).lines().count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean comesIntoUse() {
    String id = copy.id();
    return Soon.happens(() -> live.now().edition().ruleSet().id().equals(id));
  }

  private Rule rule(String id) {
    return live.now().edition().ruleSet().rule(id).orElseThrow();
  }

  private List<String> recommended() {
    return answer().results().get(0).recommendations().stream()
        .map(outcome -> outcome.rule().recommend().in(Language.EN))
        .toList();
  }

  private Answer answer() {
    Edition edition = live.now().edition();
    ServiceDescription description =
        edition
            .descriptions()
            .read(
                JsonText.read(
                    "{\"name\": \"x\", \"customers\": [{\"type\": \"consumer\"}],"
                        + " \"attributes\": {\"surprises\": \"none\"}}"));
    return edition.answerer().answer(description, LocalDate.of(2026, 11, 22));
  }
}
