package fi.kenelle.outcome;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What an answer was made from: the same three give the same bytes.
 *
 * @param ruleset the id of the rule set
 * @param input {@code sha256:…} over the RFC 8785 form of the description and what was asked of it
 * @param on the day
 */
public record Receipt(String ruleset, String input, String on) {
  /** The engine and its version, such as {@code kenelle 1.0.0}. */
  public static final String ENGINE = engine();

  private static final ObjectMapper CANONICAL = canonical();

  /**
   * What was asked besides the description.
   *
   * @param types the customer types that stand in for the groups, where they were asked for
   * @param include the extra parts asked for, sorted
   */
  public record Asked(Optional<List<String>> types, Language language, List<String> include) {}

  /** The receipt of an answer. */
  public static Receipt of(Answer answer, Asked asked) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.set("description", sorted(answer.description().json()));
    asked.types().ifPresent(types -> types.forEach(input.putArray("types")::add));
    input.put("lang", asked.language().code());
    asked.include().forEach(input.withArray("include")::add);
    input.put("on", answer.on().toString());
    return new Receipt(
        answer.ruleSet().id(),
        "sha256:" + RuleSet.sha256(canonical(input)),
        answer.on().toString());
  }

  /** The RFC 8785 form of JSON whose numbers are whole. */
  static byte[] canonical(JsonNode json) {
    try {
      return CANONICAL.writeValueAsString(sorted(json)).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same with keys in the order of their UTF-16 units and whole numbers without fraction. */
  private static JsonNode sorted(JsonNode json) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (json.isObject()) {
      TreeMap<String, JsonNode> members = new TreeMap<>();
      json.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
      return make.objectNode().setAll(members);
    }
    if (json.isArray()) {
      var array = make.arrayNode();
      json.forEach(element -> array.add(sorted(element)));
      return array;
    }
    return json.isNumber() ? make.numberNode((long) json.doubleValue()) : json;
  }

  private static ObjectMapper canonical() {
    ObjectMapper mapper = JsonMapper.builder().build();
    mapper.getFactory().setCharacterEscapes(new LowerCaseEscapes());
    return mapper;
  }

  private static String engine() {
    Properties properties = new Properties();
    try (InputStream file = Receipt.class.getResourceAsStream("/fi/kenelle/version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "kenelle " + properties.getProperty("version");
  }

  /** RFC 8785 writes control characters with small hexadecimal letters, Jackson with capitals. */
  private static final class LowerCaseEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private final int[] escapes = standardAsciiEscapesForJSON();

    LowerCaseEscapes() {
      for (int i = 0; i < 0x20; i++) {
        if (escapes[i] == ESCAPE_STANDARD) {
          escapes[i] = ESCAPE_CUSTOM;
        }
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return character < 0x20 ? new SerializedString(String.format("\\u%04x", character)) : null;
    }
  }

  /** Writes the four fields of the receipt. */
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleset", ruleset);
    json.writeStringField("input", input);
    json.writeStringField("on", on);
    json.writeStringField("engine", ENGINE);
    json.writeEndObject();
  }
}
