package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static fi.kenelle.http.Site.RECOMMENDATIONS;
import static fi.kenelle.http.Site.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonTest {
  private static final int MIB = 1 << 20;
  private static final String TYPE = "application/x-ndjson";
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void answersEachLineAsItWouldAnswerItAlone() {
    String one = "{\"name\": \"x\", \"on\": \"2026-11-22\", \"customers\": [{\"type\": \"b2b\"}]}";
    String other = one.replace("b2b", "patient");

    HttpResponse<String> reply = posted(one + "\n" + other + "\n");

    assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith(TYPE);
    assertThat(reply.body().lines())
        .containsExactly(
            site.post(RECOMMENDATIONS, one).body(), site.post(RECOMMENDATIONS, other).body());
    assertThat(reply.body()).endsWith("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": {\"en\": null}}",
        "{\"nme\": \"x\"}",
        "{\"name\": \"x\"",
        "{\"name\": \"x\"} {}",
        "[]",
        "null",
        "nonsense",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void goesOnAfterABadLine(String bad) {
    List<JsonNode> lines = answers(line(1) + "\n" + bad + "\n" + line(3));

    assertThat(lines).hasSize(3);
    assertThat(services(lines.get(0), lines.get(2))).containsExactly("s1", "s3");
    assertThat(lines.get(1).path("line").intValue()).isEqualTo(2);
    assertThat(lines.get(1).at("/problem/status").intValue()).isEqualTo(400);
    assertThat(lines.get(1).at("/problem/errors")).isNotEmpty();
  }

  @Test
  void goesOnAfterALineOfAnyLanguageCode() {
    String bad = "{\"name\": {\"en" + "-a".repeat(50_000) + "\": \"x\"}}";

    List<JsonNode> lines = answers(line(1) + "\n" + bad + "\n" + line(3));

    assertThat(lines).hasSize(3);
    assertThat(services(lines.get(0), lines.get(2))).containsExactly("s1", "s3");
  }

  @Test
  void tellsAllThatIsWrongWithALine() {
    List<JsonNode> lines = answers("{\"nme\": 1, \"on\": \"now\"}\n");

    assertThat(lines.get(0).at("/problem/errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/nme", "/name", "/on");
  }

  @Test
  void goesOnAfterALineThatIsNotUtf8() {
    byte[] body = (line(1) + "\n{\"name\": \"?\"}\n" + line(3)).getBytes(UTF_8);
    body[line(1).length() + 11] = (byte) 0xFF;

    HttpResponse<String> reply =
        site.send(
            site.request(RECOMMENDATIONS, "Content-Type", TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));

    assertThat(reply.body().lines()).hasSize(3);
    assertThat(reply.body().lines().toList().get(1)).startsWith("{\"line\":2,\"problem\":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A⏎B⏎            | s1 s2
          A⏎B             | s1 s2
          A␍⏎B␍⏎          | s1 s2
          A␍⏎B            | s1 s2
          ⏎⏎A⏎⏎  ⏎␍⏎B⏎⏎   | s1 s2
          A               | s1
          """)
  void skipsBlankLinesAndTakesAnyLineEnd(String text, String services) {
    String body =
        text.replace("A", line(1)).replace("B", line(2)).replace('⏎', '\n').replace('␍', '\r');

    List<JsonNode> lines = answers(body);

    assertThat(services(lines.toArray(JsonNode[]::new))).containsExactly(services.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n \n\t\n"})
  void saysNothingToNothing(String body) {
    HttpResponse<String> reply = posted(body);

    assertThat(reply.body()).isEmpty();
  }

  @Test
  void countsBlankLinesToo() {
    List<JsonNode> lines = answers("\n\r\n" + line(1) + "\n\nnonsense\n");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).path("line").intValue()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {MIB + 1, 3 * MIB})
  void goesOnAfterALineThatIsTooLong(int size) {
    String longLine = "{\"name\": \"x\"}" + " ".repeat(size - 13);

    List<JsonNode> lines = answers(line(1) + "\n" + longLine + "\n" + line(3) + "\n");

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).path("line").intValue()).isEqualTo(2);
    assertThat(lines.get(1).at("/problem/status").intValue()).isEqualTo(413);
    assertThat(services(lines.get(2))).containsExactly("s3");
  }

  @Test
  void takesALineOfOneMebibyteInAStreamOfMore() {
    String fullLine = line(1) + " ".repeat(MIB - line(1).length());

    List<JsonNode> lines = answers((fullLine + "\n").repeat(3));

    assertThat(lines).hasSize(3).allMatch(line -> services(line).equals(List.of("s1")));
  }

  @Test
  void answersTwoThousandLinesInOrder() {
    String body =
        IntStream.range(0, 2000).mapToObj(NdjsonTest::line).collect(Collectors.joining("\n"));

    HttpResponse<Stream<String>> reply =
        site.send(
            site.request(RECOMMENDATIONS, "Content-Type", TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body)),
            HttpResponse.BodyHandlers.ofLines());

    assertThat(reply.body().map(NdjsonTest::serviceIn))
        .isEqualTo(IntStream.range(0, 2000).mapToObj(i -> "s" + i).toList());
  }

  private static String serviceIn(String line) {
    int from = line.indexOf("\"service\":\"") + 11;
    return line.substring(from, line.indexOf('"', from));
  }

  @Test
  void beginsToAnswerBeforeTheLastLineIsSent() throws IOException {
    try (Socket socket = site.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/recommendations HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                  + TYPE
                  + "\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(UTF_8));
      IntStream.range(0, 50).forEach(i -> chunk(out, line(i) + "\n"));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

      assertThat(in.lines().anyMatch(line -> line.contains("\"service\":\"s0\""))).isTrue();

      chunk(out, line(50));
      out.write("0\r\n\r\n".getBytes(UTF_8));
      assertThat(in.lines().anyMatch(line -> line.contains("\"service\":\"s50\""))).isTrue();
    }
  }

  private static void chunk(OutputStream out, String text) {
    try {
      out.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void asksTheSameOfEveryLine() {
    HttpResponse<String> reply =
        site.post(
            RECOMMENDATIONS + "?types=patient&lang=fi&on=2026-01-31",
            line(1) + "\nnonsense\n" + line(3),
            "Content-Type",
            TYPE);

    List<String> lines = reply.body().lines().toList();
    assertThat(lines.get(2)).contains("\"type\":\"patient\"").contains("\"on\":\"2026-01-31\"");
    assertThat(lines.get(1)).contains("Rivi ");
    assertThat(reply.headers().firstValue("Content-Language")).contains("fi");
  }

  @Test
  void refusesTheWholeStreamWhereTheQueryIsWrong() {
    problem(site.post(RECOMMENDATIONS + "?lang=sv", line(1), "Content-Type", TYPE), 400);
    problem(site.post(RECOMMENDATIONS, line(1), "Content-Type", TYPE, "Accept", "image/png"), 406);
  }

  private static String line(int number) {
    return "{\"id\": \"s" + number + "\", \"name\": \"x\", \"customers\": [{\"type\": \"b2b\"}]}";
  }

  private static HttpResponse<String> posted(String body) {
    HttpResponse<String> reply = site.post(RECOMMENDATIONS, body, "Content-Type", TYPE);
    assertThat(reply.statusCode()).isEqualTo(200);
    return reply;
  }

  private static List<JsonNode> answers(String body) {
    return posted(body).body().lines().map(JsonText::read).toList();
  }

  private static List<String> services(JsonNode... answers) {
    return Stream.of(answers).map(answer -> answer.path("service").asText()).toList();
  }

  @Test
  void answersNormallyAfterAStreamThatBreaksOff() throws IOException {
    try (Socket socket = site.socket()) {
      socket
          .getOutputStream()
          .write(
              ("POST /v1/recommendations HTTP/1.1\r\nHost: x\r\nContent-Type: "
                      + TYPE
                      + "\r\nContent-Length: 5000\r\n\r\n"
                      + line(1)
                      + "\n")
                  .getBytes(UTF_8));
    }

    assertThat(json(posted(line(7))).path("service").asText()).isEqualTo("s7");
  }
}
