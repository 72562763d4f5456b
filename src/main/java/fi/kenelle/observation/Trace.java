package fi.kenelle.observation;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which request this is, in the words of W3C Trace Context: the trace that it belongs to, and an id
 * of its own.
 *
 * @param trace the id of the trace, 32 hexadecimal digits
 * @param request the id of the request within it, 16 hexadecimal digits
 * @param flags the flags that the caller set, two hexadecimal digits
 */
public record Trace(String trace, String request, String flags) {
  private static final Pattern PARENT =
      Pattern.compile("(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  /** The trace that a {@code traceparent} tells of, taken on; a new one where it tells of none. */
  public static Trace of(String parent) {
    Matcher told = PARENT.matcher(parent.strip());
    return told.matches() && isLegal(told)
        ? new Trace(told.group(2), digits(16), told.group(4))
        : new Trace(digits(32), digits(16), "00");
  }

  /** Ids are not all zero, and the first version says nothing after its flags. */
  private static boolean isLegal(Matcher told) {
    boolean named = !told.group(2).matches("0+") && !told.group(3).matches("0+");
    return named && (told.group(5) == null || !told.group(1).equals("00"));
  }

  private static String digits(int count) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < count) {
      digits.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }
    digits.setCharAt(0, digits.charAt(0) == '0' ? '1' : digits.charAt(0));
    return digits.toString();
  }

  /** As the next one is told of it. */
  public String parent() {
    return "00-" + trace + "-" + request + "-" + flags;
  }
}
