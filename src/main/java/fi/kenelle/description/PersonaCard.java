package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person made up of what is known about many.
 *
 * @param parts what it holds of the inner factors (values, motivations, …), by the factor, in the
 *     vocabulary's order; empty lists where it holds nothing
 * @param story who this person is, where it is told
 * @param basis what the card rests on, where it is told
 * @param updated when it was last completed or changed
 * @param json the card as it was given
 */
public record PersonaCard(
    String id,
    FreeText name,
    Map<String, List<FreeText>> parts,
    Optional<FreeText> story,
    List<FreeText> keywords,
    Optional<FreeText> basis,
    Optional<LocalDate> updated,
    Map<Attribute, Value> traits,
    JsonNode json) {

  /** The inner factors of which it holds something. */
  public Set<String> contents() {
    return parts.keySet().stream().filter(this::holds).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it holds anything of an inner factor. */
  public boolean holds(String part) {
    return !parts.getOrDefault(part, List.of()).isEmpty();
  }

  /** Whether it tells a story. */
  public boolean hasStory() {
    return story.isPresent();
  }
}
