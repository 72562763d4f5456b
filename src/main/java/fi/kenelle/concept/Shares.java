package fi.kenelle.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The cheapest design of all parts together. Costs of parts add up, so each part is best by itself;
 * only a limit on the changes makes them share, and then each part tells its best design for every
 * number of changes, and the shares are added up.
 */
final class Shares {
  private final List<Cheapest> parts;
  private final Deadline deadline;

  Shares(List<Part> parts, Deadline deadline) {
    this.parts = parts.stream().filter(part -> part.hasUnmet(Map.of())).map(Cheapest::new).toList();
    this.deadline = deadline;
  }

  /** The cheapest design with at most so many changes, if a number is given. */
  Design design(OptionalInt atMost) {
    List<Design> free =
        parts.stream().map(part -> part.design(Integer.MAX_VALUE, deadline)).toList();
    Design all = sum(free);
    if (atMost.isEmpty() || all.changed().size() <= atMost.getAsInt()) {
      return all;
    }
    List<Design> shared = List.of(Design.nothing());
    for (int i = 0; i < parts.size(); i++) {
      shared =
          added(shared, byChanges(parts.get(i), free.get(i), atMost.getAsInt()), atMost.getAsInt());
    }
    return shared.get(shared.size() - 1);
  }

  private static Design sum(List<Design> designs) {
    return designs.stream().reduce(Design.nothing(), Design::and);
  }

  /** The best designs of a part with at most 0, 1, 2 … changes, as far as more are of use. */
  private List<Design> byChanges(Cheapest part, Design free, int atMost) {
    List<Design> best = new ArrayList<>();
    for (int changes = 0; changes <= Math.min(atMost, free.changed().size()); changes++) {
      best.add(changes == free.changed().size() ? free : part.design(changes, deadline));
    }
    return best;
  }

  /** For each number of changes the best of what was shared so far and one more part together. */
  private static List<Design> added(List<Design> shared, List<Design> part, int atMost) {
    List<Design> sums = new ArrayList<>();
    int most = Math.min(atMost, shared.size() + part.size() - 2);
    for (int changes = 0; changes <= most; changes++) {
      int limit = changes;
      sums.add(
          IntStream.range(0, Math.min(part.size(), limit + 1))
              .mapToObj(
                  own -> shared.get(Math.min(limit - own, shared.size() - 1)).and(part.get(own)))
              .min(Design::compareTo)
              .orElseThrow());
    }
    return sums;
  }
}
