package fi.kenelle.authoring;

import fi.kenelle.concept.Case;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.engine.Engine;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.report.AnswerJson;
import fi.kenelle.rule.RuleSet;
import java.util.List;
import java.util.Map;

/**
 * One version of the rules, ready to answer. Immutable and safe to share.
 *
 * @param json writes its answers as JSON
 * @param cases the cases of each rule that has any, by rule id
 */
public record Edition(
    RuleSet ruleSet,
    Engine engine,
    Answerer answerer,
    AnswerJson json,
    DescriptionReader descriptions,
    Samples samples,
    Map<String, List<Case>> cases) {}
