package fi.kenelle.batch;

import fi.kenelle.description.DescriptionReader;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.rule.RuleSet;

/**
 * What answers descriptions. Immutable and safe to share.
 *
 * @param cards tells the persona cards that descriptions may name from any others
 */
public record Judge(
    RuleSet ruleSet, DescriptionReader descriptions, Answerer answerer, String cards) {}
