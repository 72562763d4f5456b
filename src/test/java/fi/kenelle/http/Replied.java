package fi.kenelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.JsonText;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What replies must look like: refusals above all, whoever refuses. */
final class Replied {
  private Replied() {}

  /** Checks that a reply is problem details with this status, and gives them. */
  static JsonNode problem(HttpResponse<String> reply, int status) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    return problem(reply.body(), status);
  }

  /** Checks that a raw reply is problem details with this status, and gives them. */
  static JsonNode problem(Site.Reply reply, int status) {
    assertThat(reply.status()).as(reply.head()).isEqualTo(status);
    assertThat(reply.head()).containsIgnoringCase("\r\nContent-Type: application/problem+json");
    return problem(reply.body(), status);
  }

  private static JsonNode problem(String body, int status) {
    assertThat(body).doesNotContain("\tat ", "\\tat ", ".java:", "Exception", "fi.kenelle.");
    JsonNode problem = JsonText.read(body);
    assertThat(problem.path("type").isTextual()).isTrue();
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("errors").isArray()).isTrue();
    problem.path("errors").forEach(Replied::checkError);
    return problem;
  }

  private static void checkError(JsonNode error) {
    assertThat(error.path("pointer").isTextual()).isTrue();
    assertThat(error.path("code").asText()).isNotBlank();
    assertThat(error.path("message").asText()).isNotBlank();
    assertThat(error.path("suggestions").isArray()).isTrue();
  }

  /** The pointers of all errors. */
  static List<String> pointers(JsonNode problem) {
    return problem.path("errors").findValuesAsText("pointer");
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** Checks that an object has these fields, perhaps among others. */
  static void assertFields(JsonNode object, String fields) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    assertThat(names).contains(fields.split(" ", -1));
  }
}
