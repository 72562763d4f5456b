package fi.kenelle.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.report.RulePartsJson;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleDraft;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a rule as a form has it, in typed parts:
 *
 * <pre>{@code
 * {"pack", "rule", "metadata": {"title": "…", …}, "subject": "customer | touchpoint", "pattern",
 *  "conditions": [{"attribute", "operator", "value", "text"}],
 *  "expectation": {"attribute", "operator", "value" or "value": {"from"}, "text"},
 *  "texts": {"recommendEn": "…", …}, "language": "en | fi"}
 * }</pre>
 *
 * Where {@code text} is given, the clause as its author wrote it, it stays as long as it says the
 * same as the typed parts; so does {@code pattern}. Without a pattern, a first condition that names
 * the customer's type makes it. What is left out is left out of the draft.
 */
public final class RuleForm {
  private static final List<String> FIELDS =
      List.of(
          "pack",
          "rule",
          "metadata",
          "subject",
          "pattern",
          "conditions",
          "expectation",
          "texts",
          "language");
  private static final List<String> SUBJECTS =
      Stream.of(Rule.Subject.values()).map(Rule.Subject::id).toList();
  private static final Map<String, TextLine> TEXTS =
      Stream.of(TextLine.values())
          .collect(
              Collectors.toMap(
                  RulePartsJson::id, line -> line, (one, other) -> one, LinkedHashMap::new));

  private final RuleSet ruleSet;
  private final List<Problem> problems = new ArrayList<>();
  private final Language language;

  private RuleForm(RuleSet ruleSet, Language language) {
    this.ruleSet = ruleSet;
    this.language = language;
  }

  /**
   * The draft that a form describes. Throws {@link InvalidInput} with every part that cannot be
   * written as a sentence.
   *
   * @param otherwise the language of sentences where the form names none
   */
  public static RuleDraft read(JsonNode form, RuleSet ruleSet, Language otherwise) {
    Language language = Language.of(form.path("language").asText()).orElse(otherwise);
    RuleForm reader = new RuleForm(ruleSet, language);
    RuleDraft draft = reader.read(form);
    if (!reader.problems.isEmpty()) {
      throw new InvalidInput(reader.problems);
    }
    return draft;
  }

  private RuleDraft read(JsonNode form) {
    if (!form.isObject()) {
      problems.add(Problem.at("", "want-object"));
      return new RuleDraft("", "", Map.of(), "", List.of(), "", Map.of(), language);
    }
    checkFields(form, "", FIELDS);
    if (form.hasNonNull("language")) {
      oneOf(form, "language", Stream.of(Language.values()).map(Language::code).toList());
    }
    List<String> conditions = conditions(form.path("conditions"));
    String pattern = pattern(form, conditions);
    return new RuleDraft(
        text(form, "", "pack"),
        text(form, "", "rule"),
        texts(form, "metadata", Rule.Metadata.KEYS),
        pattern,
        conditions,
        form.hasNonNull("expectation")
            ? clause(form.path("expectation"), "/expectation", true)
            : "",
        textLines(form),
        language);
  }

  private void checkFields(JsonNode object, String pointer, Collection<String> legal) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!legal.contains(name)) {
                problems.add(
                    Problem.at(JsonText.below(pointer, name), "unknown-field", name)
                        .suggesting(Nearest.some(name, legal, 3)));
              }
            });
  }

  private Optional<String> oneOf(JsonNode object, String field, List<String> legal) {
    String id = object.path(field).asText();
    if (!legal.contains(id)) {
      report("/" + field, id, field, legal);
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private void report(String pointer, String value, String of, List<String> legal) {
    problems.add(
        new Problem(
            pointer,
            Message.of("unknown-value", value, of, String.join(" · ", legal)),
            Nearest.all(value, legal)));
  }

  /** A text on one line; empty where it is left out. */
  private String text(JsonNode object, String pointer, String field) {
    JsonNode text = object.path(field);
    if (text.isMissingNode() || text.isNull()) {
      return "";
    }
    if (!text.isTextual() || text.textValue().matches("(?s).*[\\r\\n].*")) {
      problems.add(Problem.at(JsonText.below(pointer, field), "want-line"));
      return "";
    }
    return text.textValue();
  }

  private Map<String, String> texts(JsonNode form, String field, Collection<String> keys) {
    JsonNode object = form.path(field);
    Map<String, String> texts = new LinkedHashMap<>();
    if (object.isMissingNode() || object.isNull()) {
      return texts;
    }
    if (!object.isObject()) {
      problems.add(Problem.at("/" + field, "want-object"));
      return texts;
    }
    checkFields(object, "/" + field, keys);
    for (String key : keys) {
      if (object.hasNonNull(key)) {
        texts.put(key, text(object, "/" + field, key));
      }
    }
    return texts;
  }

  private Map<TextLine, String> textLines(JsonNode form) {
    Map<TextLine, String> lines = new EnumMap<>(TextLine.class);
    texts(form, "texts", TEXTS.keySet()).forEach((key, text) -> lines.put(TEXTS.get(key), text));
    return lines;
  }

  private List<String> conditions(JsonNode array) {
    List<String> clauses = new ArrayList<>();
    if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
      problems.add(Problem.at("/conditions", "want-list"));
    }
    for (int i = 0; array.isArray() && i < array.size(); i++) {
      clauses.add(clause(array.get(i), "/conditions/" + i, false));
    }
    return clauses;
  }

  private String clause(JsonNode part, String pointer, boolean isExpectation) {
    ClauseForm form = new ClauseForm(ruleSet, language, isExpectation, problems);
    return form.clause(part, pointer);
  }

  /** The pattern line; a condition that says the same is taken from the others. */
  private String pattern(JsonNode form, List<String> conditions) {
    var patterns = ruleSet.reader().patterns();
    String written = text(form, "", "pattern");
    if (patterns.containsKey(written)) {
      return written;
    }
    if (!written.isEmpty()) {
      report("/pattern", written, "pattern", List.copyOf(patterns.keySet()));
    }
    Optional<String> subject =
        form.hasNonNull("subject") ? oneOf(form, "subject", SUBJECTS) : Optional.empty();
    boolean touchpoint = subject.filter(Rule.Subject.TOUCHPOINT.id()::equals).isPresent();
    Vocabulary.Frames frames = ruleSet.vocabulary().frames();
    if (touchpoint) {
      return frames.anyTouchpoint().in(language);
    }
    if (!conditions.isEmpty() && patterns.containsKey(capital(conditions.get(0)))) {
      return capital(conditions.remove(0));
    }
    return frames.anyCustomer().in(language);
  }

  private static String capital(String clause) {
    return clause.isEmpty() ? "" : Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
  }
}
