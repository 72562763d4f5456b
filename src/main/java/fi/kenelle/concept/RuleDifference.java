package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What differs between two versions of one rule and its cases, part by part, in words. */
public final class RuleDifference {
  private static final String CASE = "case";

  private RuleDifference() {}

  /**
   * One part that differs.
   *
   * @param part what it is: {@code condition}, {@code expectation}, {@code strength}, …
   * @param before what it said; empty where it was not there
   * @param after what it says; empty where it is no more
   */
  public record Part(String part, Optional<Text> before, Optional<Text> after) {
    /** {@code added}, {@code removed} or {@code changed}. */
    public String change() {
      if (before.isEmpty()) {
        return "added";
      }
      return after.isEmpty() ? "removed" : "changed";
    }

    /** The difference as a sentence. */
    public String sentence(Language language) {
      String what = Message.of("part-" + part).in(language);
      List<String> said =
          Stream.concat(before.stream(), after.stream())
              .map(t -> t.in(language))
              .distinct()
              .toList();
      String code = said.size() == 1 && change().equals("changed") ? "inside" : change();
      return Message.of(
              "difference-" + code, Stream.concat(Stream.of(what), said.stream()).toArray())
          .in(language);
    }
  }

  /** The parts that differ, in the order in which a rule file has them; cases last. */
  public static List<Part> between(RuleParts before, RuleParts after) {
    List<Part> parts = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(before.texts().keySet());
    names.addAll(after.texts().keySet());
    names.forEach(
        name ->
            addParts(
                name,
                before.texts().getOrDefault(name, List.of()),
                after.texts().getOrDefault(name, List.of()),
                parts));
    addCases(before.cases(), after.cases(), parts);
    return parts;
  }

  private static void addParts(String name, List<Text> before, List<Text> after, List<Part> parts) {
    List<Text> gone = before.stream().filter(text -> !after.contains(text)).toList();
    List<Text> come = after.stream().filter(text -> !before.contains(text)).toList();
    if (before.size() == 1 && after.size() == 1 && !gone.isEmpty()) {
      parts.add(new Part(name, Optional.of(gone.get(0)), Optional.of(come.get(0))));
      return;
    }
    gone.forEach(text -> parts.add(new Part(name, Optional.of(text), Optional.empty())));
    come.forEach(text -> parts.add(new Part(name, Optional.empty(), Optional.of(text))));
  }

  private static void addCases(JsonNode before, JsonNode after, List<Part> parts) {
    Map<String, JsonNode> was = byName(before);
    Map<String, JsonNode> is = byName(after);
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    names.stream()
        .filter(
            name -> !Optional.ofNullable(was.get(name)).equals(Optional.ofNullable(is.get(name))))
        .forEach(name -> parts.add(new Part(CASE, named(was, name), named(is, name))));
  }

  private static Optional<Text> named(Map<String, JsonNode> cases, String name) {
    return cases.containsKey(name) ? Optional.of(new Text(name, name)) : Optional.empty();
  }

  private static Map<String, JsonNode> byName(JsonNode cases) {
    Map<String, JsonNode> byName = new TreeMap<>();
    cases.forEach(json -> byName.put(json.path("name").asText(), json));
    return byName;
  }
}
