package fi.kenelle.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.JsonText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an author writes of one rule.
 *
 * @param text the bytes of the rule file
 * @param cases the bytes of the file of its cases; empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // told apart by their tags
public record RuleText(byte[] text, byte[] cases) {
  /** The text of a rule as it stands in a folder, if the folder has the rule. */
  public static Optional<RuleText> of(String ruleId, RuleFolder folder) {
    return folder
        .bytes(RuleFolder.textPath(ruleId))
        .map(
            text ->
                new RuleText(text, folder.bytes(RuleFolder.casesPath(ruleId)).orElse(new byte[0])));
  }

  /** Tells it from any other text or cases of the rule, as HTTP writes it, in double quotes. */
  public String tag() {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(text);
    both.write(0);
    both.writeBytes(cases);
    return tag(both.toByteArray());
  }

  /** The cases as JSON; an empty list where there are none. */
  public JsonNode casesRead() {
    return cases.length == 0 ? JsonNodeFactory.instance.arrayNode() : JsonText.read(cases);
  }

  /** The tag of any bytes. */
  public static String tag(byte[] bytes) {
    return '"' + RuleSet.sha256(bytes).substring(0, 32) + '"';
  }

  /** The text as read, whatever its bytes are. */
  public String inWords() {
    return new String(text, StandardCharsets.UTF_8);
  }
}
