package fi.kenelle.description;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persona cards that descriptions may name, by id. */
public record PersonaCards(Map<String, PersonaCard> byId) {
  /** No cards. */
  public static final PersonaCards NONE = new PersonaCards(Map.of());

  /** The card of an id, if there is one. */
  public Optional<PersonaCard> card(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All ids, sorted. */
  public List<String> ids() {
    return byId.keySet().stream().sorted().toList();
  }
}
