package fi.kenelle.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The text of {@code vocabulary.json}, and everything that was found wrong with it so far. */
final class VocabularyFile {
  private static final Text UNREADABLE = new Text("", "");

  private final JsonNode json;
  private final List<Problem> problems = new ArrayList<>();

  VocabularyFile(JsonNode json) {
    this.json = json;
  }

  JsonNode at(String pointer) {
    return json.at(pointer);
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /** Throws {@link InvalidInput} with every problem, if there is one. */
  void checkSound() {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  /** A text in both languages. */
  Text text(String pointer) {
    JsonNode node = json.at(pointer);
    String en = node.path("en").asText().strip();
    String fi = node.path("fi").asText().strip();
    if (en.isEmpty() || fi.isEmpty()) {
      problems.add(Problem.at(pointer, "vocabulary-text", pointer));
      return UNREADABLE;
    }
    return new Text(en, fi);
  }

  /** A label as sentences name it: with whose it is. */
  Text framed(Scope scope, Text label) {
    Text frame = text("/sentences/scopes/" + scope.id());
    return new Text(
        frame.en().replace("{label}", label.en()), frame.fi().replace("{label}", label.fi()));
  }
}
