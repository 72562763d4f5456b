package fi.kenelle.rule;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.List;
import java.util.Map;

/**
 * A rule that may not be whole yet, in its author's words: what is left out is left out of its text
 * too, so that checking the text says what is missing.
 *
 * @param metadata the texts by key
 * @param pattern the line that says of whom the rule speaks
 * @param conditions the clauses that narrow it
 * @param expectation the clause that says what is expected, empty where that is open
 * @param texts what it recommends and why
 * @param language the language of the lines around the clauses
 */
public record RuleDraft(
    String pack,
    String name,
    Map<String, String> metadata,
    String pattern,
    List<String> conditions,
    String expectation,
    Map<TextLine, String> texts,
    Language language) {}
