package fi.kenelle.report;

import fi.kenelle.concept.Near;
import fi.kenelle.outcome.Answer;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes which rules are one condition away, for a terminal: each missing condition once, with what
 * was said of it and the rules that it keeps from applying.
 */
public final class NearText {
  private static final int PLACES_NAMED = 4;

  private final Answer answer;
  private final Language language;
  private final Paint paint;
  private final TextLines lines;

  private NearText(Answer answer, Language language, Paint paint) {
    this.answer = answer;
    this.language = language;
    this.paint = paint;
    this.lines = new TextLines(language, paint);
  }

  /** The rules one condition away from each group of an answer. */
  public static String of(Answer answer, Language language, Paint paint) {
    return new NearText(answer, language, paint).text();
  }

  /**
   * What waits for one condition.
   *
   * @param said what the description says of it, and for which groups or touchpoints
   */
  private record Waiting(Set<Rule> rules, Map<String, Set<String>> said) {
    int weight() {
      return rules.stream().mapToInt(rule -> rule.metadata().strength().weight()).sum();
    }
  }

  private String text() {
    Map<String, Waiting> byCondition = new LinkedHashMap<>();
    Set<Rule> ofOtherTypes = new LinkedHashSet<>();
    Set<Rule> near = new LinkedHashSet<>();
    for (Near one : Near.of(answer)) {
      if (one.isOfOtherType()) {
        ofOtherTypes.add(one.rule());
      } else {
        near.add(one.rule());
        add(one, byCondition);
      }
    }
    lines.gap().line(paint.bold(lines.say("text-near", near.size())));
    byCondition.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().weight()))
        .forEach(entry -> write(entry.getKey(), entry.getValue()));
    if (!ofOtherTypes.isEmpty()) {
      lines.gap();
      lines.wrapped(0, lines.say("text-near-other-types", ofOtherTypes.size()));
    }
    return lines.toString();
  }

  private void add(Near near, Map<String, Waiting> byCondition) {
    Waiting waiting =
        byCondition.computeIfAbsent(
            near.missing().say(answer.ruleSet().sentences(), language),
            sentence -> new Waiting(new LinkedHashSet<>(), new LinkedHashMap<>()));
    waiting.rules().add(near.rule());
    waiting
        .said()
        .computeIfAbsent(
            lines.value(near.missing().attribute(), near.missing().actual()),
            words -> new LinkedHashSet<>())
        .add(place(near));
  }

  private String place(Near near) {
    return near.missing().attribute().scope() == Scope.TOUCHPOINT
        ? lines.touchpoint(
            answer.description(), near.situation().touchpoint(answer.description()).id())
        : AnswerText.letter(near.situation().group());
  }

  private void write(String sentence, Waiting waiting) {
    lines.gap();
    for (String row : TextLines.wrap(sentence, TextLines.WIDTH - 2)) {
      lines.line("? " + row);
    }
    List<String> said = new ArrayList<>();
    waiting
        .said()
        .forEach((value, places) -> said.add(lines.say("text-near-said", value, named(places))));
    for (String row : TextLines.wrap(String.join(" · ", said), TextLines.WIDTH - 2)) {
      lines.line("  " + paint.faint(row));
    }
    for (Rule rule : waiting.rules()) {
      lines.line(
          "  "
              + TextLines.bars(rule.metadata().strength())
              + " "
              + rule.metadata().title().in(language)
              + paint.faint("  " + rule.id()));
    }
  }

  private static String named(Set<String> places) {
    List<String> first = places.stream().limit(PLACES_NAMED).toList();
    String more = places.size() > PLACES_NAMED ? " +" + (places.size() - PLACES_NAMED) : "";
    return String.join(", ", first) + more;
  }
}
