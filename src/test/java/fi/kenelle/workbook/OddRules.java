package fi.kenelle.workbook;

import fi.kenelle.Kenelles;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleSetReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rules written in every way that is legal and that a spreadsheet program may take amiss. */
final class OddRules {
  private static final String RULE =
      """
      package human

      rule "%s"
          @title(%s)
          @titleFi("Otsikko")
          @dimension("needs")
          @strength("must")
          @sources("S1-30")
          @since("1.0")
          @status("draft")
      when
          The customer is anyone
          - personalisation is at least by group
      then
          Expect that earlier encounters are remembered
          Recommend in English "Do it."
          Recommend in Finnish "Tee se."
          Because in English "It helps."
          Because in Finnish "Se auttaa."
      end
      """;

  private OddRules() {}

  static String text(String name, String title) {
    String quoted = '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return RULE.formatted(name, quoted);
  }

  /** The project's words and sources with one rule of pack human. */
  static RuleSet of(String name, String text) {
    return of(Map.of("human/" + name, text));
  }

  /** The project's words and sources with these rules, by id. */
  static RuleSet of(Map<String, String> rules) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    RuleFolder real = Kenelles.shared().ruleSet().folder();
    files.put(RuleFolder.VOCABULARY, real.bytes(RuleFolder.VOCABULARY).orElseThrow());
    files.put(RuleFolder.SOURCES, real.bytes(RuleFolder.SOURCES).orElseThrow());
    rules.forEach((id, text) -> files.put(id + ".dslr", text.getBytes(StandardCharsets.UTF_8)));
    RuleSetReader.Reading reading = RuleSetReader.read(new RuleFolder(files, new TreeMap<>()));
    if (!reading.problems().isEmpty()) {
      throw new AssertionError(reading.problems());
    }
    return reading.ruleSet().orElseThrow();
  }
}
