package fi.kenelle.http;

import fi.kenelle.Kenelle;
import fi.kenelle.authoring.RuleText;
import fi.kenelle.history.Version;
import fi.kenelle.report.RulesJson;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** {@code GET /v1/rules} and {@code GET /v1/rules/{pack}/{rule}}. */
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
    return ruleSet.rule(id).orElseThrow(() -> missing(id, ruleSet));
  }

  /** With the ids that may have been meant. */
  private static Refusal missing(String id, RuleSet ruleSet) {
    Message reason = Message.of("no-such-rule", id);
    List<String> near = Nearest.some(id, ruleSet.byId().keySet(), 3);
    return new Refusal(404, reason, List.of(new Problem("", reason, near)));
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
}
