package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.Kenelle;
import fi.kenelle.report.RulesJson;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /v1/rules}, {@code GET /v1/rules/{pack}/{rule}} and {@code POST /v1/rules/check}. */
final class RuleBook {
  private static final String NAME = "[a-z0-9-]+";

  private final Supplier<Kenelle> inUse;

  RuleBook(Supplier<Kenelle> inUse) {
    this.inUse = inUse;
  }

  /** The rule that a path names. Throws {@link Refusal} 404. */
  static Rule named(Context context, Kenelle kenelle) {
    String pack = context.pathParam("pack");
    String name = context.pathParam("rule");
    if (!pack.matches(NAME) || !name.matches(NAME)) {
      throw new Refusal(404);
    }
    String id = pack + "/" + name;
    return kenelle.ruleSet().rule(id).orElseThrow(() -> missing(id, kenelle));
  }

  /** With the ids that may have been meant. */
  private static Refusal missing(String id, Kenelle kenelle) {
    Message reason = Message.of("no-such-rule", id);
    List<String> near = Nearest.some(id, kenelle.ruleSet().byId().keySet(), 3);
    return new Refusal(404, reason, List.of(new Problem("", reason, near)));
  }

  void all(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    Replies.send(context, language, RulesJson.all(inUse.get().ruleSet(), language));
  }

  void one(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    RuleSet ruleSet = inUse.get().ruleSet();
    Rule rule = named(context, inUse.get());
    byte[] text = ruleSet.folder().bytes(rule.id() + ".dslr").orElseThrow();
    Optional<byte[]> cases = ruleSet.folder().cases(rule);
    JsonNode read = cases.map(JsonText::read).orElse(JsonNodeFactory.instance.arrayNode());
    Replies.send(
        context,
        language,
        RulesJson.one(rule, new String(text, StandardCharsets.UTF_8), read, ruleSet, language));
    context.header("ETag", etag(text, cases.orElse(new byte[0])));
  }

  private static String etag(byte[] text, byte[] cases) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(text);
    both.write(0);
    both.writeBytes(cases);
    return '"' + RuleSet.sha256(both.toByteArray()).substring(0, 32) + '"';
  }

  void check(Context context) {
    Language language = Query.language(context);
    Accept.require(context, Body.JSON);
    if (!Body.is(context, Body.PLAIN)) {
      throw new Refusal(415);
    }
    RuleSet ruleSet = inUse.get().ruleSet();
    List<RuleProblem> problems = problems(Body.bytes(context), ruleSet);
    Replies.send(context, language, RulesJson.problems(problems, language));
  }

  private static List<RuleProblem> problems(byte[] bytes, RuleSet ruleSet) {
    try {
      RuleReader reader = new RuleReader(ruleSet.vocabulary(), ruleSet.sources());
      return reader.read("", JsonText.decoded(bytes)).problems();
    } catch (JsonText.Malformed e) {
      return List.of(RuleSetReader.malformed("", e));
    }
  }
}
