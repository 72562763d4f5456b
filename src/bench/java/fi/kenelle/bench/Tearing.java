package fi.kenelle.bench;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Tension;
import fi.kenelle.situation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The expectations that can pull apart, gathered from all groups. */
final class Tearing {
  private final ServiceDescription description;
  private final int[][] clashes;
  private final int owners;
  private final int places;
  private final Subject[] subjects;

  Tearing(ServiceDescription description, int[][] clashes, int groups) {
    this.description = description;
    this.clashes = clashes;
    this.owners = groups + 1;
    this.places = description.touchpoints().size() + 1;
    this.subjects = new Subject[clashes.length * places];
  }

  /**
   * One expectation.
   *
   * @param owner 0 where the value is shared, else one more than the group that has its own
   */
  private record Pull(int owner, int wish, int group, int rank, Outcome outcome) {}

  /** All expectations on one attribute of the service, or of one touchpoint. */
  private static final class Subject {
    private final List<Pull> pulls = new ArrayList<>();
    private final int[] wishes;

    Subject(int owners) {
      this.wishes = new int[owners];
    }
  }

  void pull(int torn, int wish, int rank, Situation at, Outcome outcome) {
    int place = torn * places + at.touchpoint() + 1;
    if (subjects[place] == null) {
      subjects[place] = new Subject(owners);
    }
    boolean own = at.hasOwn(outcome.rule().expectation().attribute());
    int owner = own ? at.group() + 1 : 0;
    subjects[place].wishes[owner] |= wish;
    subjects[place].pulls.add(new Pull(owner, wish, at.group(), rank, outcome));
  }

  /** One tension an attribute and touchpoint. */
  List<Tension> tensions() {
    List<Tension> tensions = new ArrayList<>();
    for (int i = 0; i < subjects.length; i++) {
      if (subjects[i] != null) {
        addTension(subjects[i], clashes[i / places], i % places - 1, tensions);
      }
    }
    return tensions;
  }

  private void addTension(Subject subject, int[] clashing, int touchpoint, List<Tension> tensions) {
    boolean torn = false;
    for (int owner = 0; owner < owners; owner++) {
      subject.wishes[owner] = torn(subject.wishes[owner], clashing);
      torn |= subject.wishes[owner] != 0;
    }
    if (!torn) {
      return;
    }
    List<Pull> found = new ArrayList<>(subject.pulls.size());
    for (Pull pull : subject.pulls) {
      if ((subject.wishes[pull.owner] & pull.wish) != 0) {
        found.add(pull);
      }
    }
    found.sort(Comparator.comparingInt(Pull::group).thenComparingInt(Pull::rank));
    List<Outcome> between = new ArrayList<>(found.size());
    for (Pull pull : found) {
      between.add(pull.outcome);
    }
    Optional<String> id =
        touchpoint < 0
            ? Optional.empty()
            : Optional.of(description.touchpoints().get(touchpoint).id());
    tensions.add(new Tension(between.get(0).rule().expectation().attribute(), id, between));
  }

  private static int torn(int wishes, int[] clashing) {
    int torn = 0;
    for (int clash : clashing) {
      if ((wishes & clash) == clash) {
        torn |= clash;
      }
    }
    return torn;
  }
}
