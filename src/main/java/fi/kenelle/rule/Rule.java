package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule: of whom it speaks, under which conditions, what it expects then, and why. Immutable; it
 * knows where each of its sentences stood.
 *
 * @param id the rule's name everywhere: {@code pack/name}
 * @param subject what it is applied to
 * @param conditions what must hold, in the order written; the customer type of the pattern line
 *     first
 * @param line the line of the pattern, where the conditions begin
 */
public record Rule(
    String id,
    Metadata metadata,
    Subject subject,
    List<Condition> conditions,
    Expectation expectation,
    Text recommend,
    Text because,
    int line) {
  /** What a rule is applied to. */
  public enum Subject {
    /** Each customer group. */
    CUSTOMER,
    /** Each touchpoint met by each customer group. */
    TOUCHPOINT;

    /** The name used in JSON. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What is said about a rule.
   *
   * @param dimension the side of the experience, an id of the vocabulary
   * @param sources the statements that it serves, at least one
   * @param since the version that it came with
   */
  public record Metadata(
      Text title,
      String dimension,
      Strength strength,
      List<String> sources,
      String since,
      Status status,
      Optional<String> note) {
    /** The keys of a rule file, in the order in which they stand. */
    public static final List<String> KEYS =
        List.of("title", "titleFi", "dimension", "strength", "sources", "since", "status", "note");
  }

  /** A rule of a pack, by its name there. */
  public Rule(
      String pack,
      String name,
      Metadata metadata,
      Subject subject,
      List<Condition> conditions,
      Expectation expectation,
      Text recommend,
      Text because,
      int line) {
    this(pack + "/" + name, metadata, subject, conditions, expectation, recommend, because, line);
  }

  /** The folder. */
  public String pack() {
    return id.substring(0, id.indexOf('/'));
  }

  /** The file's name without its ending. */
  public String name() {
    return id.substring(id.indexOf('/') + 1);
  }

  /** Where it stands, whatever folder was given. */
  public String file() {
    return "rules/" + id + ".dslr";
  }

  /** Whether it takes part in answers. */
  public boolean isActive() {
    return metadata.status() == Status.ACTIVE;
  }

  /** Every attribute that decides whether it applies, each once. */
  public List<Attribute> reads() {
    return Stream.concat(conditions.stream().map(Condition::attribute), expectation.from().stream())
        .distinct()
        .toList();
  }

  /** The customer type that its pattern or a condition names, if it names exactly one. */
  public Optional<String> type() {
    return conditions.stream()
        .filter(condition -> condition.attribute().id().equals(Vocabulary.TYPE))
        .filter(condition -> condition.operator() == fi.kenelle.vocabulary.Operator.IS)
        .map(condition -> condition.value())
        .filter(Value.Term.class::isInstance)
        .map(Value::id)
        .findFirst();
  }
}
