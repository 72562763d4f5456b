package fi.kenelle.report;

import fi.kenelle.concept.Redesign;
import fi.kenelle.concept.Spot;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a redesign for reading in a terminal: what it brings each group, what to change, what
 * stays unmet and why, and which groups a path of their own would help. Groups are letters.
 */
public final class RedesignText {
  private final Redesign redesign;
  private final ServiceDescription description;
  private final Language language;
  private final Paint paint;
  private final TextLines lines;

  private RedesignText(Redesign redesign, Language language, Paint paint) {
    this.redesign = redesign;
    this.description = redesign.before().description();
    this.language = language;
    this.paint = paint;
    this.lines = new TextLines(language, paint);
  }

  /** A redesign as text. */
  public static String of(Redesign redesign, Language language, Paint paint) {
    return new RedesignText(redesign, language, paint).text();
  }

  private String text() {
    lines.gap().line(paint.bold(description.name().in(language))).gap();
    for (int i = 0; i < redesign.before().results().size(); i++) {
      writeGroup(redesign.before().results().get(i), redesign.after().results().get(i));
    }
    writeChanges();
    writeStuck();
    writeSeparate();
    if (!redesign.optimal()) {
      lines.gap().line(lines.say("text-not-optimal"));
    }
    return lines.toString();
  }

  private void writeGroup(GroupResult before, GroupResult after) {
    lines.line(
        paint.bold(
            lines.group(
                before.index(), before.customer(), redesign.before().ruleSet().vocabulary())));
    Fit was = before.fit();
    Fit is = after.fit();
    lines.line(
        "   "
            + lines.say(
                "text-fit-change",
                lines.score(was.total()),
                lines.score(is.total()),
                was.total().unmet(),
                is.total().unmet()));
  }

  private void writeChanges() {
    if (redesign.changes().isEmpty()) {
      lines.gap().line(lines.say("text-no-changes"));
      return;
    }
    lines.gap().line(paint.bold(lines.say("text-changes", redesign.changes().size())));
    for (Redesign.Change change : redesign.changes()) {
      lines.gap();
      lines.line(paint.met("◆ ") + paint.bold(label(change.spot())) + letters(change.helped()));
      lines.wrapped(2, move(change.spot(), change.to()));
      lines.wrapped(2, lines.say("text-meets", titles(change.rules())));
      writeSmall(change.spot().pointer(), change.rules());
    }
  }

  private String move(Spot spot, Value to) {
    return lines.value(spot.attribute(), spot.value()) + " → " + lines.value(spot.attribute(), to);
  }

  /** The same rule unmet for the same reasons, for several groups. */
  private record Same(
      Rule rule, Spot spot, boolean applies, Redesign.Cause cause, String against) {}

  private void writeStuck() {
    Map<Same, List<Integer>> groups = new LinkedHashMap<>();
    for (Redesign.Stuck one : redesign.stuck()) {
      Same same =
          new Same(one.rule(), one.spot(), one.applies(), one.cause(), titles(one.against()));
      groups.computeIfAbsent(same, key -> new ArrayList<>()).add(one.situation().group());
    }
    if (!groups.isEmpty()) {
      lines.gap().line(paint.bold(lines.say("text-stuck", groups.size())));
      groups.forEach(this::writeStuck);
    }
  }

  private void writeStuck(Same stuck, List<Integer> groups) {
    lines.gap();
    lines.line(
        paint.unmet("◇ ")
            + paint.bold(stuck.rule().metadata().title().in(language))
            + letters(groups));
    Value stays =
        redesign.changes().stream()
            .filter(change -> change.spot().equals(stuck.spot()))
            .map(Redesign.Change::to)
            .findFirst()
            .orElse(stuck.spot().value());
    lines.wrapped(
        2,
        lines.say("text-stays", label(stuck.spot()), lines.value(stuck.spot().attribute(), stays)));
    lines.wrapped(2, lines.say("text-cause-" + stuck.cause().id(), stuck.against()));
    if (!stuck.applies()) {
      lines.wrapped(2, lines.say("text-no-longer-applies"));
    }
    lines.line("  " + paint.faint(stuck.rule().id()));
  }

  private void writeSeparate() {
    if (redesign.separate().isEmpty()) {
      return;
    }
    lines.gap().line(paint.bold(lines.say("text-separate", redesign.separate().size())));
    for (Redesign.OwnValue own : redesign.separate()) {
      lines.gap();
      lines.line(
          paint.tension("▶◀ ") + paint.bold(label(own.spot())) + letters(own.spot().group()));
      lines.wrapped(2, move(own.spot(), own.to()));
      lines.wrapped(2, lines.say("text-would-meet", titles(own.rules())));
      writeSmall(own.listed() ? own.spot().pointer() : "", own.rules());
    }
  }

  private void writeSmall(String pointer, List<Rule> rules) {
    String small =
        Stream.concat(Stream.of(pointer), rules.stream().map(Rule::id))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    for (String row : TextLines.wrap(small, TextLines.WIDTH - 2)) {
      lines.line("  " + paint.faint(row));
    }
  }

  /** The attribute in words, with the touchpoint or the group whose value it is. */
  private String label(Spot spot) {
    String label = AnswerText.Sentence.capital(spot.attribute().wording().label().in(language));
    if (spot.touchpoint() >= 0) {
      var touchpoint = description.touchpoints().get(spot.touchpoint());
      return label
          + " · "
          + touchpoint.name().map(name -> name.in(language)).orElse(touchpoint.id());
    }
    return label;
  }

  private String letters(Collection<Integer> groups) {
    return groups.isEmpty() || redesign.before().results().size() < 2
        ? ""
        : "  "
            + paint.faint(
                groups.stream().map(AnswerText::letter).collect(Collectors.joining(" ", "[", "]")));
  }

  private String letters(int group) {
    return letters(List.of(group));
  }

  private String titles(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rule.metadata().title().in(language))
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}
