package fi.kenelle.report;

import fi.kenelle.concept.Decided;
import fi.kenelle.concept.Prospect;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Kind;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Writes what answers to a question would decide, for a terminal. */
record ProspectText(TextLines lines, Language language, Paint paint) {
  private static final int INDENT = 6;

  /** Each answer with what it would decide; answers that can be picked are numbered from 1. */
  void write(Attribute attribute, List<Prospect> prospects, boolean numbered) {
    int width = numbered ? Integer.toString(prospects.size()).length() : 1;
    for (int i = 0; i < prospects.size(); i++) {
      Prospect prospect = prospects.get(i);
      boolean isNone = prospect.value() instanceof Value.Terms terms && terms.ids().isEmpty();
      String mark = numbered && canBePicked(attribute) ? Integer.toString(isNone ? 0 : i + 1) : "·";
      lines.line(
          "  " + " ".repeat(width - mark.length()) + mark + "  " + label(attribute, prospect));
      write(prospect.decided());
    }
  }

  /** The answers alone, numbered from 1. */
  void write(Attribute attribute) {
    for (int i = 0; i < attribute.offered().size(); i++) {
      String label = attribute.valueLabel(attribute.offered().get(i)).in(language);
      lines.line("  " + (i + 1) + "  " + label);
    }
  }

  /** Whether answers have numbers: a number, a code or a text is typed as it is. */
  static boolean canBePicked(Attribute attribute) {
    return !attribute.offered().isEmpty();
  }

  private String label(Attribute attribute, Prospect prospect) {
    if (attribute.kind() == Kind.TEXT) {
      return lines.say("text-any-text");
    }
    if (attribute.kind() != Kind.NUMBER) {
      return lines.value(attribute, prospect.value());
    }
    long first = prospect.value().rank();
    OptionalLong last = prospect.last();
    if (last.isEmpty()) {
      return lines.say("text-number-from", Long.toString(first));
    }
    return first == last.getAsLong() ? Long.toString(first) : first + "–" + last.getAsLong();
  }

  /** What is decided, one line a verdict. */
  void write(List<Decided> decided) {
    Map<Verdict, List<Decided>> byVerdict =
        decided.stream()
            .collect(
                Collectors.groupingBy(Decided::verdict, LinkedHashMap::new, Collectors.toList()));
    byVerdict.forEach(
        (verdict, rules) -> {
          List<String> rows = TextLines.wrap(said(verdict, rules), TextLines.WIDTH - INDENT - 2);
          for (int i = 0; i < rows.size(); i++) {
            lines.line(" ".repeat(INDENT) + (i == 0 ? mark(verdict) + " " : "  ") + rows.get(i));
          }
        });
    if (decided.isEmpty()) {
      lines.line(" ".repeat(INDENT) + paint.faint(lines.say("text-decides-nothing")));
    }
  }

  private String said(Verdict verdict, List<Decided> rules) {
    long count = rules.stream().map(Decided::rule).distinct().count();
    return verdict == Verdict.NOT_APPLICABLE
        ? lines.say("text-ruled-out", Long.toString(count))
        : rules.stream().map(Decided::rule).map(this::title).collect(Collectors.joining(" · "));
  }

  private String title(Rule rule) {
    return TextLines.bars(rule.metadata().strength())
        + "\u00a0"
        + rule.metadata().title().in(language);
  }

  private String mark(Verdict verdict) {
    return switch (verdict) {
      case MET -> paint.met("✓");
      case UNMET -> paint.unmet("◆");
      case WAIVED -> "◇";
      case UNKNOWN, COULD_APPLY -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }
}
