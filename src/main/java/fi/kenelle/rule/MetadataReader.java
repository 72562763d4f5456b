package fi.kenelle.rule;

import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code @key("…")} lines of one rule file. */
final class MetadataReader {
  private static final Pattern KEY = Pattern.compile("@([^(\" ]*)(\\(?).*", Pattern.DOTALL);
  private static final List<String> NEEDED =
      List.of("title", "titleFi", "dimension", "strength", "sources", "since", "status");
  private static final List<String> KEYS = Rule.Metadata.KEYS;

  private final Vocabulary vocabulary;
  private final Sources sources;
  private final RuleProblems problems;
  private final Map<String, String> texts = new LinkedHashMap<>();

  MetadataReader(Vocabulary vocabulary, Sources sources, RuleProblems problems) {
    this.vocabulary = vocabulary;
    this.sources = sources;
    this.problems = problems;
  }

  /** Reads a line, and gives what can be told apart in it. */
  Optional<RulePart> read(RuleLine line) {
    Matcher matcher = KEY.matcher(line.words());
    String key = matcher.matches() ? matcher.group(1) : "";
    if (!KEYS.contains(key)) {
      problems.error(
          line.part(1, 1 + key.length()), Message.of("metadata-key", key), Nearest.all(key, KEYS));
      return Optional.empty();
    }
    int open = 1 + key.length();
    QuotedText quoted = QuotedText.at(line, open + 1);
    problems.add(quoted);
    if (!line.words().startsWith("(", open)) {
      problems.error(line, "metadata-shape", key);
      return Optional.empty();
    }
    if (quoted.isWhole() && !quoted.rest().words().equals(")")) {
      problems.error(line, "metadata-shape", key);
    }
    if (texts.put(key, quoted.text()) != null) {
      problems.error(line, "metadata-twice", key);
    }
    if (quoted.isWhole()) {
      check(key, quoted.text(), quoted.inside());
    }
    return Optional.of(
        RulePart.of(RulePart.Role.METADATA, key, line, quoted.inside(), Optional.empty())
            .saying(quoted.text()));
  }

  private void check(String key, String text, RuleLine where) {
    if (text.isBlank()) {
      problems.error(where, "metadata-empty", key);
      return;
    }
    switch (key) {
      case "dimension" ->
          oneOf(key, text, where, vocabulary.dimensions().stream().map(Dimension::id).toList());
      case "strength" -> oneOf(key, text, where, Strength.ids());
      case "status" -> oneOf(key, text, where, Status.ids());
      case "since" -> {
        if (!text.matches("[0-9]+(\\.[0-9]+){0,2}")) {
          problems.error(where, "metadata-since", text);
        }
      }
      case "sources" -> checkSources(text, where);
      default -> {}
    }
  }

  private void oneOf(String key, String text, RuleLine where, Collection<String> legal) {
    if (!legal.contains(text)) {
      problems.error(
          where,
          Message.of("metadata-value", text, key, String.join(" · ", legal)),
          Nearest.all(text, legal));
    }
  }

  private void checkSources(String text, RuleLine where) {
    int start = 0;
    List<String> seen = new ArrayList<>();
    for (String raw : text.split(",", -1)) {
      String id = raw.strip();
      RuleLine place = where.part(start + raw.indexOf(id), start + raw.indexOf(id) + id.length());
      if (sources.statement(id).isEmpty()) {
        problems.error(
            place,
            Message.of("unknown-source", id),
            () -> Nearest.some(id, sources.statements().keySet(), 3));
      } else if (seen.contains(id)) {
        problems.error(place, "source-twice", id);
      }
      seen.add(id);
      start += raw.length() + 1;
    }
  }

  /** Reports the keys that are missing, at the rule's own line. */
  void finish(int ruleLine) {
    for (String key : NEEDED) {
      if (!texts.containsKey(key)) {
        problems.error(new RuleLine(ruleLine, 1, "rule"), "metadata-missing", key);
      }
    }
  }

  /** What was read; only where nothing was wrong. */
  Rule.Metadata metadata() {
    return new Rule.Metadata(
        new Text(texts.get("title"), texts.get("titleFi")),
        texts.get("dimension"),
        Strength.of(texts.get("strength")).orElseThrow(),
        List.of(texts.get("sources").split(",")).stream().map(String::strip).toList(),
        texts.get("since"),
        Status.of(texts.get("status")).orElseThrow(),
        Optional.ofNullable(texts.get("note")));
  }
}
