package fi.kenelle.concept;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.Kenelles;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvidersTest {
  private static final int[] NONE = {};
  private static final Observation.Group GROUP =
      new Observation.Group(0, new int[] {0}, NONE, NONE, NONE, NONE, 1, 1);

  private final Providers providers = new Providers(new Subjects(Kenelles.shared().ruleSet()));

  @Test
  void theOneWithTheMostServicesComesFirst() {
    add("small", 1);
    add("large", 3);
    add("also large", 3);

    assertThat(providers.largest())
        .extracting(Providers.Provider::name)
        .containsExactly("also large", "large", "small");
    assertThat(providers.largest().get(0).crowd().groups()).isEqualTo(3);
  }

  @Test
  void whoeverHasAFairShareIsKeptHoweverManyOthersThereAre() {
    for (int i = 0; i < 10_000; i++) {
      add("one of many " + i, 1);
      if (i % 20 == 0) {
        add("late and large", 1);
      }
    }

    List<Providers.Provider> largest = providers.largest();

    assertThat(largest).hasSize(Providers.ROOM);
    assertThat(largest.get(0).name()).isEqualTo("late and large");
    assertThat(largest.get(0).services()).isEqualTo(500);
  }

  @Test
  void noServiceIsLostOrCountedTwice() {
    for (int i = 0; i < 3 * Providers.ROOM; i++) {
      add("provider " + i, 1 + i % 3);
    }
    add("provider 0", 5);

    long kept = providers.largest().stream().mapToLong(Providers.Provider::services).sum();

    assertThat(kept + providers.othersServices()).isEqualTo(2 * 3 * Providers.ROOM + 5);
    assertThat(providers.others().groups()).isEqualTo(providers.othersServices());
  }

  @Test
  void saysHowManyServicesOfALatecomerItMayHaveMissed() {
    for (int i = 0; i <= Providers.ROOM; i++) {
      add("provider " + i, 2);
    }

    Providers.Provider late =
        providers.largest().stream()
            .filter(provider -> provider.name().equals("provider " + Providers.ROOM))
            .findFirst()
            .orElseThrow();

    assertThat(late.services()).isEqualTo(2);
    assertThat(late.missed()).isEqualTo(2);
    assertThat(providers.othersServices()).isEqualTo(2);
  }

  private void add(String name, int services) {
    for (int i = 0; i < services; i++) {
      providers.add(name, List.of(GROUP));
    }
  }
}
