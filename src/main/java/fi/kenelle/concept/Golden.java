package fi.kenelle.concept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Question;
import fi.kenelle.outcome.Remedy;
import fi.kenelle.outcome.Tension;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an answer decides, without its texts: a line a decision, so that a change of the rules shows
 * as changed lines.
 */
public final class Golden {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServiceDescription description;

  private Golden(ServiceDescription description) {
    this.description = description;
  }

  /**
   * What is decided on a sample, beside what was agreed.
   *
   * @param agreed empty where nothing is agreed yet
   */
  public record Answered(String sample, Optional<String> agreed, String found) {}

  /** The decisions of an answer as JSON text that ends with a line break. */
  public static String of(Answer answer) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      ObjectNode decisions = new Golden(answer.description()).decisions(answer);
      return JSON.writer(printer).writeValueAsString(decisions) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The lines that differ: {@code -} only expected, {@code +} only found. */
  public static List<String> differences(String expected, String found) {
    List<String> differences = new ArrayList<>();
    List<String> before = new ArrayList<>(expected.lines().toList());
    for (String line : found.lines().toList()) {
      if (!before.remove(line)) {
        differences.add("+ " + line.strip());
      }
    }
    before.forEach(line -> differences.add("- " + line.strip()));
    return differences;
  }

  private ObjectNode decisions(Answer answer) {
    ObjectNode json = JSON.createObjectNode();
    json.put("on", answer.on().toString());
    ArrayNode groups = json.putArray("groups");
    answer.results().forEach(result -> writeGroup(groups.addObject(), result));
    ArrayNode tensions = json.putArray("tensions");
    answer.tensions().forEach(tension -> tensions.add(line(tension)));
    ArrayNode notes = json.putArray("notes");
    answer.notes().forEach(note -> notes.add(note.pointer() + " " + note.message().code()));
    return json;
  }

  private void writeGroup(ObjectNode json, GroupResult result) {
    json.put("customer", result.index() + " " + result.customer().type());
    json.put("fit", line(result.fit()));
    ArrayNode unmet = json.putArray("unmet");
    result.recommendations().forEach(outcome -> unmet.add(line(outcome) + remedy(outcome)));
    writeOutcomes(json.putArray("met"), result.met());
    writeOutcomes(json.putArray("waived"), result.waived());
    writeOutcomes(json.putArray("unknown"), result.unknown());
    writeOutcomes(json.putArray("couldApply"), result.couldApply());
    ArrayNode questions = json.putArray("questions");
    result.questions().forEach(question -> questions.add(line(question)));
  }

  private void writeOutcomes(ArrayNode json, List<Outcome> outcomes) {
    outcomes.forEach(outcome -> json.add(line(outcome)));
  }

  private static String line(Fit fit) {
    String score =
        fit.total().hundredths().isPresent()
            ? String.valueOf(fit.total().hundredths().getAsInt())
            : "-";
    return String.format(
        "%s/100, met %d, unmet %d, unknown %d, waived %d, could apply %d",
        score,
        fit.total().met(),
        fit.total().unmet(),
        fit.total().unknown(),
        fit.waived(),
        fit.couldApply());
  }

  private String line(Outcome outcome) {
    Optional<String> touchpoint =
        outcome.situation().isAtTouchpoint()
            ? Optional.of(outcome.situation().touchpoint(description).id())
            : Optional.empty();
    return outcome.rule().id() + at(touchpoint);
  }

  private static String remedy(Outcome outcome) {
    Remedy remedy = Remedy.of(outcome);
    String value =
        remedy.value() instanceof Value.Terms terms ? terms.ids().toString() : remedy.value().id();
    return ": " + remedy.pointer() + " = " + value;
  }

  private static String line(Question question) {
    return question.weight() + " " + question.attribute().id() + at(question.touchpoint());
  }

  private static String line(Tension tension) {
    List<String> between =
        tension.between().stream()
            .map(outcome -> outcome.situation().group() + " " + outcome.rule().id())
            .toList();
    return tension.attribute().id() + at(tension.touchpoint()) + ": " + String.join(", ", between);
  }

  private static String at(Optional<String> touchpoint) {
    return touchpoint.map(id -> " @ " + id).orElse("");
  }
}
