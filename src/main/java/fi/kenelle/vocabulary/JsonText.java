package fi.kenelle.vocabulary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads JSON strictly: valid UTF-8, no repeated keys, nothing after the value, no nesting deeper
 * than {@value #DEEPEST}. A byte-order mark at the start is skipped.
 */
public final class JsonText {
  private static final int DEEPEST = 40;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final char REPLACEMENT = '\uFFFD';
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
  private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY).build();

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
    String json = withoutMark(text);
    try (JsonParser parser = FACTORY.createParser(json)) {
      return read(json, parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String json, JsonParser parser) throws IOException {
    try {
      JsonNode value = MAPPER.readTree(parser);
      if (value == null) {
        throw new Malformed(new Place(1, 1), Message.of("json-empty"));
      }
      if (parser.nextToken() != null) {
        throw new Malformed(place(parser.currentTokenLocation()), Message.of("json-trailing"));
      }
      if (json.contains("\\u")) {
        checkCharacters(value, "", json);
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw new Malformed(place(parser.currentLocation()), Message.of("json-limits", DEEPEST));
    } catch (JsonProcessingException e) {
      throw new Malformed(
          place(e.getLocation()),
          Message.of("json-malformed", JsonFault.of(e.getOriginalMessage())));
    }
  }

  /** The pointer of what stands at a place of a well-formed text; empty for the whole of it. */
  public static String pointer(byte[] bytes, Place place) {
    return places(bytes).entrySet().stream()
        .filter(entry -> entry.getValue().equals(place))
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /**
   * Where each value and each key of a well-formed text stands, by JSON pointer. A member's place
   * is that of its key.
   */
  public static Map<String, Place> places(byte[] bytes) {
    return placesIn(withoutMark(decoded(bytes)));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Map<String, Place> placesIn(String text) {
    Map<String, Place> places = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
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
  private static void checkCharacters(JsonNode node, String pointer, String json) {
    if (node.isTextual() && !isWhole(node.textValue())) {
      throw half(pointer, json);
    }
    int index = 0;
    for (JsonNode element : node.isArray() ? node : MAPPER.createArrayNode()) {
      checkCharacters(element, pointer + "/" + index++, json);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String place = below(pointer, member.getKey());
      if (!isWhole(member.getKey())) {
        throw half(place, json);
      }
      checkCharacters(member.getValue(), place, json);
    }
  }

  private static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Malformed half(String pointer, String json) {
    return new Malformed(place(placesIn(json), pointer), Message.of("json-surrogate"));
  }

  /** The text of strictly valid UTF-8. Throws {@link Malformed} at the first byte that is not. */
  public static String decoded(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : strictlyDecoded(bytes);
  }

  /** What stands in for anything that is not UTF-8 may also have been written by the author. */
  private static String strictlyDecoded(byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), text, true);
    String read = text.flip().toString();
    if (result.isError()) {
      int line = (int) read.chars().filter(letter -> letter == '\n').count() + 1;
      int column = read.length() - read.lastIndexOf('\n');
      throw new Malformed(new Place(line, column), Message.of("json-not-utf8"));
    }
    return read;
  }

  private static Place place(JsonLocation location) {
    return location == null
        ? new Place(1, 1)
        : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
