package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.util.Optional;

/**
 * What a rule expects of a service or of one of its touchpoints.
 *
 * @param value the value asked for; {@link Value.Plain#UNKNOWN} where it is taken from the customer
 * @param from the customer's attribute whose value is asked for, if the rule names one
 */
public record Expectation(
    Attribute attribute,
    Operator operator,
    Value value,
    Optional<Attribute> from,
    Sentence sentence) {}
