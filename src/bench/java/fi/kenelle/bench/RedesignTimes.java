package fi.kenelle.bench;

import fi.kenelle.concept.Limits;
import fi.kenelle.concept.Redesign;
import fi.kenelle.concept.Redesigner;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long a redesign takes as rules and groups grow: single times, warm, of descriptions that
 * leave nothing out, which are the hardest.
 */
final class RedesignTimes {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final int RULES = 200;
  private static final int DESCRIPTIONS = 10;
  private static final int TIMES = 5;

  private RedesignTimes() {}

  /** Measures and prints the times alone. */
  public static void main(String[] args) {
    System.out.print(table());
  }

  /** A row for each number of rules and groups. */
  static String table() {
    RuleSet all = Bench.rules();
    StringBuilder table =
        new StringBuilder(
            "| rules | groups | changes | redesign ms, median | slowest | at most 5 changes ms |\n"
                + "|---|---|---|---|---|---|\n");
    for (int rules : new int[] {RULES / 4, RULES / 2, RULES}) {
      List<Rule> some =
          IntStream.range(0, rules).mapToObj(i -> all.rules().get(i * RULES / rules)).toList();
      for (int groups : new int[] {1, 2, 5, 10, 20}) {
        table.append(row(all.with(some), groups));
      }
    }
    return table.toString();
  }

  private static String row(RuleSet ruleSet, int groups) {
    Descriptions descriptions = Bench.descriptions(ruleSet);
    Redesigner redesigner =
        new Redesigner(ruleSet, descriptions.reader(), new Answerer(ruleSet, Engine.of(ruleSet)));
    List<ServiceDescription> described =
        IntStream.range(0, DESCRIPTIONS).mapToObj(i -> descriptions.full(groups, i)).toList();
    double changes =
        described.stream()
            .map(one -> redesigner.redesign(one, DAY, limits(OptionalInt.empty())))
            .mapToInt(redesign -> redesign.changes().size())
            .average()
            .orElse(0);
    double[] free = millis(redesigner, described, OptionalInt.empty());
    double[] few = millis(redesigner, described, OptionalInt.of(5));
    return String.format(
        Locale.ROOT,
        "| %d | %d | %.0f | %.0f | %.0f | %.0f |%n",
        ruleSet.rules().size(),
        groups,
        changes,
        free[free.length / 2],
        free[free.length - 1],
        few[few.length / 2]);
  }

  private static double[] millis(
      Redesigner redesigner, List<ServiceDescription> described, OptionalInt atMost) {
    double[] times = new double[DESCRIPTIONS * TIMES];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      Redesign redesign = redesigner.redesign(described.get(i % DESCRIPTIONS), DAY, limits(atMost));
      times[i] = (System.nanoTime() - start) / 1e6;
      if (!redesign.optimal()) {
        throw new IllegalStateException("time ran out");
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static Limits limits(OptionalInt atMost) {
    return new Limits(Set.of(), atMost, Duration.ofMinutes(5));
  }
}
