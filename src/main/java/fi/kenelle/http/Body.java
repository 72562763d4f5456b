package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The body of a request, read within limits. */
final class Body {
  /** The largest body, and the longest line of a stream, in bytes. */
  static final int LARGEST = 1 << 20;

  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";
  static final String PLAIN = "text/plain";
  private static final int DRAINED_AT_MOST = 16 << 20;

  private Body() {}

  /** Whether the body is of this media type; none given counts as JSON. */
  static boolean is(Context context, String type) {
    String given = context.contentType();
    String media = given == null ? JSON : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return media.equals(type) && (given == null || hasUtf8(given));
  }

  private static boolean hasUtf8(String contentType) {
    String lower = contentType.toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
    return !lower.contains("charset=") || lower.contains("charset=utf-8");
  }

  /**
   * The JSON value of the body. Throws {@link Refusal} 415 or 413, or {@link JsonText.Malformed}.
   */
  static JsonNode json(Context context) {
    return JsonText.read(jsonBytes(context));
  }

  /** The bytes of a JSON body, unread. Throws {@link Refusal} 415 or 413. */
  static byte[] jsonBytes(Context context) {
    if (!is(context, JSON)) {
      throw new Refusal(415);
    }
    return bytes(context);
  }

  /** The bytes of the body. Throws {@link Refusal} 413. */
  static byte[] bytes(Context context) {
    if (context.req().getContentLengthLong() > LARGEST && context.header("Expect") != null) {
      throw new Refusal(413);
    }
    try (InputStream in = context.req().getInputStream()) {
      byte[] bytes = read(in, context.req().getContentLengthLong());
      if (bytes.length > LARGEST) {
        drain(in);
        throw new Refusal(413);
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal(400, Message.of("body-broken"));
    }
  }

  /** All there is, of the length that was told; a little too much where that is too much. */
  private static byte[] read(InputStream in, long told) throws IOException {
    if (told < 0 || told > LARGEST) {
      return in.readNBytes(LARGEST + 1);
    }
    byte[] bytes = new byte[(int) told];
    int count = in.readNBytes(bytes, 0, bytes.length);
    return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
  }

  /** Reads on for a while, so that a client that is still sending gets to read the refusal. */
  private static void drain(InputStream in) throws IOException {
    byte[] lost = new byte[8192];
    int read = 0;
    for (int n = in.read(lost); n >= 0 && read < DRAINED_AT_MOST; n = in.read(lost)) {
      read += n;
    }
  }

  /** Reads lines; each is given without its end, or as too long. */
  static final class Lines {
    private final InputStream in;
    private boolean ended;

    Lines(InputStream in) {
      this.in = in;
    }

    /**
     * A line.
     *
     * @param bytes what it holds; nothing of a line that is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // lines are never compared
    record Line(byte[] bytes, boolean tooLong) {
      boolean isBlank() {
        return !tooLong && new String(bytes, StandardCharsets.UTF_8).isBlank();
      }
    }

    /** Whether the client has sent nothing more yet, and may be waiting for an answer. */
    boolean isWaiting() throws IOException {
      return in.available() == 0;
    }

    boolean hasNext() {
      return !ended;
    }

    Line next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(512);
      boolean tooLong = false;
      int letter = in.read();
      while (letter >= 0 && letter != '\n') {
        tooLong |= line.size() == LARGEST;
        if (!tooLong) {
          line.write(letter);
        }
        letter = in.read();
      }
      ended = letter < 0;
      return new Line(tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }
  }
}
