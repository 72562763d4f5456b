package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.VagueWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that speaks of customers without saying which.
 *
 * @param pointer where it stands
 * @param word the first such word in it, as written
 */
public record VagueText(String pointer, String word) {
  /** Those among the name, the description and the groups' scopes, in this order. */
  static List<VagueText> in(JsonNode json, VagueWords vague) {
    List<String> pointers = new ArrayList<>(List.of("/name", "/description"));
    for (int i = 0; i < json.path("customers").size(); i++) {
      pointers.add("/customers/" + i + "/scope");
    }
    List<VagueText> found = new ArrayList<>();
    for (String pointer : pointers) {
      firstIn(json.at(pointer), vague).ifPresent(word -> found.add(new VagueText(pointer, word)));
    }
    return List.copyOf(found);
  }

  private static Optional<String> firstIn(JsonNode text, VagueWords vague) {
    return text.isTextual()
        ? vague.firstIn(text.textValue())
        : text.properties().stream()
            .flatMap(entry -> vague.firstIn(entry.getValue().asText()).stream())
            .findFirst();
  }

  /** Whether it is of a group, rather than of the service. */
  public boolean isOfGroup() {
    return pointer.startsWith("/customers/");
  }
}
