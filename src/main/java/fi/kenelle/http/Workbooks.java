package fi.kenelle.http;

import fi.kenelle.access.Role;
import fi.kenelle.authoring.Change;
import fi.kenelle.authoring.Expected;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.NotPublished;
import fi.kenelle.authoring.Publication;
import fi.kenelle.authoring.Published;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.report.WorkbookJson;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.workbook.RefusedWorkbook;
import fi.kenelle.workbook.RowChange;
import fi.kenelle.workbook.SheetProblem;
import fi.kenelle.workbook.WorkbookReader;
import fi.kenelle.workbook.WorkbookReading;
import fi.kenelle.workbook.WorkbookWriter;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** All rules as a workbook: {@code GET} and {@code POST /v1/rules.xlsx}. */
final class Workbooks {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String BYTES = "application/octet-stream";

  private final LiveRules live;

  /** One workbook is read at a time: each takes a good deal of memory. */
  private final Object reading = new Object();

  Workbooks(LiveRules live) {
    this.live = live;
  }

  void get(Context context) {
    Language language = Query.language(context);
    Accept.require(context, XLSX, BYTES);
    context
        .contentType(XLSX)
        .header("Content-Disposition", "attachment; filename=\"rules.xlsx\"")
        .header("Content-Language", language.code())
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-cache")
        .result(WorkbookWriter.write(live.now().edition().ruleSet(), language));
    context.res().setCharacterEncoding(null);
  }

  void post(Context context) {
    Query.WorkbookAsked asked = Query.workbook(context);
    Language language = asked.of().language();
    Accept.require(context, Body.JSON);
    RuleSet ruleSet = live.now().edition().ruleSet();
    WorkbookReading found = read(file(context), ruleSet, language);
    if (!asked.publish()) {
      Replies.send(context, language, WorkbookJson.of(found, language));
      return;
    }
    if (!found.problems().isEmpty()) {
      throw refusal(found);
    }
    Entrance.require(context, found.isOfDrafts() ? Role.EDITOR : Role.PUBLISHER);
    Published published = publish(context, found, ruleSet, asked.of().message());
    Visit.of(context).published();
    Replies.send(
        context,
        language,
        json -> {
          json.writeStartObject();
          PublishedJson.writeFields(json, published, language);
          WorkbookJson.writeFields(json, found, language);
          json.writeEndObject();
        });
  }

  private static byte[] file(Context context) {
    boolean named = context.contentType() != null;
    if (named && !Body.is(context, XLSX) && !Body.is(context, BYTES)) {
      throw new Refusal(415, Message.of("workbook-kind"));
    }
    return Body.bytes(context);
  }

  private WorkbookReading read(byte[] file, RuleSet ruleSet, Language language) {
    try {
      synchronized (reading) {
        return WorkbookReader.read(file, ruleSet, language);
      }
    } catch (RefusedWorkbook e) {
      throw refusal(new WorkbookReading(List.of(), e.problems()));
    }
  }

  private Published publish(
      Context context, WorkbookReading found, RuleSet ruleSet, String message) {
    List<Change> changes =
        found.changes().stream().map(change -> change(change, ruleSet.folder())).toList();
    try {
      return live.publisher().publish(new Publication(changes, Who.of(context), message));
    } catch (NotPublished e) {
      throw switch (e.why()) {
        case BROKEN -> refusal(withProblems(found, e.problems()));
        case OUTDATED, EXISTS, ABSENT -> new Refusal(409, e.reason());
        default -> Unpublished.refusal(e, problem -> "", json -> json.writeNull());
      };
    }
  }

  /** The change, for as long as nobody else changes the rule. */
  private static Change change(RowChange change, RuleFolder folder) {
    Expected expected =
        RuleText.of(change.rule(), folder)
            .map(now -> Expected.oneOf(List.of(now.tag())))
            .orElse(Expected.ABSENT);
    return change
        .text()
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .map(text -> Change.to(text, Optional.empty(), change.rule(), expected))
        .orElseGet(() -> Change.removal(change.rule(), expected));
  }

  private static WorkbookReading withProblems(WorkbookReading found, List<RuleProblem> problems) {
    return new WorkbookReading(
        found.changes(),
        problems.stream().filter(RuleProblem::isError).map(found::placed).toList());
  }

  private static Refusal refusal(WorkbookReading found) {
    boolean clash =
        found.problems().stream().allMatch(p -> p.message().code().startsWith("workbook-clash"));
    return new Refusal(
        clash ? 409 : 422,
        Message.of("workbook-refused"),
        found.problems().stream().map(Workbooks::problem).toList(),
        (json, language) -> WorkbookJson.writeFields(json, found, language));
  }

  private static Problem problem(SheetProblem found) {
    String sheet = JsonText.below("", found.sheet());
    String cell = found.row() == 0 ? found.column() : found.column() + found.row();
    String pointer = cell.isEmpty() ? sheet : JsonText.below(sheet, cell);
    return new Problem(
        found.sheet().isEmpty() ? "" : pointer, found.message(), found.suggestions());
  }
}
