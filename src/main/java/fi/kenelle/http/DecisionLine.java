package fi.kenelle.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.observation.Trace;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.report.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

/**
 * One decision as it is kept: when and in which request, the receipt, the rules that fired for each
 * group, and the description where that is wanted.
 */
record DecisionLine(Instant when, Trace trace, Answer answer, Receipt.Asked asked) {
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final String MASK = "***";

  /** The line, as bytes with its end. */
  byte[] bytes(Decisions kept) {
    ObjectNode line = TREES.createObjectNode();
    line.put("time", when.toString());
    line.put("trace", trace.trace()).put("request", trace.request());
    line.set("receipt", read(Json.bytes(Receipt.of(answer, asked)::write)));
    answer
        .results()
        .forEach(result -> line.withArray("fired").add(TREES.valueToTree(result.fired())));
    if (kept.withInput()) {
      JsonNode input = answer.description().json().deepCopy();
      mask(input, kept.masked());
      line.set("input", input);
    }
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void mask(JsonNode node, Set<String> masked) {
    if (node instanceof ObjectNode object) {
      masked.stream().filter(object::hasNonNull).forEach(field -> object.put(field, MASK));
    }
    node.forEach(inner -> mask(inner, masked));
  }

  private static JsonNode read(byte[] json) {
    try {
      return TREES.readTree(json);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
