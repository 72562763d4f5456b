package fi.kenelle.rule;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The works and statements that rules cite, from {@code sources.json}. */
public record Sources(JsonNode works, Map<String, Statement> statements) {
  /**
   * What a work says, in our words.
   *
   * @param work the id of the work
   */
  public record Statement(String id, String work, Text text) {}

  /** The statement of an id, if there is one. */
  public Optional<Statement> statement(String id) {
    return Optional.ofNullable(statements.get(id));
  }

  /** What a statement says; the statement must exist. */
  public Text says(String id) {
    return statements.get(id).text();
  }

  /** The title of the work that a statement is from; the statement must exist. */
  public String workTitle(String id) {
    String work = statements.get(id).work();
    for (JsonNode candidate : works) {
      if (candidate.path("id").asText().equals(work)) {
        return candidate.path("title").asText();
      }
    }
    throw new IllegalStateException("no work " + work);
  }

  /** Reads the file. Throws {@link InvalidInput} with every problem. */
  public static Sources read(JsonNode json) {
    List<Problem> problems = new ArrayList<>();
    List<String> works = new ArrayList<>();
    for (int i = 0; i < json.path("works").size(); i++) {
      JsonNode work = json.at("/works/" + i);
      works.add(work.path("id").asText());
      if (work.path("id").asText().isEmpty() || work.path("title").asText().isEmpty()) {
        problems.add(Problem.at("/works/" + i, "source-work"));
      }
    }
    Map<String, Statement> statements = new LinkedHashMap<>();
    for (int i = 0; i < json.path("statements").size(); i++) {
      JsonNode entry = json.at("/statements/" + i);
      Statement statement =
          new Statement(
              entry.path("id").asText(),
              entry.path("work").asText(),
              new Text(entry.path("en").asText(), entry.path("fi").asText()));
      if (!works.contains(statement.work())) {
        problems.add(
            Problem.at("/statements/" + i + "/work", "source-unknown-work", statement.work()));
      }
      if (statement.text().en().isBlank() || statement.text().fi().isBlank()) {
        problems.add(Problem.at("/statements/" + i, "source-text", statement.id()));
      }
      if (!statement.id().matches("[A-Z]+[0-9]*-[0-9A-Za-z]+")
          || statements.put(statement.id(), statement) != null) {
        problems.add(Problem.at("/statements/" + i + "/id", "source-id", statement.id()));
      }
    }
    if (statements.isEmpty()) {
      problems.add(Problem.at("/statements", "vocabulary-missing", "statements"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new Sources(json.path("works"), statements);
  }
}
