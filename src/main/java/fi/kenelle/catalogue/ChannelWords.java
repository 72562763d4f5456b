package fi.kenelle.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which channel a few words speak of: a web page, a counter, the post. */
final class ChannelWords {
  private static final Map<String, Pattern> CHANNELS = new LinkedHashMap<>();

  static {
    channel("email", "e-?mail");
    channel("app", "mobile ?app|application for mobile");
    channel("web", "web|online|home ?page|internet|e-?service|digital|portal");
    channel("phone", "phone|\\bcall");
    channel("chat", "chat");
    channel(
        "in-person",
        "office|counter|bureau|desk|in[- ]?person|location|face|branch|onsite|on-site");
    channel("post", "\\bmail|\\bpost|letter");
  }

  private ChannelWords() {}

  private static void channel(String id, String words) {
    CHANNELS.put(id, Pattern.compile("(?i)" + words));
  }

  /** The first channel that the words fit, the narrower ones before the wider. */
  static Optional<String> channel(String words) {
    String said = Told.beginning(words);
    return CHANNELS.entrySet().stream()
        .filter(channel -> channel.getValue().matcher(said).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
