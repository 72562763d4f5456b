package fi.kenelle.http;

import fi.kenelle.authoring.Expected;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request says it thinks is there: {@code If-Match} or {@code If-None-Match: *}. */
final class Precondition {
  private static final Pattern TAG = Pattern.compile("\\s*((?:W/)?\"[^\"]*\")\\s*(?:,|$)");

  private Precondition() {}

  /** What is thought to be there. Throws {@link Refusal} 428 where the request does not say. */
  static Expected of(Context context) {
    String match = Replies.header(context, "If-Match").strip();
    if (!match.isEmpty()) {
      return match.equals("*") ? Expected.oneOf(List.of()) : Expected.oneOf(tags(match));
    }
    if (Replies.header(context, "If-None-Match").strip().equals("*")) {
      return Expected.ABSENT;
    }
    throw new Refusal(428);
  }

  /** The same, of a call that needs something to be there. */
  static Expected ofPresent(Context context) {
    Expected expected = of(context);
    if (expected.kind() == Expected.Kind.ABSENT) {
      throw new Refusal(428);
    }
    return expected;
  }

  /** The tags of a list. A weak one is none that anything has. */
  private static List<String> tags(String list) {
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(list);
    int end = 0;
    while (end < list.length() && tag.find() && tag.start() == end) {
      tags.add(tag.group(1));
      end = tag.end();
    }
    if (tags.isEmpty() || end < list.length()) {
      throw new Refusal(400, Message.of("header-malformed", "If-Match"));
    }
    return tags;
  }
}
