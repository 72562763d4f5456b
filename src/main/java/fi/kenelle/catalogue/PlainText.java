package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Texts as people read them: no editor's structure, no tags, no quotes around the whole. */
final class PlainText {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");

  /** What begins and ends something that no reader sees. */
  private static final Map<String, String> UNSEEN =
      Map.of("<script", "</script>", "<style", "</style>", "<!--", "-->");

  private static final Pattern BLOCK_END = Pattern.compile("(?i)</(p|li|h[1-6]|div)>|<br ?/?>");

  private PlainText() {}

  /** The text that a person would see. */
  static String of(String written) {
    String text = written.strip();
    if (text.startsWith("{") && text.contains("\"blocks\"")) {
      text = blocks(text);
    }
    if (text.indexOf('<') >= 0) {
      text = seen(text);
      text = TAG.matcher(BLOCK_END.matcher(text).replaceAll("\n")).replaceAll("");
    }
    if (text.indexOf('&') >= 0) {
      text = StringEscapeUtils.unescapeHtml4(text).replace('\u00a0', ' ');
    }
    return unquoted(withoutControls(text)).strip();
  }

  private static String seen(String text) {
    String rest = text;
    for (Map.Entry<String, String> unseen : UNSEEN.entrySet()) {
      rest = without(unseen.getKey(), unseen.getValue(), rest);
    }
    return rest;
  }

  private static String without(String begin, String end, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    if (small.length() != text.length()) {
      return text; // letters that have no one small letter: places would not agree
    }
    StringBuilder kept = new StringBuilder();
    int from = 0;
    int start = small.indexOf(begin);
    int stop = small.indexOf(end, Math.max(0, start));
    while (start >= 0 && stop >= 0) {
      kept.append(text, from, start);
      from = stop + end.length();
      start = small.indexOf(begin, from);
      stop = small.indexOf(end, Math.max(from, start));
    }
    return kept.append(text.substring(from)).toString();
  }

  /** The text of a rich text editor's blocks, as in the Finnish catalogue's newer records. */
  private static String blocks(String text) {
    try {
      StringJoiner lines = new StringJoiner("\n");
      for (JsonNode block : JsonText.read(text).path("blocks")) {
        lines.add(block.path("text").asText());
      }
      return lines.toString();
    } catch (JsonText.Malformed e) {
      return text;
    }
  }

  private static String withoutControls(String text) {
    return text.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cs}\\p{Cc}&&[^\n\t]]", "");
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    String inside = quoted ? text.substring(1, text.length() - 1) : text;
    return quoted && inside.indexOf('"') < 0 ? inside : text;
  }
}
