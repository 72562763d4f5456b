package fi.kenelle.report;

import fi.kenelle.concept.Comparison;
import fi.kenelle.concept.GroupChange.RuleChange;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Touchpoint;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says in a few words what made a rule end differently. */
final class ChangeWords {
  private static final String EVERYWHERE = "";

  private final ServiceDescription before;
  private final ServiceDescription after;
  private final Sentences sentences;
  private final TextLines lines;
  private final Language language;

  ChangeWords(Comparison comparison, TextLines lines, Language language) {
    this.before = comparison.before().description();
    this.after = comparison.after().description();
    this.sentences = comparison.before().ruleSet().sentences();
    this.lines = lines;
    this.language = language;
  }

  /** What happened to a rule of one group, at each touchpoint where it was or became unmet. */
  String happened(RuleChange change) {
    Map<String, Outcome> was = byPlace(change.before(), before);
    Map<String, Outcome> is = byPlace(change.after(), after);
    Map<String, List<String>> places = new LinkedHashMap<>();
    Stream.concat(was.keySet().stream(), is.keySet().stream())
        .distinct()
        .filter(place -> isUnmet(was.get(place)) != isUnmet(is.get(place)))
        .forEach(
            place ->
                places
                    .computeIfAbsent(
                        turned(change.rule(), place, was.get(place), is.get(place)),
                        words -> new ArrayList<>())
                    .add(name(place)));
    return String.join(
        "; ", places.entrySet().stream().map(e -> at(e.getValue()) + e.getKey()).toList());
  }

  private static Map<String, Outcome> byPlace(
      List<Outcome> outcomes, ServiceDescription description) {
    Map<String, Outcome> byPlace = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      boolean atTouchpoint = outcome.situation().isAtTouchpoint();
      byPlace.put(
          atTouchpoint ? outcome.situation().touchpoint(description).id() : EVERYWHERE, outcome);
    }
    return byPlace;
  }

  private static boolean isUnmet(Outcome outcome) {
    return outcome != null && outcome.verdict() == Verdict.UNMET;
  }

  private static boolean isFired(Outcome outcome) {
    return outcome != null && outcome.verdict().isFired();
  }

  private String name(String place) {
    return lines.touchpoint(has(after, place) ? after : before, place);
  }

  private static boolean has(ServiceDescription description, String touchpoint) {
    return description.touchpoints().stream().map(Touchpoint::id).anyMatch(touchpoint::equals);
  }

  private static String at(List<String> names) {
    return names.get(0).isEmpty() ? "" : String.join(", ", names) + ": ";
  }

  private String turned(Rule rule, String place, Outcome was, Outcome is) {
    if (!isFired(was)) {
      boolean isNew = !place.isEmpty() && !has(before, place);
      return lines.say(isNew ? "text-touchpoint-new" : "text-applies-now") + " · " + said(rule, is);
    }
    if (!isFired(is)) {
      boolean isGone = !place.isEmpty() && !has(after, place);
      String code = is == null ? "text-applies-no-longer" : "text-could-apply-still";
      return lines.say(isGone ? "text-touchpoint-gone" : code);
    }
    if (is.verdict() == Verdict.WAIVED) {
      return lines.say("text-waived-now");
    }
    if (was.verdict() == Verdict.WAIVED) {
      return lines.say("text-waived-no-longer") + " · " + said(rule, is);
    }
    return was.actual().equals(is.actual())
        ? lines.say("text-expects", clause(rule, was) + " → " + clause(rule, is), value(rule, is))
        : said(rule, was) + " → " + value(rule, is);
  }

  private String said(Rule rule, Outcome outcome) {
    return rule.expectation().attribute().wording().label().in(language)
        + ": "
        + value(rule, outcome);
  }

  private String value(Rule rule, Outcome outcome) {
    return lines.value(rule.expectation().attribute(), outcome.actual());
  }

  private String clause(Rule rule, Outcome outcome) {
    Attribute attribute = rule.expectation().attribute();
    return sentences.clause(attribute, rule.expectation().operator(), outcome.wanted(), language);
  }
}
