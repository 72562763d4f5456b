package fi.kenelle.http;

import static fi.kenelle.http.Replied.pointers;
import static fi.kenelle.http.Replied.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.access.Role;
import fi.kenelle.access.TokenFile;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.Opening;
import fi.kenelle.authoring.RulesCopy;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RulePiece;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.workbook.EditedWorkbook;
import fi.kenelle.workbook.Zipped;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTest {
  private static final String WORKBOOK = "/v1/rules.xlsx";
  private static final String PUBLISH = WORKBOOK + "?publish=true&message=Said%20better";
  private static final String RULE = "consumer/surprises";
  private static final String OTHER = "consumer/personal-fit";

  @TempDir private Path folder;
  private RulesCopy copy;
  private LiveRules live;
  private Site site;

  @BeforeEach
  void open() {
    copy = RulesCopy.in(folder, List.of(RULE, OTHER));
    live = Opening.of(copy.rules(), copy.samples(), Optional.empty()).live().orElseThrow();
    site = Site.of(live, RuleFolder.keptBeside(copy.rules()));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void givesAWorkbookThatChangesNothing() {
    HttpResponse<byte[]> reply =
        site.send(site.request(WORKBOOK).GET(), HttpResponse.BodyHandlers.ofByteArray());

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue(Workbooks.XLSX);
    assertThat(reply.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"rules.xlsx\"");
    JsonNode answer = Site.json(send(WORKBOOK, reply.body()));
    assertThat(answer.path("changes")).isEmpty();
    assertThat(answer.path("problems")).isEmpty();
  }

  @Test
  void tellsWhatWouldChangeAndChangesNothing() {
    String before = id();

    HttpResponse<String> reply = send(WORKBOOK, titled("Better").file());

    assertThat(reply.statusCode()).isEqualTo(200);
    JsonNode change = Site.json(reply).path("changes").path(0);
    assertThat(change.path("rule").asText()).isEqualTo(RULE);
    assertThat(change.path("change").asText()).isEqualTo("edited");
    assertThat(change.path("differences").path(0).path("field").asText()).isEqualTo("title");
    assertThat(change.path("differences").path(0).path("message").asText())
        .startsWith("Title in English: \u201c")
        .endsWith("\u201d becomes \u201cBetter\u201d");
    assertThat(id()).isEqualTo(before);
  }

  @Test
  void publishesAllOfItAsOneVersion() throws IOException {
    String cases = Files.readString(copy.rules().resolve(RULE + ".cases.json"));
    EditedWorkbook workbook = titled("Better").write(OTHER, RulePiece.TITLE_FI, "Parempi");

    JsonNode answer = Site.json(send(PUBLISH, workbook.file()));

    assertThat(answer.path("ruleset").asText()).isEqualTo(id());
    assertThat(answer.path("changes")).hasSize(2);
    assertThat(Files.readString(copy.rules().resolve(RULE + ".dslr"))).contains("\"Better\"");
    assertThat(Files.readString(copy.rules().resolve(OTHER + ".dslr"))).contains("\"Parempi\"");
    assertThat(Files.readString(copy.rules().resolve(RULE + ".cases.json"))).isEqualTo(cases);
    JsonNode versions = Site.json(site.get("/v1/history")).path("versions");
    assertThat(versions).hasSize(2);
    assertThat(versions.path(0).path("version").asText())
        .isEqualTo(answer.path("version").asText());
    assertThat(versions.path(0).path("message").asText()).isEqualTo("Said better");
    assertThat(versions.path(0).path("who").asText()).isEqualTo(System.getProperty("user.name"));
  }

  @Test
  void publishesNothingWhereAnythingIsWrong() {
    String before = id();
    EditedWorkbook workbook =
        titled("Better").write(OTHER, RulePiece.CONDITIONS, "this is no sentence");

    JsonNode problem = problem(send(PUBLISH, workbook.file()), 422);

    assertThat(problem.path("problems").path(0).path("sheet").asText()).isEqualTo("consumer");
    assertThat(problem.path("problems").path(0).path("column").asText()).isEqualTo("H");
    assertThat(problem.path("problems").path(0).path("row").isInt()).isTrue();
    assertThat(pointers(problem).get(0)).startsWith("/consumer/H");
    assertThat(problem.path("changes")).hasSize(1);
    assertThat(id()).isEqualTo(before);
  }

  @Test
  void publishesNothingWhereACaseWouldFail() {
    String before = id();
    EditedWorkbook workbook =
        titled("Better").write(RULE, RulePiece.EXPECTATION, "Expect that there are no surprises");

    JsonNode problem = problem(send(PUBLISH, workbook.file()), 422);

    assertThat(problem.path("problems").path(0).path("code").asText()).startsWith("case-");
    assertThat(problem.path("problems").path(0).path("place").asText()).startsWith("consumer!");
    assertThat(id()).isEqualTo(before);
  }

  @Test
  void overwritesNobodysEdit() {
    byte[] mine = titled("Mine").file();
    assertThat(send(PUBLISH, titled("Theirs").file()).statusCode()).isEqualTo(200);
    String theirs = id();

    JsonNode problem = problem(send(PUBLISH, mine), 409);

    assertThat(problem.path("errors").path(0).path("code").asText()).isEqualTo("workbook-clash");
    assertThat(id()).isEqualTo(theirs);
    assertThat(send(WORKBOOK, mine).statusCode()).isEqualTo(200);
  }

  @Test
  void letsAnEditorPublishDraftsOnly() {
    TokenFile tokens = TokenFile.in(RuleFolder.keptBeside(copy.rules()));
    String reader = tokens.add("reader", Role.READER);
    String editor = tokens.add("Eeva Editor", Role.EDITOR);
    EditedWorkbook draft =
        EditedWorkbook.of(ruleSet())
            .add(
                "consumer/new-one",
                "draft",
                "could",
                "needs",
                "New",
                "Uusi",
                "The customer is a consumer",
                "",
                "Expect that earlier encounters are remembered",
                "Do it.",
                "Tee se.",
                "It helps.",
                "Se auttaa.",
                "S2-42",
                "1.0");

    problem(send(PUBLISH, titled("Better").file()), 401);
    problem(send(PUBLISH, titled("Better").file(), "Bearer " + editor), 403);
    problem(send(PUBLISH, draft.file(), "Bearer " + reader), 403);
    assertThat(send(WORKBOOK, titled("Better").file(), "Bearer " + reader).statusCode())
        .isEqualTo(200);
    HttpResponse<String> reply = send(PUBLISH, draft.file(), "Bearer " + editor);

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(ruleSet().rule("consumer/new-one")).isPresent();
    HttpResponse<String> history = site.get("/v1/history", "Authorization", "Bearer " + reader);
    assertThat(Site.json(history).path("versions").path(0).path("who").asText())
        .isEqualTo("Eeva Editor");
  }

  @Test
  void namesThePartThatIsNotTaken() {
    byte[] file =
        Zipped.of(EditedWorkbook.of(ruleSet()).file()).with("xl/vbaProject.bin", "x").file();

    JsonNode problem = problem(send(WORKBOOK, file), 422);

    assertThat(pointers(problem)).containsExactly("/xl~1vbaProject.bin");
    assertThat(problem.path("problems").path(0).path("code").asText()).isEqualTo("workbook-macro");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/json", "application/vnd.ms-excel", "text/plain"})
  void takesNoOtherKindOfBody(String type) {
    problem(
        site.send(
            site.request(WORKBOOK, "Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("x"))),
        415);
  }

  @Test
  void takesNoBodyThatIsTooLarge() {
    problem(send(WORKBOOK, new byte[(1 << 20) + 1]), 413);
  }

  @Test
  void takesNoOtherWordsInItsQuery() {
    byte[] file = EditedWorkbook.of(ruleSet()).file();

    assertThat(pointers(problem(send(WORKBOOK + "?publish=yes", file), 400)))
        .containsExactly("?publish");
    problem(site.get(WORKBOOK, "Accept", "text/csv"), 406);
  }

  private EditedWorkbook titled(String title) {
    return EditedWorkbook.of(ruleSet()).write(RULE, RulePiece.TITLE_EN, title);
  }

  private HttpResponse<String> send(String path, byte[] file, String... authorization) {
    HttpRequest.Builder request = site.request(path, "Content-Type", Workbooks.XLSX);
    for (String value : authorization) {
      request.header("Authorization", value);
    }
    return site.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  private RuleSet ruleSet() {
    return live.now().edition().ruleSet();
  }

  private String id() {
    return ruleSet().id();
  }
}
