package fi.kenelle.concept;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The providers of a catalogue with the most services, as many as there is room for. Where there is
 * none for another, the one with the fewest services goes to the others, and the newcomer may have
 * lost as many services before it came: so whoever has a fair share of all services is kept, and no
 * count is too high. Not thread-safe.
 */
public final class Providers {
  /** How many are kept. */
  public static final int ROOM = 200;

  private final Subjects subjects;
  private final Map<String, Provider> kept = new LinkedHashMap<>();
  private final Crowd others;
  private long othersServices;

  Providers(Subjects subjects) {
    this.subjects = subjects;
    this.others = new Crowd(subjects);
  }

  /** One provider. */
  public static final class Provider {
    private final String name;
    private final Crowd crowd;
    private final long missed;
    private long services;

    Provider(String name, Crowd crowd, long missed, long services) {
      this.name = name;
      this.crowd = crowd;
      this.missed = missed;
      this.services = services;
    }

    /** Its name as the descriptions tell it. */
    public String name() {
      return name;
    }

    /** The services counted. */
    public long services() {
      return services;
    }

    /** The customer groups of those services. */
    public Crowd crowd() {
      return crowd;
    }

    /** At most so many services of it were counted among the others before there was room. */
    public long missed() {
      return missed;
    }

    private long mostPossible() {
      return services + missed;
    }
  }

  void add(String name, Collection<Observation.Group> groups) {
    Provider provider = kept.get(name);
    if (provider == null) {
      provider = new Provider(name, new Crowd(subjects), makeRoom(), 0);
      kept.put(name, provider);
    }
    provider.services++;
    groups.forEach(provider.crowd::add);
  }

  /** Sends the smallest away where all room is taken; tells how large it may have been. */
  private long makeRoom() {
    if (kept.size() < ROOM) {
      return 0;
    }
    Provider smallest =
        kept.values().stream().min(Comparator.comparingLong(Provider::mostPossible)).orElseThrow();
    kept.remove(smallest.name);
    others.add(smallest.crowd);
    othersServices += smallest.services;
    return smallest.mostPossible();
  }

  /** Those kept, the one with the most services first, then by name. */
  public List<Provider> largest() {
    return kept.values().stream()
        .sorted(
            Comparator.comparingLong(Provider::services).reversed().thenComparing(Provider::name))
        .toList();
  }

  /** The services of providers that are not kept. */
  public long othersServices() {
    return othersServices;
  }

  Crowd others() {
    return others;
  }

  Collection<Provider> inOrder() {
    return kept.values();
  }

  void restore(Provider provider) {
    kept.put(provider.name, provider);
  }

  void restoreOthers(long services) {
    othersServices = services;
  }
}
