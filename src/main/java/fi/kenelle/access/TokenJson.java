package fi.kenelle.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tokens as they stand in their file. */
final class TokenJson {
  private TokenJson() {}

  static byte[] write(List<Token> tokens) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("tokens");
    for (Token token : tokens) {
      json.withArray("tokens")
          .addObject()
          .put("name", token.name())
          .put("role", token.role().id())
          .put("sha256", token.hash())
          .put("created", token.created().toString());
    }
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Throws {@link InvalidInput} or {@link JsonText.Malformed}. */
  static List<Token> read(byte[] bytes) {
    JsonNode list = JsonText.read(bytes).path("tokens");
    if (!list.isArray()) {
      throw new InvalidInput(List.of(Problem.at("/tokens", "want-list")));
    }
    List<Token> tokens = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode json : list) {
      Token token = token(json, "/tokens/" + tokens.size());
      if (!names.add(token.name())) {
        throw new InvalidInput(
            List.of(
                Problem.at(
                    "/tokens/" + tokens.size() + "/name", "token-name-taken", token.name())));
      }
      tokens.add(token);
    }
    return tokens;
  }

  private static Token token(JsonNode json, String pointer) {
    String hash = json.path("sha256").asText();
    String name = json.path("name").asText();
    if (!hash.matches("[0-9a-f]{64}") || !Token.isName(name)) {
      throw new InvalidInput(List.of(Problem.at(pointer, "token-broken")));
    }
    try {
      return new Token(
          name,
          Role.of(json.path("role").asText())
              .orElseThrow(
                  () -> new InvalidInput(List.of(Problem.at(pointer + "/role", "token-broken")))),
          hash,
          Instant.parse(json.path("created").asText()));
    } catch (DateTimeException e) {
      throw new InvalidInput(List.of(Problem.at(pointer + "/created", "token-broken")));
    }
  }
}
