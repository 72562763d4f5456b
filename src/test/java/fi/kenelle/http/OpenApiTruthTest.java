package fi.kenelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.access.Role;
import fi.kenelle.access.TokenFile;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.Opening;
import fi.kenelle.authoring.RulesCopy;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RulePiece;
import fi.kenelle.workbook.EditedWorkbook;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks every call for every ending that is said of it, and holds the answers against the words. */
class OpenApiTruthTest {
  private static final String RULE = "consumer/surprises";
  private static final String OTHER = "consumer/personal-fit";
  private static final String RULES = "/v1/rules/" + RULE;
  private static final String CARD = "{\"id\": \"maija\", \"name\": \"Maija, 70\"}";

  @TempDir private Path folder;
  @TempDir private Path guarded;
  private LiveRules live;
  private byte[] outdated;
  private Site site;
  private Described described;
  private final List<Ask> good = new ArrayList<>();

  @BeforeEach
  void open() {
    RulesCopy copy = RulesCopy.in(folder, List.of(RULE, OTHER));
    for (String sample : List.of("personas/kalle", "personas/pirjo", "device-lending")) {
      copy.writeSample(sample + ".json", Site.sample(sample));
    }
    live = Opening.of(copy.rules(), copy.samples(), Optional.empty()).live().orElseThrow();
    site = Site.of(live, RuleFolder.keptBeside(copy.rules()));
    outdated = titled("Outdated");
    described = new Described(Site.json(site.get("/openapi.json")));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void everyAnswerIsAsItIsSaidToBeAndEveryEndingHappens() {
    ask();
    good.forEach(this::check);
    refuseWhatIsWrong();
    refuseStrangers();
    refuseWhatIsThere();
    sendAwayUnderLoad();

    assertThat(described.wrong()).isEmpty();
    assertThat(described.unseen()).isEmpty();
  }

  private void check(Ask ask) {
    described.check(ask.call(), ask.to(site));
  }

  private void ask() {
    for (String path :
        List.of(
            "types",
            "vocabulary",
            "expectations",
            "sources",
            "samples",
            "personas",
            "rules",
            "schema/service-description",
            "rules/choices",
            "analysis",
            "history",
            "feedback/summary",
            "rules.xlsx")) {
      get("/v1/" + path, "/v1/" + path);
    }
    for (String path : List.of("/", "/docs", "/health/live", "/health/ready", "/metrics")) {
      get(path, path);
    }
    get("/openapi.json", "/openapi.json");
    get("/workbench/{file}", "/workbench/parts/fit.js");
    get("/docs/{file}", "/docs/docs.js");
    get("/v1/samples/{id}", "/v1/samples/device-lending");
    get("/v1/personas/{id}", "/v1/personas/pekka");
    get("/v1/rules/{pack}/{rule}", RULES);
    askConcepts();
    askRules();
    askVersions();
  }

  private void get(String call, String path) {
    good.add(Ask.of("GET " + call, path));
  }

  private void askConcepts() {
    Ask recommend = described("POST /v1/recommendations", Site.RECOMMENDATIONS, Site.SAMPLE);
    good.add(recommend);
    good.add(recommend.withQuery("include=met,conditions,notApplicable,near&types=b2b&lang=fi"));
    good.add(recommend.sending(Body.JSON, waived()));
    for (String form :
        List.of(
            "text/html",
            "text/markdown",
            "text/csv",
            "application/sarif+json",
            "application/junit+xml")) {
      good.add(recommend.with("Accept", form));
    }
    good.add(recommend.sending(Body.NDJSON, Site.SMALL + "\nnothing\n"));
    good.add(
        described("POST /v1/explanations/{pack}/{rule}", "/v1/explanations/" + RULE, Site.SAMPLE));
    good.add(described("POST /v1/comparisons", "/v1/comparisons", example("ComparisonRequest")));
    good.add(described("POST /v1/redesigns", "/v1/redesigns?keep=surprises", Site.SAMPLE));
    good.add(described("POST /v1/feedback", "/v1/feedback", example("Feedback")));
  }

  private static Ask described(String call, String path, String body) {
    return Ask.of(call, path).sending(Body.JSON, body);
  }

  private static String waived() {
    return Site.SMALL.replaceFirst(
        "}$",
        ", \"attributes\": {\"surprises\": \"none\"}, \"waivers\": [{\"rule\": \""
            + RULE
            + "\"}]}");
  }

  private String example(String schema) {
    return described.document().at("/components/schemas/" + schema + "/example").toString();
  }

  private String text() {
    return described.document().at("/components/schemas/RuleText/example").asText();
  }

  private void askRules() {
    good.add(plain("POST /v1/rules/check", "/v1/rules/check", text()));
    good.add(plain("POST /v1/rules/check", "/v1/rules/check", "package x\n"));
    good.add(plain("POST /v1/rules/complete", "/v1/rules/complete?line=1&column=1", text()));
    good.add(described("POST /v1/rules/write", "/v1/rules/write", example("RuleForm")));
    String impact = "POST /v1/rules/{pack}/{rule}/impact";
    String personalFit = "/v1/rules/" + OTHER;
    good.add(described(impact, personalFit + "/impact", example("Draft")));
    good.add(plain(impact, personalFit + "/impact", changed("Impact")));
    Ask put = plain("PUT /v1/rules/{pack}/{rule}", personalFit, changed("First"));
    good.add(put.with("If-Match", "*"));
    good.add(
        put.sending(Body.JSON, example("Draft").replace("@since(\\\"1.0", "@since(\\\"1.1"))
            .with("If-Match", "*"));
    byte[] workbook = workbook();
    good.add(Ask.of("POST /v1/rules.xlsx", "/v1/rules.xlsx").sending(Workbooks.XLSX, workbook));
    good.add(
        described("PUT /v1/personas/{id}", "/v1/personas/maija", CARD).with("If-None-Match", "*"));
    good.add(Ask.of("DELETE /v1/personas/{id}", "/v1/personas/maija").with("If-Match", "*"));
    good.add(Ask.of("DELETE /v1/rules/{pack}/{rule}", personalFit).with("If-Match", "*"));
  }

  private static Ask plain(String call, String path, String text) {
    return Ask.of(call, path).sending(Body.PLAIN, text);
  }

  /** The text of the rule with another title. */
  private String changed(String title) {
    return text().replaceFirst("@title\\(\"", "@title(\"" + title + ": ");
  }

  private byte[] workbook() {
    return site.send(site.request("/v1/rules.xlsx").GET(), HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private void askVersions() {
    String first = Site.json(site.get("/v1/history")).at("/versions/0/version").asText();
    get("/v1/history", "/v1/history?limit=1&before=" + first);
    get("/v1/history/{version}/difference", "/v1/history/" + first + "/difference");
    get("/v1/history/{version}/rules/{pack}/{rule}", "/v1/history/" + first + "/rules/" + RULE);
    good.add(Ask.of("POST /v1/history/{version}/restore", "/v1/history/" + first + "/restore"));
  }

  private void refuseWhatIsWrong() {
    for (Ask ask : good) {
      if (isSaid(ask, 400)) {
        check(ask.withQuery("nonsense=1"));
      }
      if (isSaid(ask, 406) && !ask.headers().contains("Accept")) {
        check(ask.with("Accept", "image/png"));
      }
      if (isSaid(ask, 413)) {
        check(
            ask.sending(
                ask.type().equals(Body.NDJSON) ? Body.JSON : ask.type(), new byte[2 << 20]));
      }
      if (isSaid(ask, 415)) {
        check(ask.sending("application/nonsense", "nonsense"));
      }
      if (isSaid(ask, 404)) {
        check(ask.at(elsewhere(ask)));
      }
    }
  }

  private boolean isSaid(Ask ask, int status) {
    return described.call(ask.call()).path("responses").has(Integer.toString(status));
  }

  /** The path of something that is not there. */
  private static String elsewhere(Ask ask) {
    return ask.path()
        .replaceAll("consumer/[a-z-]+", "nobody/Nothing")
        .replaceAll("/(docs|workbench|samples|personas)/.*", "/$1/nothing.js")
        .replaceAll("/history/[0-9a-f]+", "/history/0000000")
        .replaceAll("before=[0-9a-f]+", "before=0000000");
  }

  private void refuseStrangers() {
    Site strict = Site.keeping(guarded);
    String reader = TokenFile.in(guarded).add("reader", Role.READER);
    for (Ask ask : good) {
      if (isSaid(ask, 401)) {
        described.check(ask.call(), ask.to(strict));
      }
      if (isSaid(ask, 403)) {
        described.check(
            ask.call(),
            ask.with("Authorization", "Bearer " + reader)
                .with("Origin", "https://evil.example")
                .to(strict));
      }
    }
    strict.close();
  }

  private void refuseWhatIsThere() {
    Ask put = plain("PUT /v1/rules/{pack}/{rule}", RULES, text());
    check(put);
    check(put.with("If-None-Match", "*"));
    check(put.with("If-Match", "\"old\""));
    check(put.with("If-Match", "*").sending(Body.PLAIN, "package x"));
    check(put.at("/v1/rules/consumer/absent").with("If-Match", "*"));
    Ask card = described("PUT /v1/personas/{id}", "/v1/personas/pekka", CARD);
    check(card);
    check(card.with("If-None-Match", "*").sending(Body.JSON, CARD.replace("maija", "pekka")));
    check(card.with("If-Match", "\"old\"").sending(Body.JSON, CARD.replace("maija", "pekka")));
    check(card.with("If-Match", "*"));
    check(card.at("/v1/personas/maija").with("If-Match", "*"));
    for (String call : List.of("/v1/rules/{pack}/{rule}", "/v1/personas/{id}")) {
      Ask delete = Ask.of("DELETE " + call, call.contains("id") ? "/v1/personas/pekka" : RULES);
      check(delete);
      check(delete.with("If-Match", "\"old\""));
    }
    check(Ask.of("DELETE /v1/personas/{id}", "/v1/personas/pekka").with("If-Match", "*"));
    Ask publish = Ask.of("POST /v1/rules.xlsx", "/v1/rules.xlsx?publish=true");
    check(publish.sending(Workbooks.XLSX, "no workbook"));
    check(publish.sending(Workbooks.XLSX, titled("Mine")));
    check(publish.sending(Workbooks.XLSX, outdated));
  }

  /** A workbook that says something else of a rule. */
  private byte[] titled(String title) {
    return EditedWorkbook.of(live.now().edition().ruleSet())
        .write(RULE, RulePiece.TITLE_EN, title)
        .file();
  }

  private void sendAwayUnderLoad() {
    Load nothing = new Load(0, 0);
    Site busy = Site.carrying(new Loads(nothing, nothing, nothing));
    for (Ask ask : good) {
      if (isSaid(ask, 503)) {
        described.check(ask.call(), ask.to(busy));
      }
    }
    busy.close();
  }
}
