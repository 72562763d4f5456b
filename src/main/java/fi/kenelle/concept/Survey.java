package fi.kenelle.concept;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a whole catalogue of answers says: which expectations fail, and what is left unsaid, by
 * customer type and by provider. Counts only, so its size does not grow with the catalogue. The
 * same answers in the same order give the same survey. Not thread-safe.
 */
public final class Survey {
  private final Subjects subjects;
  private final Crowd all;
  private final List<Crowd> byType;
  private final Providers providers;
  private final SortedMap<String, Long> reasons = new TreeMap<>();
  private long services;
  private long setAside;

  /** An empty survey. */
  public Survey(Subjects subjects) {
    this.subjects = subjects;
    this.all = new Crowd(subjects);
    this.byType = subjects.types().stream().map(type -> new Crowd(subjects)).toList();
    this.providers = new Providers(subjects);
  }

  /** Counts an answer. */
  public void add(Observation seen) {
    services++;
    for (Observation.Group group : seen.groups()) {
      all.add(group);
      byType.get(group.type()).add(group);
    }
    seen.provider().ifPresent(name -> providers.add(name, seen.groups()));
  }

  /** Counts a record that could not be answered, by the code of the reason. */
  public void addSetAside(String reason) {
    setAside++;
    reasons.merge(reason, 1L, Long::sum);
  }

  /** What everything is counted by. */
  public Subjects subjects() {
    return subjects;
  }

  /** The services answered. */
  public long services() {
    return services;
  }

  /** The records that could not be answered. */
  public long setAside() {
    return setAside;
  }

  /** How many records were set aside for each reason, by its code. */
  public SortedMap<String, Long> reasons() {
    return reasons;
  }

  /** All customer groups of all services. */
  public Crowd all() {
    return all;
  }

  /** The customer groups of a type, by the place of the type among the subjects. */
  public Crowd ofType(int type) {
    return byType.get(type);
  }

  /** The providers that are told by name. */
  public Providers providers() {
    return providers;
  }

  Stream<Crowd> crowds() {
    return Stream.concat(Stream.of(all, providers.others()), byType.stream());
  }

  void restore(long servicesCounted, long setAsideCounted) {
    services = servicesCounted;
    setAside = setAsideCounted;
  }
}
