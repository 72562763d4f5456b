package fi.kenelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.vocabulary.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attribute may be called what the rule language calls something else. */
class EngineWordsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function",
        "with",
        "is",
        "isdef",
        "strsim",
        "empty",
        "nil",
        "def",
        "foreach",
        "until",
        "var",
        "drools",
        "kcontext",
        "toString",
        "class",
        "eval",
      })
  void compilesRulesOnAttributesNamedLikeWordsOfTheLanguage(String id) throws IOException {
    ObjectNode words =
        (ObjectNode) JsonText.read(Files.readAllBytes(Path.of("rules/vocabulary.json")));
    ((ObjectNode) words.at("/attributes/1")).put("id", id);
    Files.writeString(folder.resolve("vocabulary.json"), words.toString());
    Files.copy(Path.of("rules/sources.json"), folder.resolve("sources.json"));
    Files.createDirectories(folder.resolve("b2b"));
    Files.writeString(folder.resolve("b2b/reads.dslr"), rule());

    Edition edition = Gate.pass(folder, folder, Gate.Care.QUICK).edition().orElseThrow();

    assertThat(edition.engine().rules()).hasSize(1);
  }

  private static String rule() throws IOException {
    return Files.readString(Path.of("rules/b2b/no-surprises.dslr"))
        .replace("no-surprises", "reads")
        .replace(
            "The customer is a business\n",
            "The customer is a business\n    - earlier encounters are remembered\n");
  }
}
