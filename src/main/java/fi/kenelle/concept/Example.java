package fi.kenelle.concept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.vocabulary.Attribute;
import java.util.Optional;
import java.util.Set;

/**
 * A description made up to show something of a rule.
 *
 * @param sketch a case without name and verdict
 * @param outcome what the rule makes of it
 * @param turned what was given a value that the rule does not want; empty where the rule should
 *     apply
 * @param facets what it shows
 */
record Example(ObjectNode sketch, Outcome outcome, Optional<Attribute> turned, Set<Facet> facets) {}
