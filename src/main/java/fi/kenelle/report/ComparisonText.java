package fi.kenelle.report;

import fi.kenelle.concept.Comparison;
import fi.kenelle.concept.GroupChange;
import fi.kenelle.concept.GroupChange.RuleChange;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Tension;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes what changed between two versions of a concept for reading in a terminal: the scores of
 * each group, then what got better, what got worse and what still waits, each rule once with the
 * letters of its groups. Groups have the letters of the first version; those that only the second
 * has come after.
 */
public final class ComparisonText {
  private final Comparison comparison;
  private final Language language;
  private final Paint paint;
  private final TextLines lines;
  private final ChangeWords words;

  private ComparisonText(Comparison comparison, Language language, Paint paint) {
    this.comparison = comparison;
    this.language = language;
    this.paint = paint;
    this.lines = new TextLines(language, paint);
    this.words = new ChangeWords(comparison, lines, language);
  }

  /** A comparison as text. */
  public static String of(Comparison comparison, Language language, Paint paint) {
    return new ComparisonText(comparison, language, paint).text();
  }

  /** The scores of each group alone. */
  public static String scores(Comparison comparison, Language language, Paint paint) {
    ComparisonText text = new ComparisonText(comparison, language, paint);
    text.lines.gap();
    text.writeGroups();
    return text.lines.toString();
  }

  private String text() {
    String before = name(comparison.before());
    String after = name(comparison.after());
    lines.gap().line(paint.bold(before.equals(after) ? before : before + " → " + after)).gap();
    writeGroups();
    if (comparison.isEmpty()) {
      lines.gap().line(lines.say("text-nothing-changed"));
    }
    writeChanges("text-better", paint.met("✓ "), GroupChange::resolved);
    writeChanges("text-worse", paint.unmet("✗ "), GroupChange::introduced);
    writeChanges("text-dropped-out", "◇ ", GroupChange::gone);
    writeTensions(
        "text-tensions-gone", comparison.tensionsGone(), comparison.before(), GroupChange::before);
    writeTensions(
        "text-tensions-new", comparison.tensionsNew(), comparison.after(), GroupChange::after);
    writeWaiting("text-still-waiting", GroupChange::unchanged);
    writeWaiting("text-asked-by-new", ComparisonText::ofNew);
    return lines.toString();
  }

  private String name(Answer answer) {
    return answer.description().name().in(language);
  }

  private void writeGroups() {
    for (int i = 0; i < comparison.groups().size(); i++) {
      writeGroup(i, comparison.groups().get(i));
    }
  }

  private void writeGroup(int place, GroupChange change) {
    GroupResult shown = change.before().or(change::after).orElseThrow();
    String head = lines.group(place, shown.customer(), comparison.before().ruleSet().vocabulary());
    lines.line(paint.bold(head) + note(change));
    if (change.before().isPresent() && change.after().isPresent()) {
      writeFits(change.before().get().fit(), change.after().get().fit());
    } else {
      lines.line("   " + lines.fit(shown.fit()));
    }
  }

  private String note(GroupChange change) {
    if (change.before().isEmpty()) {
      return "  " + lines.say("text-group-new");
    }
    if (change.after().isEmpty()) {
      return "  " + lines.say("text-group-gone");
    }
    String before = change.before().get().customer().type();
    String after = change.after().get().customer().type();
    var vocabulary = comparison.before().ruleSet().vocabulary();
    return before.equals(after)
        ? ""
        : "  → " + vocabulary.required("type").valueLabel(after).in(language);
  }

