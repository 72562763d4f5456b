package fi.kenelle.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that an author should know about the rules together.
 *
 * @param rules the rules that it is about, the one to look at first
 * @param example a description that shows it
 * @param customer the group of the example that it shows in
 * @param touchpoint the touchpoint of the example that it shows at, for rules about touchpoints
 * @param pointer where in the vocabulary stands what it is about; empty where it is about rules
 */
public record Finding(
    Kind kind,
    List<String> rules,
    Text message,
    JsonNode example,
    int customer,
    Optional<String> touchpoint,
    String pointer) {
  /** How much it matters. */
  public enum Severity {
    WARNING,
    INFO;

    /** The name used in JSON and on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is found. */
  public enum Kind {
    /** The conditions of a rule exclude one another. */
    NEVER_APPLIES("never-applies", Severity.WARNING),
    /** Whatever a description says, it is as the rule expects. */
    NEVER_UNMET("never-unmet", Severity.WARNING),
    /** Rules that apply to the same customers and expect the same, equally strongly. */
    SAME("same", Severity.WARNING),
    /** Wherever the first rule applies, others expect as much, at least as strongly. */
    POINTLESS("pointless", Severity.WARNING),
    /** Rules that can apply to one customer together, and that nothing meets together. */
    OPPOSITE("opposite", Severity.WARNING),
    /** An attribute that no rule reads or expects. */
    ATTRIBUTE_UNUSED("attribute-unused", Severity.INFO),
    /** A customer type to which no rule can apply. */
    TYPE_UNCOVERED("type-uncovered", Severity.WARNING),
    /** A customer type that no rule names, so that it gets only what anyone gets. */
    TYPE_UNNAMED("type-unnamed", Severity.INFO),
    /** A dimension without rules. */
    DIMENSION_UNCOVERED("dimension-uncovered", Severity.INFO);

    private final String id;
    private final Severity severity;

    Kind(String id, Severity severity) {
      this.id = id;
      this.severity = severity;
    }

    /** The code used in JSON and on the command line. */
    public String id() {
      return id;
    }

    /** How much it matters. */
    public Severity severity() {
      return severity;
    }
  }
}
