package fi.kenelle.vocabulary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly: valid UTF-8, no repeated keys, nothing after the value, no nesting deeper
 * than {@value #DEEPEST}. A byte-order mark at the start is skipped.
 */
public final class JsonText {
  private static final int DEEPEST = 40;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_TEXT)
                  .build())
          .build();
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonText() {}

  /** Where something stands in a text; line and column count from 1. */
  public record Place(int line, int column) {}

  /** Text that is not JSON, with the place where that shows. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final transient Message reason;

    Malformed(Place place, Message reason) {
      super(reason.in(Language.EN));
      this.place = place;
      this.reason = reason;
    }

    /** Where reading stopped. */
    public Place place() {
      return place;
    }

    /** Why it stopped. */
    public Message reason() {
      return reason;
    }
  }

  /** The value that the bytes hold. Throws {@link Malformed}. */
  public static JsonNode read(byte[] bytes) {
    return read(decoded(bytes));
  }

  /** The value that the text holds. Throws {@link Malformed}. */
  public static JsonNode read(String text) {
    try {
      JsonNode value = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
      if (value.isMissingNode()) {
        throw new Malformed(new Place(1, 1), Message.of("json-empty"));
      }
      if (text.contains("\\u") && hasLoneSurrogate(value)) {
        throw new Malformed(new Place(1, 1), Message.of("json-surrogate"));
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new Malformed(place(e.getLocation()), Message.of("json-malformed", firstLine(e)));
    }
  }

  /**
   * Where each value and each key of a well-formed text stands, by JSON pointer. A member's place
   * is that of its key.
   */
  public static Map<String, Place> places(byte[] bytes) {
    Map<String, Place> places = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(decoded(bytes))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        places.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            place(parser.currentTokenLocation()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  /** The place of a pointer, or of the nearest thing around it that is there. */
  public static Place place(Map<String, Place> places, String pointer) {
    String around = pointer;
    while (!places.containsKey(around) && !around.isEmpty()) {
      around = around.substring(0, around.lastIndexOf('/'));
    }
    return places.getOrDefault(around, new Place(1, 1));
  }

  /** A pointer one step further down, the step escaped as RFC 6901 asks. */
  public static String below(String pointer, String step) {
    return pointer + "/" + step.replace("~", "~0").replace("/", "~1");
  }

  /** Half of a character, written as an escape, cannot be written out as UTF-8 again. */
  private static boolean hasLoneSurrogate(JsonNode node) {
    if (node.isTextual()) {
      return !StandardCharsets.UTF_8.newEncoder().canEncode(node.textValue());
    }
    boolean inKeys =
        node.isObject()
            && node.properties().stream()
                .anyMatch(
                    member -> !StandardCharsets.UTF_8.newEncoder().canEncode(member.getKey()));
    if (inKeys) {
      return true;
    }
    for (JsonNode child : node) {
      if (hasLoneSurrogate(child)) {
        return true;
      }
    }
    return false;
  }

  /** The text of strictly valid UTF-8. Throws {@link Malformed} at the first byte that is not. */
  public static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Malformed(firstBadByte(bytes), Message.of("json-not-utf8"));
    }
  }

  /** Decoding with replacement puts the first U+FFFD where the first bad byte stood. */
  private static Place firstBadByte(byte[] bytes) {
    String replaced = new String(bytes, StandardCharsets.UTF_8);
    List<String> before =
        List.of(replaced.substring(0, Math.max(0, replaced.indexOf('\uFFFD'))).split("\n", -1));
    return new Place(before.size(), before.get(before.size() - 1).length() + 1);
  }

  private static Place place(JsonLocation location) {
    return location == null
        ? new Place(1, 1)
        : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static String firstLine(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    String line = message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
