package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JSON of one attribute's value. */
final class ValueReader {
  private static final double LARGEST_NUMBER = 999_999_999_999_999d;

  private ValueReader() {}

  /** The value, or nothing where it is wrong; what is wrong goes to the list. */
  static Optional<Value> read(
      Attribute attribute, JsonNode json, String pointer, List<Problem> problems) {
    Optional<Value> value =
        switch (attribute.kind()) {
          case FLAG -> json.isBoolean() ? Optional.of(new Value.Flag(json.booleanValue())) : none();
          case NUMBER -> number(json);
          case SET -> set(attribute, json, pointer, problems);
          case SCALE, CHOICE, CODE -> json.isTextual() ? attribute.term(json.textValue()) : none();
          case TEXT -> json.isTextual() ? Optional.of(Value.Plain.PRESENT) : none();
        };
    boolean reported = attribute.kind() == Kind.SET && json.isArray();
    if (value.isEmpty() && !reported) {
      problems.add(wrong(attribute, json, pointer));
    }
    return value;
  }

  private static Optional<Value> none() {
    return Optional.empty();
  }

  private static Optional<Value> number(JsonNode json) {
    double number = json.asDouble(-1);
    boolean whole =
        json.isNumber() && number >= 0 && number <= LARGEST_NUMBER && number == Math.rint(number);
    return whole ? Optional.of(new Value.Count((long) number)) : Optional.empty();
  }

  private static Optional<Value> set(
      Attribute attribute, JsonNode json, String pointer, List<Problem> problems) {
    if (!json.isArray()) {
      return Optional.empty();
    }
    Set<String> members = new LinkedHashSet<>();
    int before = problems.size();
    for (int i = 0; i < json.size() && !ObjectReader.isEnough(problems); i++) {
      JsonNode element = json.get(i);
      Optional<Value> member = element.isTextual() ? attribute.term(element.textValue()) : none();
      if (member.isPresent()) {
        members.add(member.get().id());
      } else {
        problems.add(wrong(attribute, element, pointer + "/" + i));
      }
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new Value.Terms(List.copyOf(members)));
  }

  private static Problem wrong(Attribute attribute, JsonNode json, String pointer) {
    String written = json.isTextual() ? json.textValue() : json.toString();
    String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
    List<String> legal = attribute.offered();
    boolean inSet = attribute.kind() == Kind.SET && !json.isArray();
    Message message =
        switch (attribute.kind()) {
          case FLAG -> Message.of("want-flag", shown);
          case NUMBER -> Message.of("want-number", shown);
          case TEXT -> Message.of("want-text");
          case CODE -> Message.of("want-code", shown);
          case SET, SCALE, CHOICE ->
              attribute.isOpen()
                  ? Message.of("want-code", shown)
                  : Message.of("unknown-value", shown, attribute.id(), String.join(" · ", legal));
        };
    boolean notAList = inSet && pointer.endsWith("/" + attribute.id());
    return new Problem(
        pointer, notAList ? Message.of("want-list") : message, Nearest.all(shown, legal));
  }
}
