package fi.kenelle.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LineLoggerTest {
  private static final Logger OWN = LoggerFactory.getLogger("fi.kenelle.some.Part");
  private static final Logger OTHER = LoggerFactory.getLogger("org.example.Library");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void leave() {
    System.setErr(before);
    MDC.clear();
  }

  @Test
  void writesOneLineOfJsonAnEvent() {
    OWN.info("“{}” is\n{}", "Ääkköset", 5);

    JsonNode line = line();
    assertThat(line.path("message").asText()).isEqualTo("“Ääkköset” is\n5");
    assertThat(line.path("level").asText()).isEqualTo("info");
    assertThat(line.path("logger").asText()).isEqualTo("Part");
    assertThat(Instant.parse(line.path("time").asText())).isNotNull();
  }

  @Test
  void tellsTheRequestThatItHappenedIn() {
    MDC.put("trace", "abc");

    OWN.warn("slow");

    assertThat(line().path("trace").asText()).isEqualTo("abc");
  }

  @Test
  void keepsPairsAsTheyAre() {
    OWN.atInfo().addKeyValue("status", 200).addKeyValue("ms", 1.5).log("answered");

    assertThat(line().path("status").intValue()).isEqualTo(200);
    assertThat(line().path("ms").doubleValue()).isEqualTo(1.5);
  }

  @Test
  void writesAFaultWithItsTraceOnTheSameLine() {
    OWN.error("broken", new IllegalStateException("why"));

    assertThat(line().path("fault").asText()).contains("IllegalStateException: why", "\n\tat ");
  }

  @Test
  void leavesOutDetailsAndWhatLibrariesTellByTheWay() {
    OWN.debug("detail");
    OTHER.info("by the way");
    OTHER.warn("look");

    assertThat(line().path("message").asText()).isEqualTo("look");
  }

  private JsonNode line() {
    List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(1);
    return JsonText.read(lines.get(0));
  }
}
