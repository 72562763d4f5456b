package fi.kenelle.authoring;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sources;
import fi.kenelle.rule.Status;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the {@code @key("…")} lines of a rule may say. Immutable and safe to share. */
final class MetadataOffers {
  private final RuleSet ruleSet;
  private final List<Sources.Statement> statements;
  private final Set<String> versions = new LinkedHashSet<>();

  MetadataOffers(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
    Map<String, Long> cited =
        ruleSet.rules().stream()
            .flatMap(rule -> rule.metadata().sources().stream())
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    this.statements =
        ruleSet.sources().statements().values().stream()
            .sorted(
                Comparator.comparing(
                    (Sources.Statement statement) -> -cited.getOrDefault(statement.id(), 0L)))
            .toList();
    ruleSet.rules().stream().map(Rule::metadata).map(Rule.Metadata::since).forEach(versions::add);
    versions.add("1.0");
  }

  /** A value, and what is said about it. */
  private record Choice(String id, String detail) {}

  /** What may stand at the cursor of a metadata line. */
  List<Completion> at(CursorLine line, Manuscript manuscript, Language language) {
    int quote = line.words().indexOf('"', line.start());
    if (quote >= 0 && quote < line.cursor()) {
      return values(line, quote + 1, language);
    }
    return Rule.Metadata.KEYS.stream()
        .filter(key -> !manuscript.hasMetadata(key))
        .flatMap(key -> lines(key, line, language))
        .toList();
  }

  /** The whole lines of a key. A free text already written is kept. */
  private Stream<Completion> lines(String key, CursorLine line, Language language) {
    String beginning = "@" + key + "(";
    String typed = line.typed();
    if (!CursorLine.goesOn(beginning, typed.startsWith("@") ? typed : "@" + typed)) {
      return Stream.empty();
    }
    String about = Message.of("about-" + key).in(language);
    int quote = line.words().indexOf('"', line.cursor());
    if (quote >= 0 && isFree(key)) {
      return Stream.of(line.between(line.start(), quote, beginning, "@" + key, about));
    }
    return choices(key, language)
        .limit(12)
        .map(choice -> whole(line, beginning + '"' + choice.id() + "\")", choice, about));
  }

  private static Completion whole(CursorLine line, String text, Choice choice, String about) {
    return line.whole(text, text, choice.detail().isEmpty() ? about : choice.detail());
  }

  private Stream<Choice> choices(String key, Language language) {
    return switch (key) {
      case "dimension" ->
          ruleSet.vocabulary().dimensions().stream()
              .map((Dimension one) -> new Choice(one.id(), one.label().in(language)));
      case "strength" -> named("strength", Strength.ids(), language);
      case "status" -> named("status", Status.ids(), language);
      case "since" -> versions.stream().map(version -> new Choice(version, ""));
      case "sources" ->
          statements.stream().map(one -> new Choice(one.id(), one.text().in(language)));
      default -> Stream.of(new Choice("…", ""));
    };
  }

  private static Stream<Choice> named(String key, List<String> ids, Language language) {
    return ids.stream().map(id -> new Choice(id, Message.of(key + "-" + id).in(language)));
  }

  private List<Completion> values(CursorLine line, int open, Language language) {
    String key = line.words().substring(line.start(), open).replaceAll("[@(\" ]", "");
    int close = line.words().indexOf('"', line.cursor());
    if (line.words().substring(open, line.cursor()).contains("\"")) {
      return ending(line, ")");
    }
    if (isFree(key)) {
      return close < 0 && line.cursor() > open ? ending(line, "\")") : List.of();
    }
    Slot slot = new Slot(line, open, close < 0 ? line.end() : close, close >= 0);
    return key.equals("sources") ? sources(slot, language) : closed(slot, key, language);
  }

  /** What a line still needs at its end, if the cursor is there. */
  private static List<Completion> ending(CursorLine line, String end) {
    boolean isOpen = line.cursor() == line.end() && !line.content().endsWith(end);
    return isOpen
        ? List.of(line.between(line.end(), line.end(), end, line.content() + end, ""))
        : List.of();
  }

  private static boolean isFree(String key) {
    return !List.of("dimension", "strength", "status", "since", "sources").contains(key);
  }

  /** The text between the quotes of a line, which may still lack the second one. */
  private record Slot(CursorLine line, int open, int close, boolean isClosed) {
    String typed() {
      return line.words().substring(open, line.cursor());
    }

    /** A completion between two offsets; where the line is not closed yet it goes to its end. */
    Completion between(int from, int to, String text, String label, String detail) {
      return isClosed
          ? line.between(from, to, text, label, detail)
          : line.between(from, line.end(), text + "\")", label, detail);
    }
  }

  private List<Completion> closed(Slot slot, String key, Language language) {
    return choices(key, language)
        .filter(choice -> CursorLine.goesOn(choice.id(), slot.typed()))
        .map(
            choice ->
                slot.between(slot.open(), slot.close(), choice.id(), choice.id(), choice.detail()))
        .toList();
  }

  private List<Completion> sources(Slot slot, Language language) {
    String words = slot.line().words();
    int cursor = slot.line().cursor();
    int from = Math.max(slot.open(), words.lastIndexOf(',', cursor - 1) + 1);
    int comma = words.indexOf(',', cursor);
    int to = comma < 0 || comma > slot.close() ? slot.close() : comma;
    String typed = words.substring(from, cursor).strip();
    Set<String> others = ids(words.substring(slot.open(), from));
    others.addAll(ids(words.substring(to, slot.close())));
    String blank = from == slot.open() ? "" : " ";
    List<Completion> found = new ArrayList<>();
    for (boolean byId : new boolean[] {true, false}) {
      statements.stream()
          .filter(one -> !others.contains(one.id()))
          .filter(one -> CursorLine.goesOn(one.id(), typed) == byId)
          .filter(
              one -> byId || CursorLine.hasWords(one.text().en() + " " + one.text().fi(), typed))
          .map(one -> source(slot, from, to, blank + one.id(), one, language))
          .forEach(found::add);
    }
    if (ruleSet.sources().statement(typed).isPresent()) {
      others.add(typed);
      statements.stream()
          .filter(one -> !others.contains(one.id()))
          .map(one -> source(slot, cursor, cursor, ", " + one.id(), one, language))
          .filter(completion -> cursor == to || !slot.isClosed() || comma == cursor)
          .forEach(found::add);
    }
    return found;
  }

  private static Completion source(
      Slot slot, int from, int to, String text, Sources.Statement statement, Language language) {
    String says = statement.text().in(language);
    return slot.between(from, to, text, statement.id() + " · " + says, says);
  }

  private static Set<String> ids(String written) {
    return Arrays.stream(written.split(",", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
