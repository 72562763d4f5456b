package fi.kenelle.concept;

import fi.kenelle.vocabulary.Value;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a design leaves unmet, and why. */
final class Remains {
  private static final Duration TIME = Duration.ofSeconds(2);

  private final Demands demands;
  private final Design design;
  private final Deadline deadline = Deadline.in(TIME);
  private final Map<Demand, Part> parts = new HashMap<>();
  private final Map<Part, Obstacles> obstacles = new HashMap<>();

  Remains(Demands demands, List<Part> parts, Design design) {
    this.demands = demands;
    this.design = design;
    parts.forEach(part -> part.demands().forEach(demand -> this.parts.put(demand, part)));
  }

  /** Everything that stays unmet, by spot, then by group, then by rule. */
  List<Redesign.Stuck> stuck() {
    return demands.all().stream()
        .filter(demand -> demand.isUnmet(changed()))
        .sorted(
            Comparator.comparing((Demand demand) -> demand.expects().spot())
                .thenComparing(demand -> demand.situation().group())
                .thenComparing(demand -> demand.rule().id()))
        .map(this::stuck)
        .toList();
  }

  private Map<Spot, Value> changed() {
    return design.changed();
  }

  private Redesign.Stuck stuck(Demand demand) {
    Optional<Part> part = Optional.ofNullable(parts.get(demand));
    Optional<Obstacles.Obstacle> obstacle =
        part.isPresent()
            ? obstacles.computeIfAbsent(part.get(), this::obstacles).to(demand)
            : Optional.of(new Obstacles.Obstacle(false, List.of()));
    return new Redesign.Stuck(
        demand.rule(),
        demand.expects().spot(),
        demand.situation(),
        demand.applies(changed()),
        obstacle.map(this::cause).orElse(Redesign.Cause.TIME),
        obstacle.map(Obstacles.Obstacle::rules).orElse(List.of()));
  }

  private Obstacles obstacles(Part part) {
    return new Obstacles(part, changed(), deadline);
  }

  private Redesign.Cause cause(Obstacles.Obstacle obstacle) {
    if (obstacle.possible()) {
      return design.optimal() ? Redesign.Cause.LIMIT : Redesign.Cause.TIME;
    }
    return obstacle.rules().isEmpty() ? Redesign.Cause.KEPT : Redesign.Cause.CONFLICT;
  }
}
