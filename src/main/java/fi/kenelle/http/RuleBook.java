package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.Kenelle;
import fi.kenelle.report.RulesJson;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /v1/rules} and {@code GET /v1/rules/{pack}/{rule}}. */
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
    return kenelle
        .ruleSet()
        .rule(pack + "/" + name)
        .orElseThrow(() -> new Refusal(404, Message.of("no-such-rule", pack + "/" + name)));
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
}
