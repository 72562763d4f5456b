package fi.kenelle.report;

import fi.kenelle.concept.Expectations;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what each customer type expects of each attribute, for reading in a terminal. */
public final class MatrixText {
  private static final int LABEL = 40;
  private static final int CELL = 22;

  private MatrixText() {}

  /** The matrix: an attribute a row, a customer type a column. */
  public static String of(RuleSet ruleSet, Language language, Paint paint) {
    TextLines lines = new TextLines(language);
    List<Expectations.Cell> cells = Expectations.of(ruleSet).cells();
    Attribute type = ruleSet.vocabulary().required("type");
    String head =
        ruleSet.vocabulary().types().stream()
            .map(id -> padded(type.valueLabel(id).in(language), CELL))
            .collect(Collectors.joining());
    lines.line(paint.bold(" ".repeat(LABEL) + head));
    for (Attribute attribute : ruleSet.vocabulary().attributes()) {
      if (cells.stream().anyMatch(cell -> cell.attribute().equals(attribute))) {
        String row =
            ruleSet.vocabulary().types().stream()
                .map(id -> padded(cell(cells, attribute, id, lines), CELL))
                .collect(Collectors.joining());
        lines.line(padded(attribute.wording().label().in(language), LABEL) + row);
      }
    }
    lines.gap().line(paint.faint(lines.say("text-matrix-legend")));
    return lines.toString();
  }

  private static String cell(
      List<Expectations.Cell> cells, Attribute attribute, String type, TextLines lines) {
    Optional<Expectations.Cell> cell =
        cells.stream()
            .filter(c -> c.attribute().equals(attribute) && c.type().equals(type))
            .findFirst();
    if (cell.isEmpty()) {
      return "–";
    }
    Rule strongest = cell.get().rules().get(0);
    boolean only = cell.get().rules().stream().anyMatch(rule -> isUnconditional(rule));
    String bars = "■".repeat(strongest.metadata().strength().weight());
    return bars + " " + wanted(strongest.expectation(), lines) + (only ? "" : " *");
  }

  private static boolean isUnconditional(Rule rule) {
    return rule.conditions().stream().allMatch(c -> c.attribute().id().equals("type"))
        && rule.expectation().from().isEmpty();
  }

  private static String wanted(Expectation expectation, TextLines lines) {
    if (expectation.from().isPresent()) {
      return "←";
    }
    String sign =
        switch (expectation.operator()) {
          case IS_NOT, EXCLUDES -> "≠ ";
          case AT_LEAST -> "≥ ";
          case AT_MOST -> "≤ ";
          default -> "";
        };
    boolean flag = expectation.operator() == Operator.IS;
    return (flag ? "" : sign) + lines.value(expectation.attribute(), expectation.value());
  }

  private static String padded(String text, int width) {
    String cut = text.length() >= width ? text.substring(0, width - 2) + "…" : text;
    return cut + " ".repeat(width - cut.length());
  }
}
