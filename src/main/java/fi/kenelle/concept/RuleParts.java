package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.rule.Condition;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a rule says, part by part, in both languages.
 *
 * @param texts what each part says, by its name, in the order of a rule file; a part may say
 *     several things
 * @param cases the cases as JSON
 */
public record RuleParts(Map<String, List<Text>> texts, JsonNode cases) {
  /** The parts of a rule that is not there. */
  public static final RuleParts NONE =
      new RuleParts(Map.of(), JsonNodeFactory.instance.arrayNode());

  /** The parts of a text that is no rule in today's words: itself. */
  public static RuleParts unread(String text, JsonNode cases) {
    return new RuleParts(Map.of("text", List.of(new Text(text, text))), cases);
  }

  /** The parts of a rule in the words of its rule set. */
  public static RuleParts of(Rule rule, RuleSet words, JsonNode cases) {
    Map<String, List<Text>> texts = new LinkedHashMap<>();
    addMetadata(rule.metadata(), words.vocabulary(), texts);
    texts.put("subject", List.of(named("subject", rule.subject().name())));
    texts.put(
        "condition", rule.conditions().stream().map(c -> said(c, words.sentences())).toList());
    texts.put(
        "expectation",
        List.of(both(language -> words.sentences().clause(rule.expectation(), language))));
    addText("recommend", rule.recommend(), texts);
    addText("because", rule.because(), texts);
    return new RuleParts(texts, cases);
  }

  private static void addMetadata(
      Rule.Metadata metadata, Vocabulary vocabulary, Map<String, List<Text>> texts) {
    addText("title", metadata.title(), texts);
    texts.put("dimension", List.of(dimension(metadata.dimension(), vocabulary)));
    texts.put("strength", List.of(named("claim-strength", metadata.strength().id())));
    texts.put("source", metadata.sources().stream().map(RuleParts::same).toList());
    texts.put("since", List.of(same(metadata.since())));
    texts.put("status", List.of(named("part-status", metadata.status().id())));
    texts.put(
        "note",
        Optional.of(metadata).flatMap(Rule.Metadata::note).stream().map(RuleParts::same).toList());
  }

  private static void addText(String part, Text text, Map<String, List<Text>> texts) {
    texts.put(part + "-en", List.of(same(text.en())));
    texts.put(part + "-fi", List.of(same(text.fi())));
  }

  private static Text said(Condition condition, Sentences sentences) {
    return both(language -> sentences.say(condition, language));
  }

  private static Text dimension(String id, Vocabulary vocabulary) {
    return vocabulary.dimensions().get(vocabulary.dimensionIndex(id)).label();
  }

  private static Text named(String part, String id) {
    return both(language -> Message.of(part + "-" + id.toLowerCase(Locale.ROOT)).in(language));
  }

  private static Text both(Function<Language, String> said) {
    return new Text(said.apply(Language.EN), said.apply(Language.FI));
  }

  private static Text same(String text) {
    return new Text(text, text);
  }
}
