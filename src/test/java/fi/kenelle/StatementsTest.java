package fi.kenelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every source statement is at work. The table in {@code src/docs/statements.md} is written by this
 * test when run with {@code -Dkenelle.update=true}, and held against the rules otherwise.
 */
class StatementsTest {
  private static final Path TABLE = Path.of("src/docs/statements.md");
  private static final RuleSet RULES =
      RuleSetReader.read(RuleFolder.read(Path.of("rules"))).ruleSet().orElseThrow();

  @Test
  void tableTellsWhatServesEachStatement() throws IOException {
    String table = table();

    if (Boolean.getBoolean("kenelle.update")) {
      Files.writeString(TABLE, table);
    }

    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  @Test
  void eachStatementIsServedByRulesOrNamedWithAReason() throws IOException {
    JsonNode withoutRule = withoutRule();

    for (String id : RULES.sources().statements().keySet()) {
      boolean explained = !withoutRule.path(id).path("reason").asText().isBlank();
      assertThat(explained).as(id + " is served once").isNotEqualTo(!servedBy(id).isEmpty());
    }
  }

  @Test
  void atMostOneInTenIsServedWithoutARule() throws IOException {
    JsonNode withoutRule = withoutRule();

    long explained =
        withoutRule.properties().stream()
            .filter(entry -> !entry.getValue().path("served").asText().equals("context only"))
            .count();

    assertThat(explained * 10).isLessThanOrEqualTo(RULES.sources().statements().size());
    assertThat(RULES.sources().statements().keySet())
        .containsAll(withoutRule.properties().stream().map(java.util.Map.Entry::getKey).toList());
  }

  private static String table() throws IOException {
    JsonNode withoutRule = withoutRule();
    String rows =
        RULES.sources().statements().values().stream()
            .map(statement -> row(statement.id(), statement.text().en(), withoutRule))
            .collect(Collectors.joining("\n"));
    return "# What serves each source statement\n\n"
        + "Generated from the rules and from `statements-without-rule.json`:"
        + " `mvn -q test -Dtest=StatementsTest -Dkenelle.update=true`.\n\n"
        + "| statement | served by | it says |\n|---|---|---|\n"
        + rows
        + "\n";
  }

  private static String row(String id, String says, JsonNode withoutRule) {
    JsonNode explained = withoutRule.path(id);
    String served =
        explained.isMissingNode()
            ? servedBy(id).stream().map(Rule::id).collect(Collectors.joining(", "))
            : explained.path("served").asText() + ": " + explained.path("reason").asText();
    return "| " + id + " | " + served + " | " + says + " |";
  }

  private static List<Rule> servedBy(String id) {
    return RULES.active().stream().filter(rule -> rule.metadata().sources().contains(id)).toList();
  }

  private static JsonNode withoutRule() throws IOException {
    return JsonText.read(Files.readAllBytes(Path.of("src/docs/statements-without-rule.json")));
  }
}
