package fi.kenelle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run of tests found, in the words of one language, part by part: a file of cases, the
 * samples, a suite. Written by {@link TestText} and {@link JunitXml}.
 */
public record TestReport(List<Part> parts) {
  /**
   * Tests that belong together.
   *
   * @param name the file, or the folder
   */
  public record Part(String name, List<Entry> entries) {
    /** How many of its tests ended so. */
    public long count(Failure.Kind kind) {
      return entries.stream()
          .flatMap(entry -> entry.failure().stream())
          .filter(failure -> failure.kind() == kind)
          .count();
    }
  }

  /** One test. */
  public record Entry(String name, Optional<Failure> failure) {
    static Entry passed(String name) {
      return new Entry(name, Optional.empty());
    }

    static Entry failed(String name, Failure failure) {
      return new Entry(name, Optional.of(failure));
    }
  }

  /**
   * Why a test did not pass.
   *
   * @param place file, line and column
   * @param expected what was expected; empty where that is more than a line
   * @param found what was found instead
   * @param decided the conditions and values that decided, a line each
   */
  public record Failure(
      Kind kind, String place, Optional<String> expected, String found, List<String> decided) {
    /** Whether a test did not come out as expected, or could not be made. */
    public enum Kind {
      FAILED,
      BROKEN
    }
  }

  /** The same and another part. */
  public TestReport and(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new TestReport(more);
  }

  /** How many tests there are. */
  public int size() {
    return parts.stream().mapToInt(part -> part.entries().size()).sum();
  }

  /** How many tests did not pass. */
  public int failures() {
    return (int)
        parts.stream()
            .flatMap(part -> part.entries().stream())
            .filter(entry -> entry.failure().isPresent())
            .count();
  }
}
