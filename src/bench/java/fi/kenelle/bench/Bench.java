package fi.kenelle.bench;

import fi.kenelle.bench.peers.PeerTimes;
import fi.kenelle.rule.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures, and prints a table for each part. Parts can be chosen: {@code
 * -Dbench=answer,peers,growth,http,redesign,publish}. What the measuring leaves is in {@code
 * target/bench}.
 */
public final class Bench {
  /** Where files of the measuring are left. */
  public static final Path FOLDER = Path.of("target", "bench");

  private static final int RULES = 200;

  private Bench() {}

  /** Checks, measures, prints. */
  public static void main(String[] args) throws Exception {
    Files.createDirectories(FOLDER);
    Map<String, Callable<String>> parts = parts();
    List<String> chosen = chosen(System.getProperty("bench", ""), parts);
    System.out.println(Machine.described());
    for (String part : chosen) {
      System.out.printf("%n## %s%n%n%s", part, parts.get(part).call());
    }
    System.out.println("\n" + Machine.load());
  }

  private static Map<String, Callable<String>> parts() {
    Map<String, Callable<String>> parts = new LinkedHashMap<>();
    parts.put("answer", AnswerTimes::table);
    parts.put("peers", PeerTimes::againstPeers);
    parts.put("growth", PeerTimes::growth);
    parts.put("http", HttpTimes::table);
    parts.put("redesign", RedesignTimes::table);
    parts.put("publish", PublishTimes::table);
    return parts;
  }

  private static List<String> chosen(String given, Map<String, Callable<String>> parts) {
    List<String> chosen =
        given.isBlank() ? new ArrayList<>(parts.keySet()) : List.of(given.split(","));
    if (!parts.keySet().containsAll(chosen)) {
      throw new IllegalArgumentException("parts are " + parts.keySet() + ", not " + chosen);
    }
    return chosen;
  }

  /** The real rules, made up to two hundred. */
  static RuleSet rules() {
    return ManyRules.upTo(RULES, Path.of("rules"));
  }

  /** The descriptions that they answer. */
  static Descriptions descriptions(RuleSet ruleSet) {
    return Descriptions.of(ruleSet, Path.of("samples"));
  }
}
