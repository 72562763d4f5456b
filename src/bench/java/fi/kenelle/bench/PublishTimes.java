package fi.kenelle.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.authoring.Gate;
import fi.kenelle.authoring.LiveRules;
import fi.kenelle.authoring.Opening;
import fi.kenelle.concept.CaseWriter;
import fi.kenelle.concept.SuggestedCases;
import fi.kenelle.http.Server;
import fi.kenelle.http.Setup;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleWriter;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * How long it takes from {@code PUT} to the first answer by the new rule, over HTTP, and how that
 * compares with reading, checking and compiling all rules from nothing.
 */
final class PublishTimes {
  private static final int TIMES = 9;
  private static final Path SAMPLES = Path.of("samples");
  private static final String RULE = "consumer/surprises";
  private static final String PATTERN = "    The customer is a consumer\n";
  private static final String CONDITION = "    - the customer's technical confidence is known\n";
  private static final String CASES =
      """
      [{"name": "unmet", "verdict": "unmet", "description": {"name": "x",
        "customers": [{"type": "consumer", "traits": {"technicalConfidence": "high"}}],
        "attributes": {"surprises": "none"}}}]
      """;
  private static final String ASKED =
      "{\"name\": \"x\", \"customers\": [{\"type\": \"consumer\"}]}";

  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  private PublishTimes(Server server) {
    this.server = server;
  }

  /** Measures and prints the times alone. */
  public static void main(String[] args) throws IOException {
    System.out.print(table());
  }

  /** A row for each number of rules and kind of edit. */
  static String table() throws IOException {
    StringBuilder table =
        new StringBuilder(
            "| rules | edit | PUT to first answer ms | from nothing ms | ratio |\n"
                + "|---|---|---|---|---|\n");
    for (int rules : new int[] {200, 5000}) {
      table.append(rows(rules));
    }
    return table.toString();
  }

  private static String rows(int count) throws IOException {
    Path folder = Path.of("target", "bench", "publish-" + count, "rules");
    write(ManyRules.upTo(count, Path.of("rules")), folder);
    double nothing = median(i -> seconds(() -> Gate.pass(folder, SAMPLES, Gate.Care.FULL)), 3);
    LiveRules live = Opening.of(folder, SAMPLES, Optional.empty()).live().orElseThrow();
    try (Server server = Server.start(live, setup(folder))) {
      PublishTimes times = new PublishTimes(server);
      String text = times.text();
      double texts = median(i -> times.published(text.replace("Title", "Title " + i)), TIMES);
      double conditions =
          median(
              i -> times.published(i % 2 == 0 ? text.replace(PATTERN, PATTERN + CONDITION) : text),
              TIMES);
      return row(count, "of a text", texts, nothing)
          + row(count, "of a condition", conditions, nothing);
    } finally {
      live.close();
    }
  }

  private static Setup setup(Path rules) {
    return new Setup("127.0.0.1", 0, List.of(), RuleFolder.keptBeside(rules));
  }

  private static String row(int rules, String edit, double published, double nothing) {
    return String.format(
        Locale.ROOT,
        "| %d | %s | %.0f | %.0f | %.2f |%n",
        rules,
        edit,
        published * 1e3,
        nothing * 1e3,
        published / nothing);
  }

  /** The text of the rule, with cases that suit each of its edits. */
  private String text() {
    JsonNode rule = JsonText.read(send(request("/v1/rules/" + RULE).GET()).body());
    String text =
        rule.path("text").asText().replaceFirst("@title\\(\"[^\"]*\"", "@title(\"Title\"");
    publish(text);
    return text;
  }

  private double published(String text) {
    return seconds(
        () -> {
          String ruleset = publish(text).path("ruleset").asText();
          HttpRequest.Builder asking =
              request("/v1/recommendations").POST(HttpRequest.BodyPublishers.ofString(ASKED));
          JsonNode answer = JsonText.read(send(asking).body());
          if (!answer.at("/receipt/ruleset").asText().equals(ruleset)) {
            throw new IllegalStateException("answered by other rules");
          }
        });
  }

  private JsonNode publish(String text) {
    ObjectNode body = (ObjectNode) JsonText.read("{}");
    body.put("text", text).set("cases", JsonText.read(CASES));
    HttpResponse<String> reply =
        send(
            request("/v1/rules/" + RULE)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    if (reply.statusCode() != 200) {
      throw new IllegalStateException(reply.body());
    }
    return JsonText.read(reply.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(IntFunction<Double> times, int count) {
    double[] sorted = new double[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = times.apply(i);
    }
    Arrays.sort(sorted);
    return sorted[count / 2];
  }

  /** Writes rules to a folder that is new, each with a case that decides, or as a draft. */
  private static void write(RuleSet ruleSet, Path folder) throws IOException {
    clear(folder.getParent());
    RuleFolder real = RuleFolder.read(Path.of("rules"));
    for (String file : List.of(RuleFolder.VOCABULARY, RuleFolder.SOURCES)) {
      put(folder.resolve(file), real.bytes(file).orElseThrow());
    }
    Descriptions descriptions = Bench.descriptions(ruleSet);
    for (Rule rule : ruleSet.rules()) {
      Optional<byte[]> cases = real.cases(rule).or(() -> decidingCase(rule, ruleSet, descriptions));
      String text = RuleWriter.write(rule, ruleSet.vocabulary());
      String kept =
          cases.isPresent() ? text : text.replace("@status(\"active\")", "@status(\"draft\")");
      put(folder.resolve(RuleFolder.textPath(rule.id())), kept.getBytes(StandardCharsets.UTF_8));
      if (cases.isPresent()) {
        put(folder.resolve(RuleFolder.casesPath(rule.id())), cases.get());
      }
    }
  }

  private static Optional<byte[]> decidingCase(
      Rule rule, RuleSet ruleSet, Descriptions descriptions) {
    return SuggestedCases.of(
            rule, List.of(), ruleSet.vocabulary(), descriptions.reader(), Language.EN)
        .stream()
        .filter(json -> List.of("met", "unmet").contains(json.path("verdict").asText()))
        .findFirst()
        .map(json -> CaseWriter.write(List.of(json)).getBytes(StandardCharsets.UTF_8));
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
