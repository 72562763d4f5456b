package fi.kenelle.bench;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Kenelle against the same rules written in Java. Stops with an error where the two do not answer
 * alike. The hand-written rules and what JMH has to say are left as files.
 */
final class AnswerTimes {
  private static final int RANDOM_DESCRIPTIONS = 400;

  private AnswerTimes() {}

  /** A row for each case. */
  static String table() throws IOException, RunnerException {
    for (Measured of : Measured.values()) {
      RuleSet ruleSet = of.ruleSet();
      Files.writeString(
          Bench.FOLDER.resolve("WrittenRules-" + of + ".java"),
          HandWriter.write(ruleSet, of.withConditions()));
      check(ruleSet, of);
    }
    return table(measured());
  }

  private static void check(RuleSet ruleSet, Measured of) {
    Descriptions descriptions = Bench.descriptions(ruleSet);
    Function<ServiceDescription, Told> kenelle = Side.KENELLE.ready(ruleSet, of.withConditions());
    Function<ServiceDescription, Told> byHand =
        Side.HAND_WRITTEN.ready(ruleSet, of.withConditions());
    Stream.concat(
            IntStream.range(0, RANDOM_DESCRIPTIONS).mapToObj(descriptions::random),
            descriptions.samples(of).stream())
        .forEach(described -> SameAnswer.check(kenelle.apply(described), byHand.apply(described)));
  }

  private static Collection<RunResult> measured() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(AnswerBenchmark.class.getName())
                .forks(2)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(10)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xms1g", "-Xmx1g", "-Djmh.ignoreLock=true")
                .output(Bench.FOLDER.resolve("jmh.txt").toString())
                .build())
        .run();
  }

  private static String table(Collection<RunResult> results) {
    StringBuilder table = new StringBuilder();
    table.append(
        "| case | Kenelle µs | hand-written µs | ratio | wanted |\n|---|---|---|---|---|\n");
    for (RunResult result : results) {
      Measured of = Measured.valueOf(result.getParams().getParam("of"));
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.1f | %s |%n",
              of.label(),
              median(result, AnswerTimes::kenelle),
              median(result, AnswerTimes::handWritten),
              median(result, iteration -> kenelle(iteration) / handWritten(iteration)),
              of.wanted()));
    }
    return table.toString();
  }

  private static double kenelle(IterationResult iteration) {
    return iteration.getSecondaryResults().get("kenelle").getScore();
  }

  private static double handWritten(IterationResult iteration) {
    return iteration.getSecondaryResults().get("handWritten").getScore();
  }

  /** The median over the iterations of all forks. */
  private static double median(RunResult result, ToDoubleFunction<IterationResult> of) {
    double[] sorted =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(of)
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }
}