  private void writeFits(Fit before, Fit after) {
    lines.line(
        "   "
            + lines.say(
                "text-fit",
                turned(lines.score(before.total()), lines.score(after.total())),
                turned(before.total().met(), after.total().met()),
                turned(before.total().unmet(), after.total().unmet()),
                turned(before.total().unknown(), after.total().unknown()),
                turned(before.couldApply(), after.couldApply())));
    List<Dimension> dimensions = comparison.before().ruleSet().vocabulary().dimensions();
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      String from = lines.score(before.byDimension().get(i));
      String to = lines.score(after.byDimension().get(i));
      if (!from.equals(to)) {
        moved.add(dimensions.get(i).label().in(language) + " " + turned(from, to));
      }
    }
    if (!moved.isEmpty()) {
      lines.wrapped(3, String.join(" · ", moved));
    }
  }

  private static String turned(Object before, Object after) {
    return before.equals(after) ? before.toString() : before + " → " + after;
  }

  /** The same change for several groups: one rule, and the same words for what happened. */
  private record Shared(Rule rule, String happened) {}

  private Map<Shared, List<String>> shared(
      Function<GroupChange, List<RuleChange>> of, Function<RuleChange, String> happened) {
    Map<Shared, List<String>> shared = new LinkedHashMap<>();
    for (int i = 0; i < comparison.groups().size(); i++) {
      for (RuleChange change : of.apply(comparison.groups().get(i))) {
        shared
            .computeIfAbsent(
                new Shared(change.rule(), happened.apply(change)), key -> new ArrayList<>())
            .add(AnswerText.letter(i));
      }
    }
    Map<Shared, List<String>> strongestFirst = new LinkedHashMap<>();
    shared.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().rule().metadata().strength()))
        .forEach(entry -> strongestFirst.put(entry.getKey(), entry.getValue()));
    return strongestFirst;
  }

  private void writeChanges(String head, String mark, Function<GroupChange, List<RuleChange>> of) {
    Map<Shared, List<String>> changes = shared(change -> inBoth(change, of), words::happened);
    if (changes.isEmpty()) {
      return;
    }
    lines.gap().line(paint.bold(lines.say(head, changes.size()))).gap();
    changes.forEach(
        (change, letters) -> {
          writeRule(mark, change.rule(), letters);
          for (String row : TextLines.wrap(change.happened(), TextLines.WIDTH - 6)) {
            lines.line("      " + paint.faint(row));
          }
        });
  }

  private void writeRule(String mark, Rule rule, List<String> letters) {
    String groups =
        comparison.groups().size() < 2
            ? ""
            : "  " + paint.faint("[" + String.join(" ", letters) + "]");
    lines.line(
        mark
            + TextLines.bars(rule.metadata().strength())
            + " "
            + paint.bold(rule.metadata().title().in(language))
            + groups);
  }

  private void writeTensions(
      String head,
      List<Tension> tensions,
      Answer version,
      Function<GroupChange, Optional<GroupResult>> groups) {
    if (tensions.isEmpty()) {
      return;
    }
    lines.gap().line(paint.bold(lines.say(head)));
    Map<Integer, String> letters = new HashMap<>();
    for (int i = 0; i < comparison.groups().size(); i++) {
      Optional<GroupResult> result = groups.apply(comparison.groups().get(i));
      if (result.isPresent()) {
        letters.put(result.get().index(), AnswerText.letter(i));
      }
    }
    TensionText text = new TensionText(version, letters::get, lines, language, paint);
    tensions.forEach(text::write);
  }

  /** The changes of a group that both versions have; one that came or went changed nothing. */
  private static List<RuleChange> inBoth(
      GroupChange change, Function<GroupChange, List<RuleChange>> of) {
    return change.before().isPresent() && change.after().isPresent() ? of.apply(change) : List.of();
  }

  private static List<RuleChange> ofNew(GroupChange change) {
    return change.before().isEmpty() ? change.introduced() : List.of();
  }

  /** What waits: the strongest by title, the others by number. */
  private void writeWaiting(String head, Function<GroupChange, List<RuleChange>> of) {
    Map<Shared, List<String>> waiting = shared(of, change -> "");
    if (waiting.isEmpty()) {
      return;
    }
    Strength strongest = waiting.keySet().iterator().next().rule().metadata().strength();
    lines.gap().line(paint.bold(lines.say(head, waiting.size()))).gap();
    waiting.forEach(
        (change, letters) -> {
          if (change.rule().metadata().strength() == strongest) {
            writeRule(paint.unmet("◆ "), change.rule(), letters);
          }
        });
    others(waiting, strongest).ifPresent(rest -> lines.gap().line(paint.faint(rest)));
  }

  private Optional<String> others(Map<Shared, List<String>> waiting, Strength strongest) {
    List<String> counts = new ArrayList<>();
    for (Strength strength : Strength.values()) {
      long count =
          waiting.keySet().stream()
              .filter(change -> change.rule().metadata().strength() == strength)
              .count();
      if (strength != strongest && count > 0) {
        counts.add(lines.say("text-" + strength.id(), count).toLowerCase(language.locale()));
      }
    }
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.say("text-waiting-too", String.join(" · ", counts)));
  }
}
