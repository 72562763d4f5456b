package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads persona cards. */
final class CardReader {
  private final Vocabulary vocabulary;
  private final Owned traits;

  CardReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.traits = Owned.asTraits(vocabulary);
  }

  /** The card at a pointer; where something is wrong with it, that is among the problems. */
  PersonaCard card(JsonNode json, String pointer, List<Problem> problems) {
    List<String> fields = new ArrayList<>(List.of("id", "name", "story", "basis", "updated"));
    List<String> contents = vocabulary.required("personaContents").values();
    fields.addAll(contents);
    fields.addAll(List.of("keywords", "traits"));
    ObjectReader card = new ObjectReader(json, pointer, problems).only(fields);
    Optional<String> id = card.neededString("id");
    Optional<FreeText> name = card.neededText("name");
    Map<String, List<FreeText>> parts = new LinkedHashMap<>();
    contents.forEach(part -> parts.put(part, card.texts(part)));
    return new PersonaCard(
        id.orElse(""),
        name.orElse(new FreeText(Map.of("", ""))),
        Collections.unmodifiableMap(parts),
        card.text("story").filter(FreeText::says),
        card.texts("keywords"),
        card.text("basis").filter(FreeText::says),
        card.date("updated"),
        traits.in(card, "traits", problems),
        json);
  }
}
