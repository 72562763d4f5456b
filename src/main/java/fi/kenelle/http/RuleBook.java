package fi.kenelle.http;

import fi.kenelle.Kenelle;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.history.Version;
import fi.kenelle.report.RulesJson;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** {@code GET /v1/rules}, {@code GET /v1/rules/{pack}/{rule}} and {@code POST /v1/rules/check}. */
final class RuleBook {
  private static final String NAME = "[a-z0-9-]+";

  private final Supplier<Kenelle> inUse;
  private final Supplier<List<Version>> versions;

  RuleBook(Supplier<Kenelle> inUse, Supplier<List<Version>> versions) {
    this.inUse = inUse;
    this.versions = versions;
  }

  /** The rule that a path names. Throws {@link Refusal} 404. */
  static Rule named(Context context, Kenelle kenelle) {
    return named(id(context), kenelle.ruleSet());
  }

  /** The rule of an id. Throws {@link Refusal} 404. */
  static Rule named(String id, RuleSet ruleSet) {
    return ruleSet.rule(id).orElseThrow(() -> new Refusal(404, Message.of("no-such-rule", id)));
  }

  /** The id that a path names, whether there is such a rule or not. Throws {@link Refusal} 404. */
  static String id(Context context) {
    String pack = context.pathParam("pack");
    String name = context.pathParam("rule");
    if (!pack.matches(NAME) || !name.matches(NAME)) {
      throw new Refusal(404);
    }
    return pack + "/" + name;
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
    RuleText text = RuleText.of(rule.id(), ruleSet.folder()).orElseThrow();
    Replies.send(
        context,
        language,
        RulesJson.one(rule, text.inWords(), text.casesRead(), versions.get(), ruleSet, language));
    context.header("ETag", text.tag());
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
