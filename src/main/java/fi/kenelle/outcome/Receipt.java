package fi.kenelle.outcome;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What an answer was made from: the same three give the same bytes.
 *
 * @param ruleset the id of the rule set
 * @param input {@code sha256:…} over the RFC 8785 form of the description and what was asked of it
 * @param on the day
 */
public record Receipt(String ruleset, String input, String on) {
  /** The engine and its version, such as {@code kenelle 1.0.0}. */
  public static final String ENGINE = engine();

  /**
   * What was asked besides the description.
   *
   * @param types the customer types that stand in for the groups, where they were asked for
   * @param include the extra parts asked for, sorted
   */
  public record Asked(Optional<List<String>> types, Language language, List<String> include) {}

  /** The receipt of an answer. */
  public static Receipt of(Answer answer, Asked asked) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.set("description", answer.description().json());
    asked.types().ifPresent(types -> types.forEach(input.putArray("types")::add));
    input.put("lang", asked.language().code());
    asked.include().forEach(input.withArray("include")::add);
    input.put("on", answer.on().toString());
    return new Receipt(
        answer.ruleSet().id(),
        "sha256:" + RuleSet.sha256(Canonical.bytes(input)),
        answer.on().toString());
  }

  private static String engine() {
    Properties properties = new Properties();
    try (InputStream file = Receipt.class.getResourceAsStream("/fi/kenelle/version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "kenelle " + properties.getProperty("version");
  }

  /** Writes the four fields of the receipt. */
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleset", ruleset);
    json.writeStringField("input", input);
    json.writeStringField("on", on);
    json.writeStringField("engine", ENGINE);
    json.writeEndObject();
  }
}
