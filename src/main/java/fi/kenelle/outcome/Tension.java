package fi.kenelle.outcome;

import fi.kenelle.vocabulary.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * Expectations on one attribute that no single value meets together.
 *
 * @param between every expectation that is part of such a conflict, by group, then by rule
 */
public record Tension(Attribute attribute, Optional<String> touchpoint, List<Outcome> between) {}
