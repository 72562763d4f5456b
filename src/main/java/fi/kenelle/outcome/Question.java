package fi.kenelle.outcome;

import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * Something worth asking, because rules wait for it.
 *
 * @param touchpoint the id of the touchpoint that it is about
 * @param pointer where the answer goes; empty where the description has no such group
 * @param rules the rules that wait for it, sorted by id
 * @param weight their strengths, added up
 */
public record Question(
    Attribute attribute,
    Optional<String> touchpoint,
    Optional<String> pointer,
    List<Rule> rules,
    int weight) {}
