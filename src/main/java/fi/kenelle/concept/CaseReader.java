package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Touchpoint;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the cases of rules. Immutable and safe to share. */
public final class CaseReader {
  private static final List<String> FIELDS =
      List.of("name", "description", "customer", "touchpoint", "verdict", "because");
  private static final List<String> VERDICTS =
      Arrays.stream(Verdict.values()).map(Verdict::id).toList();

  private final DescriptionReader descriptions;

  /** A reader for cases whose descriptions this one reads. */
  public CaseReader(DescriptionReader descriptions) {
    this.descriptions = descriptions;
  }

  /** The cases of a rule. Throws {@link InvalidInput} with every problem. */
  public List<Case> read(Rule rule, JsonNode json) {
    List<Problem> problems = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    if (!json.isArray()) {
      problems.add(Problem.at("", "case-malformed"));
    }
    for (int i = 0; i < json.size() && json.isArray(); i++) {
      readCase(rule, json.get(i), "/" + i, problems).ifPresent(cases::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return cases;
  }

  private Optional<Case> readCase(Rule rule, JsonNode json, String at, List<Problem> problems) {
    int before = problems.size();
    if (!json.isObject() || json.path("name").asText().isBlank()) {
      problems.add(Problem.at(at, "case-malformed"));
      return Optional.empty();
    }
    json.properties().stream()
        .filter(member -> !FIELDS.contains(member.getKey()))
        .forEach(
            member ->
                problems.add(
                    Problem.at(
                            JsonText.below(at, member.getKey()), "unknown-field", member.getKey())
                        .suggesting(Nearest.some(member.getKey(), FIELDS, 3))));
    checkKinds(json, at, problems);
    Optional<Verdict> verdict = verdict(json, at, problems);
    Optional<ServiceDescription> description = description(json, at, problems);
    Optional<String> because = because(rule, json, at, problems);
    if (problems.size() > before) {
      return Optional.empty();
    }
    Case read =
        new Case(
            json.path("name").asText(),
            description.orElseThrow(),
            json.path("customer").asInt(0),
            Optional.ofNullable(json.path("touchpoint").textValue()),
            verdict.orElseThrow(),
            because,
            at,
            json);
    checkPlace(read, at, problems);
    return Optional.of(read);
  }

  private static void checkKinds(JsonNode json, String at, List<Problem> problems) {
    JsonNode customer = json.path("customer");
    if (!customer.isMissingNode() && !customer.canConvertToExactIntegral()) {
      problems.add(Problem.at(at + "/customer", "want-number", customer));
    }
    for (String field : List.of("name", "touchpoint", "because")) {
      JsonNode text = json.path(field);
      if (!text.isMissingNode() && !text.isTextual()) {
        problems.add(Problem.at(JsonText.below(at, field), "want-text"));
      }
    }
  }

  private static Optional<Verdict> verdict(JsonNode json, String at, List<Problem> problems) {
    String id = json.path("verdict").asText();
    Optional<Verdict> verdict =
        Stream.of(Verdict.values()).filter(v -> v.id().equals(id)).findFirst();
    if (verdict.isEmpty()) {
      problems.add(
          Problem.at(at + "/verdict", "case-verdict", id, String.join(" · ", VERDICTS))
              .suggesting(Nearest.all(id, VERDICTS)));
    }
    return verdict;
  }

  private Optional<ServiceDescription> description(
      JsonNode json, String at, List<Problem> problems) {
    try {
      return Optional.of(descriptions.read(json.path("description")));
    } catch (InvalidInput e) {
      e.problems().stream()
          .map(p -> new Problem(at + "/description" + p.pointer(), p.message(), p.suggestions()))
          .forEach(problems::add);
      return Optional.empty();
    }
  }

  private static Optional<String> because(
      Rule rule, JsonNode json, String at, List<Problem> problems) {
    Optional<String> because = Optional.ofNullable(json.path("because").textValue());
    List<String> possible =
        Stream.concat(rule.reads().stream(), Stream.of(rule.expectation().attribute()))
            .map(Attribute::id)
            .toList();
    if (because.isPresent() && !possible.contains(because.get())) {
      problems.add(
          Problem.at(at + "/because", "case-because", because.get())
              .suggesting(Nearest.all(because.get(), possible)));
    }
    return because;
  }

  private static void checkPlace(Case read, String at, List<Problem> problems) {
    if (read.customer() < 0 || read.customer() >= read.description().customers().size()) {
      problems.add(Problem.at(at + "/customer", "case-customer", read.customer()));
    }
    List<String> touchpoints =
        read.description().touchpoints().stream().map(Touchpoint::id).toList();
    if (read.touchpoint().isPresent() && !touchpoints.contains(read.touchpoint().get())) {
      problems.add(Problem.at(at + "/touchpoint", "case-touchpoint", read.touchpoint().get()));
    }
  }
}
