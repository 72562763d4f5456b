package fi.kenelle.vocabulary;

import java.util.List;

/**
 * Something wrong at one place of a JSON text.
 *
 * @param pointer the smallest wrong place, RFC 6901
 * @param message what is wrong
 * @param suggestions what could stand there instead, nearest first; empty where nothing is near
 */
public record Problem(String pointer, Message message, List<String> suggestions) {
  /** A problem without suggestions. */
  public static Problem at(String pointer, String code, Object... details) {
    return new Problem(pointer, Message.of(code, details), List.of());
  }

  /** The same problem with what could stand there instead. */
  public Problem suggesting(List<String> others) {
    return new Problem(pointer, message, others);
  }
}
