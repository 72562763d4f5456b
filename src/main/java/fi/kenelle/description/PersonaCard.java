package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person made up of what is known about many.
 *
 * @param contents which of the inner factors it holds: values, motivations, …
 * @param hasStory whether it tells a story
 * @param updated when it was last completed or changed
 * @param json the card as it was given
 */
public record PersonaCard(
    String id,
    FreeText name,
    Set<String> contents,
    boolean hasStory,
    Optional<LocalDate> updated,
    Map<Attribute, Value> traits,
    JsonNode json) {}
