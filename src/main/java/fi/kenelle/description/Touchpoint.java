package fi.kenelle.description;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.util.Map;
import java.util.Optional;

/**
 * A place or a moment where customers meet the service.
 *
 * @param values what is said of it, channel and stage included
 */
public record Touchpoint(String id, Optional<FreeText> name, Map<Attribute, Value> values) {}
