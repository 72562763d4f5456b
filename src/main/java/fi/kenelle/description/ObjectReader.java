package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the members of one JSON object; what is wrong goes to a list that many readers share. */
final class ObjectReader {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
  private static final int MOST_PROBLEMS = 200;

  private final JsonNode object;
  private final String pointer;
  private final List<Problem> problems;

  ObjectReader(JsonNode object, String pointer, List<Problem> problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
    if (!object.isObject()) {
      problems.add(Problem.at(pointer, "want-object"));
    }
  }

  boolean isObject() {
    return object.isObject();
  }

  String pointer(String key) {
    return JsonText.below(pointer, key);
  }

  /**
   * Whether so much is wrong that reading on helps nobody: all problems at once, but not without
   * end.
   */
  static boolean isEnough(List<Problem> problems) {
    return problems.size() >= MOST_PROBLEMS;
  }

  /** Reports every key that is not one of these, each with the nearest that is. */
  ObjectReader only(Collection<String> keys) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!keys.contains(member.getKey()) && !isEnough(problems)) {
        String key = member.getKey();
        Message message = Message.of("unknown-field", shortened(key));
        problems.add(new Problem(pointer(key), message, Nearest.some(key, keys, 3)));
      }
    }
    return this;
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /** The member, unless it is left out or null. */
  Optional<JsonNode> member(String key) {
    JsonNode member = object.path(key);
    return member.isMissingNode() || member.isNull() ? Optional.empty() : Optional.of(member);
  }

  Optional<String> string(String key) {
    Optional<JsonNode> member = member(key);
    if (member.isPresent() && !member.get().isTextual()) {
      problems.add(Problem.at(pointer(key), "want-text"));
      return Optional.empty();
    }
    return member.map(JsonNode::textValue);
  }

  /** A text that must be there and say something. */
  Optional<String> neededString(String key) {
    Optional<String> string = string(key);
    boolean missing = member(key).isEmpty() && object.isObject();
    if (missing || string.filter(String::isBlank).isPresent()) {
      problems.add(Problem.at(pointer(key), "required", key));
    }
    return string;
  }

  Optional<FreeText> text(String key) {
    return member(key).flatMap(member -> text(member, pointer(key)));
  }

  Optional<FreeText> neededText(String key) {
    int before = problems.size();
    Optional<FreeText> text = text(key);
    if (text.filter(FreeText::says).isEmpty() && problems.size() == before && object.isObject()) {
      problems.add(Problem.at(pointer(key), "required", key));
    }
    return text;
  }

  private Optional<FreeText> text(JsonNode member, String at) {
    if (member.isTextual()) {
      return Optional.of(new FreeText(Map.of("", member.textValue())));
    }
    if (!member.isObject()) {
      problems.add(Problem.at(at, "want-text-or-languages"));
      return Optional.empty();
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    member
        .properties()
        .forEach(
            entry -> {
              String place = JsonText.below(at, entry.getKey());
              if (isEnough(problems)) {
                return;
              }
              if (!LANGUAGE.matcher(entry.getKey()).matches()) {
                problems.add(Problem.at(place, "want-language-code", shortened(entry.getKey())));
              } else if (entry.getValue().isTextual()) {
                byLanguage.put(entry.getKey(), entry.getValue().textValue());
              } else if (!entry.getValue().isNull()) {
                problems.add(Problem.at(place, "want-text"));
              }
            });
    if (member.isEmpty()) {
      problems.add(Problem.at(at, "want-text-or-languages"));
    }
    return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new FreeText(byLanguage));
  }

  Optional<LocalDate> date(String key) {
    Optional<String> text = string(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = Days.read(text.get());
    if (date.isEmpty()) {
      problems.add(Problem.at(pointer(key), "want-date", text.get()));
    }
    return date;
  }

  /** The object of a key; an empty one where it is left out. */
  ObjectReader object(String key) {
    Optional<JsonNode> member = member(key);
    return new ObjectReader(
        member.orElse(JsonNodeFactory.instance.objectNode()), pointer(key), problems);
  }

  /** The elements of a list, each with its pointer; none where it is left out. */
  List<Element> list(String key) {
    Optional<JsonNode> member = member(key);
    if (member.isPresent() && !member.get().isArray()) {
      problems.add(Problem.at(pointer(key), "want-list"));
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    if (member.isPresent()) {
      for (JsonNode element : member.get()) {
        elements.add(new Element(element, pointer(key) + "/" + elements.size()));
      }
    }
    return elements;
  }

  /** The list's elements, which are texts, as far as they say something; others are reported. */
  List<FreeText> texts(String key) {
    List<FreeText> texts = new ArrayList<>();
    for (Element element : list(key)) {
      if (!element.json().isNull() && !isEnough(problems)) {
        text(element.json(), element.pointer()).filter(FreeText::says).ifPresent(texts::add);
      }
    }
    return List.copyOf(texts);
  }

  /** One element of a list. */
  record Element(JsonNode json, String pointer) {}
}
