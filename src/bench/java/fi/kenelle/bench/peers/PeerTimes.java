package fi.kenelle.bench.peers;

import fi.kenelle.bench.Descriptions;
import fi.kenelle.bench.ManyRules;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kenelle against other engines, all given the same generated tables, and against itself as a table
 * grows. Stops with an error where two do not tell the same.
 */
public final class PeerTimes {
  private static final int[] SIZES = {50, 500, 5000};
  private static final int DESCRIPTIONS = 3;
  private static final int MATCHING = 30;

  private final RuleSet real = ManyRules.upTo(0, Path.of("rules"));
  private final List<ServiceDescription> asked = asked(real);

  private PeerTimes() {}

  private static List<ServiceDescription> asked(RuleSet real) {
    Descriptions descriptions = Descriptions.of(real, Path.of("samples"));
    return IntStream.range(0, DESCRIPTIONS).mapToObj(descriptions::ofEveryType).toList();
  }

  /** A row for each peer and size. */
  public static String againstPeers() {
    PeerTimes times = new PeerTimes();
    StringBuilder table =
        new StringBuilder(
            "| rules | engine | µs | times as long as Kenelle | wanted |\n|---|---|---|---|---|\n");
    for (int size : SIZES) {
      String rows = times.rows(size);
      System.err.print(rows);
      table.append(rows);
    }
    return table.toString();
  }

  private String rows(int size) {
    RuleSet ruleSet = new TableRules(real).any(size);
    List<Function<ServiceDescription, List<Fired>>> sides =
        Stream.of(Peer.values()).map(peer -> peer.ready(ruleSet)).toList();
    for (int i = 1; i < sides.size(); i++) {
      check(Peer.values()[i], sides.get(0), sides.get(i));
    }
    double[] medians = new Turns<>(asked).medians(sides);
    StringBuilder rows = new StringBuilder();
    for (Peer peer : Peer.values()) {
      double micros = medians[peer.ordinal()];
      rows.append(
          String.format(
              Locale.ROOT,
              "| %d | %s | %.0f | %.1f | %s |%n",
              size,
              peer.label(),
              micros,
              micros / medians[0],
              peer.wanted(size)));
    }
    return rows.toString();
  }

  private void check(
      Peer peer,
      Function<ServiceDescription, List<Fired>> kenelle,
      Function<ServiceDescription, List<Fired>> other) {
    for (ServiceDescription description : asked) {
      List<Fired> wanted = inOrder(kenelle.apply(description));
      List<Fired> told = inOrder(other.apply(description));
      if (!told.equals(wanted)) {
        throw new IllegalStateException(
            "%s tells %d, not %d: %s"
                .formatted(peer.label(), told.size(), wanted.size(), description.json()));
      }
    }
  }

  private static List<Fired> inOrder(List<Fired> fired) {
    return fired.stream()
        .sorted(Comparator.comparingInt(Fired::group).thenComparing(Fired::rule))
        .toList();
  }

  /** A row for each size, of which the same number of rules match. */
  public static String growth() {
    PeerTimes times = new PeerTimes();
    List<Function<ServiceDescription, List<Fired>>> sides =
        IntStream.of(SIZES)
            .mapToObj(size -> new TableRules(times.real).with(MATCHING, times::matches, size))
            .map(Peer.KENELLE::ready)
            .toList();
    double[] medians = new Turns<>(times.asked).medians(sides);
    StringBuilder table =
        new StringBuilder(
            "| rules | of them match | µs | times as long as a tenth of the rules | wanted |\n"
                + "|---|---|---|---|---|\n");
    for (int i = 0; i < SIZES.length; i++) {
      String ratio = i == 0 ? "–" : String.format(Locale.ROOT, "%.1f", medians[i] / medians[i - 1]);
      String wanted = i == 0 ? "–" : "at most 4";
      table.append(
          String.format(
              Locale.ROOT,
              "| %d | %d | %.0f | %s | %s |%n",
              SIZES[i],
              MATCHING,
              medians[i],
              ratio,
              wanted));
    }
    return table.toString();
  }

  /** Whether a rule applies to any group that is asked about. */
  private boolean matches(Rule rule) {
    return asked.stream()
        .flatMap(description -> Situation.of(description, real.vocabulary(), Peer.DAY).stream())
        .anyMatch(situation -> Outcome.of(rule, situation).verdict().isFired());
  }
}
