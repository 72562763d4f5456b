package fi.kenelle.concept;

import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Outcomes;
import fi.kenelle.outcome.Tension;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.Strength;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that a suite says of the answer to its concept. What it says of groups it says of each
 * of them, one by one: never of an average.
 */
public sealed interface Claim {
  /** What speaks against it; empty where it holds. */
  List<Evidence> against(Answer answer);

  /** At most so many expectations, of one strength or of any, are unmet for each group. */
  record Unmet(Optional<Strength> strength, int atMost, List<Integer> groups) implements Claim {
    @Override
    public List<Evidence> against(Answer answer) {
      return results(answer, groups)
          .map(group -> group.recommendations().stream().filter(this::isMeant).toList())
          .filter(unmet -> unmet.size() > atMost)
          .flatMap(List::stream)
          .<Evidence>map(Evidence.Ended::new)
          .toList();
    }

    private boolean isMeant(Outcome outcome) {
      return strength.map(outcome.rule().metadata().strength()::equals).orElse(true);
    }
  }

  /**
   * The fit of each group is high enough, in all or in one dimension. Where nothing is decided yet
   * there is no fit, and so none that is high enough.
   *
   * @param hundredths 70 is a fit of 0.70
   */
  record FitAtLeast(int hundredths, Optional<Dimension> dimension, List<Integer> groups)
      implements Claim {
    @Override
    public List<Evidence> against(Answer answer) {
      return results(answer, groups)
          .map(group -> new Evidence.Fitted(group, dimension, tally(answer, group)))
          .filter(fitted -> fitted.tally().hundredths().orElse(-1) < hundredths)
          .<Evidence>map(fitted -> fitted)
          .toList();
    }

    private Fit.Tally tally(Answer answer, GroupResult group) {
      return dimension
          .map(one -> answer.ruleSet().vocabulary().dimensionIndex(one.id()))
          .map(group.fit().byDimension()::get)
          .orElse(group.fit().total());
    }
  }

  /** There are at most so many tensions, about one attribute or any. */
  record Tensions(Optional<Attribute> about, int atMost) implements Claim {
    @Override
    public List<Evidence> against(Answer answer) {
      List<Tension> found =
          answer.tensions().stream()
              .filter(tension -> about.map(tension.attribute()::equals).orElse(true))
              .toList();
      return found.size() <= atMost
          ? List.of()
          : found.stream().<Evidence>map(Evidence.Torn::new).toList();
    }
  }

  /** No question of a group weighs more. */
  record Questions(int weight, List<Integer> groups) implements Claim {
    @Override
    public List<Evidence> against(Answer answer) {
      return results(answer, groups)
          .flatMap(
              group ->
                  group.questions().stream()
                      .filter(question -> question.weight() > weight)
                      .<Evidence>map(question -> new Evidence.Open(group, question)))
          .toList();
    }
  }

  /** Every waiver still counts. */
  record WaiversCount() implements Claim {
    @Override
    public List<Evidence> against(Answer answer) {
      return answer.notes().stream()
          .filter(note -> note.message().code().equals("waiver-expired"))
          .<Evidence>map(Evidence.Noted::new)
          .toList();
    }
  }

  /**
   * A rule ends so for each group. At several touchpoints it ends as it does at the worst of them:
   * one where it is unmet makes it unmet.
   */
  record Ends(Rule rule, Verdict verdict, List<Integer> groups) implements Claim {
    private static final List<Verdict> WORST_FIRST =
        List.of(
            Verdict.UNMET,
            Verdict.UNKNOWN,
            Verdict.COULD_APPLY,
            Verdict.WAIVED,
            Verdict.MET,
            Verdict.NOT_APPLICABLE);

    @Override
    public List<Evidence> against(Answer answer) {
      List<Outcome> outcomes = outcomes(answer);
      return results(answer, groups)
          .flatMap(
              group ->
                  outcomes.stream()
                      .filter(outcome -> outcome.situation().group() == group.index())
                      .min(Comparator.comparing(o -> WORST_FIRST.indexOf(o.verdict())))
                      .<Evidence>map(Evidence.Ended::new)
                      .or(() -> Optional.of(new Evidence.Nowhere(rule)))
                      .stream())
          .filter(found -> verdict(found) != verdict)
          .distinct()
          .toList();
    }

    private static Verdict verdict(Evidence found) {
      return found instanceof Evidence.Ended ended
          ? ended.outcome().verdict()
          : Verdict.NOT_APPLICABLE;
    }

    private List<Outcome> outcomes(Answer answer) {
      boolean atTouchpoint = rule.subject() == Rule.Subject.TOUCHPOINT;
      return Situation.of(answer.description(), answer.ruleSet().vocabulary(), answer.on()).stream()
          .filter(situation -> situation.isAtTouchpoint() == atTouchpoint)
          .map(s -> Outcomes.of(rule, s, answer.description(), answer.on()))
          .toList();
    }
  }

  private static java.util.stream.Stream<GroupResult> results(Answer answer, List<Integer> groups) {
    return answer.results().stream().filter(result -> groups.contains(result.index()));
  }
}
