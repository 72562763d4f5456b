package fi.kenelle.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Texts as people read them: no editor's structure, no tags, no quotes around the whole. */
final class PlainText {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");
  private static final Pattern NO_TEXT =
      Pattern.compile("(?is)<(script|style)\\b.{0,20000}?</\\1>|<!--.{0,20000}?-->");
  private static final Pattern BLOCK_END = Pattern.compile("(?i)</(p|li|h[1-6]|div)>|<br ?/?>");

  private PlainText() {}

  /** The text that a person would see. */
  static String of(String written) {
    String text = written.strip();
    if (text.startsWith("{") && text.contains("\"blocks\"")) {
      text = blocks(text);
    }
    if (text.indexOf('<') >= 0) {
      text = NO_TEXT.matcher(text).replaceAll("");
      text = TAG.matcher(BLOCK_END.matcher(text).replaceAll("\n")).replaceAll("");
    }
    if (text.indexOf('&') >= 0) {
      text = StringEscapeUtils.unescapeHtml4(text).replace('\u00a0', ' ');
    }
    return unquoted(withoutControls(text)).strip();
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
