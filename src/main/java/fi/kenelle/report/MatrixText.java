package fi.kenelle.report;

import fi.kenelle.concept.Expectations;
import fi.kenelle.rule.Expectation;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what each customer type expects of each attribute, for reading in a terminal. */
public final class MatrixText {
  private static final int LABEL = 42;
  private static final int CELL = 24;

  private final RuleSet ruleSet;
  private final Language language;
  private final Paint paint;
  private final TextLines lines;
  private final List<Expectations.Cell> cells;

  private MatrixText(RuleSet ruleSet, Language language, Paint paint) {
    this.ruleSet = ruleSet;
    this.language = language;
    this.paint = paint;
    this.lines = new TextLines(language, paint);
    this.cells = Expectations.of(ruleSet).cells();
  }

  /** The matrix: first where customer types differ, a column each, then what all of them expect. */
  public static String of(RuleSet ruleSet, Language language, Paint paint) {
    return new MatrixText(ruleSet, language, paint).text();
  }

  private String text() {
    Map<Attribute, List<String>> rows = new LinkedHashMap<>();
    for (Attribute attribute : ruleSet.vocabulary().attributes()) {
      if (cells.stream().anyMatch(cell -> cell.attribute().equals(attribute))) {
        rows.put(
            attribute,
            ruleSet.vocabulary().types().stream().map(type -> cell(attribute, type)).toList());
      }
    }
    Attribute type = ruleSet.vocabulary().required(Vocabulary.TYPE);
    String types =
        ruleSet.vocabulary().types().stream()
            .map(id -> padded(type.valueLabel(id).in(language), CELL))
            .collect(Collectors.joining());
    lines.line(paint.bold(padded(lines.say("text-matrix-differ"), LABEL) + types));
    rows.forEach((attribute, row) -> writeDiffering(attribute, row));
    lines.gap().line(paint.bold(lines.say("text-matrix-same")));
    rows.forEach((attribute, row) -> writeSame(attribute, row));
    lines.gap().line(paint.faint(lines.say("text-matrix-legend")));
    return lines.toString();
  }

  private void writeDiffering(Attribute attribute, List<String> row) {
    if (!isSame(row)) {
      String columns = row.stream().map(cell -> padded(cell, CELL)).collect(Collectors.joining());
      lines.line(padded(attribute.wording().label().in(language), LABEL) + columns);
    }
  }

  private void writeSame(Attribute attribute, List<String> row) {
    if (isSame(row)) {
      lines.line(padded(attribute.wording().label().in(language), LABEL) + row.get(0));
    }
  }

  private static boolean isSame(List<String> row) {
    return row.stream().distinct().count() == 1;
  }

  private String cell(Attribute attribute, String type) {
    Optional<Expectations.Cell> cell =
        cells.stream()
            .filter(c -> c.attribute().equals(attribute) && c.type().equals(type))
            .findFirst();
    if (cell.isEmpty()) {
      return "–";
    }
    Rule strongest = cell.get().rules().get(0);
    boolean always = cell.get().rules().stream().anyMatch(MatrixText::isUnconditional);
    String bars = "■".repeat(strongest.metadata().strength().weight());
    return bars + (always ? " " : "* ") + wanted(strongest.expectation());
  }

  private static boolean isUnconditional(Rule rule) {
    return rule.conditions().stream().allMatch(c -> c.attribute().id().equals(Vocabulary.TYPE))
        && rule.expectation().from().isEmpty();
  }

  private String wanted(Expectation expectation) {
    if (expectation.from().isPresent()) {
      return "← " + expectation.from().get().wording().label().in(language);
    }
    String sign =
        switch (expectation.operator()) {
          case IS_NOT, EXCLUDES -> "≠ ";
          case AT_LEAST -> "≥ ";
          case AT_MOST -> "≤ ";
          default -> "";
        };
    return sign + lines.value(expectation.attribute(), expectation.value());
  }

  private static String padded(String text, int width) {
    String cut = text.length() >= width ? text.substring(0, width - 2) + "…" : text;
    return cut + " ".repeat(width - cut.length());
  }
}
