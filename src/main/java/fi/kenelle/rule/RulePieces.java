package fi.kenelle.rule;

import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a rule file, piece by piece: what an author wrote, and the same text with other
 * pieces. Whatever is not replaced stays as it is, to the byte. Immutable.
 */
public final class RulePieces {
  private static final String DASH = "- ";
  private static final Map<TextLine, RulePiece> TEXTS =
      Map.of(
          TextLine.RECOMMEND_EN, RulePiece.RECOMMEND_EN,
          TextLine.RECOMMEND_FI, RulePiece.RECOMMEND_FI,
          TextLine.BECAUSE_EN, RulePiece.BECAUSE_EN,
          TextLine.BECAUSE_FI, RulePiece.BECAUSE_FI);

  private final Vocabulary vocabulary;
  private final List<WrittenLine> lines;
  private final Map<RulePiece, List<Integer>> places = new EnumMap<>(RulePiece.class);
  private boolean afterWhen;
  private boolean afterThen;

  private RulePieces(List<WrittenLine> lines, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).words().isEmpty()) {
        place(lines.get(i).words(), i);
      }
    }
  }

  /** The pieces of a text that {@link RuleReader} takes for a rule. */
  public static RulePieces of(String text, Vocabulary vocabulary) {
    return new RulePieces(WrittenLine.split(text), vocabulary);
  }

  /** The whole text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.raw()));
    return text.toString();
  }

  /**
   * What a piece says, without quotes and escapes; conditions a line each; empty where it has none.
   */
  public String value(RulePiece piece) {
    List<Integer> at = places.getOrDefault(piece, List.of());
    if (piece.hasLines()) {
      return String.join(
          "\n", at.stream().map(i -> lines.get(i).words().substring(DASH.length())).toList());
    }
    return at.stream().findFirst().map(i -> said(lines.get(i).words(), piece)).orElse("");
  }

  /** The piece that a line, from 1, belongs to. */
  public Optional<RulePiece> at(int line) {
    return places.entrySet().stream()
        .filter(place -> place.getValue().contains(line - 1))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The same text with a piece that says something else. */
  public RulePieces with(RulePiece piece, String value) {
    if (value(piece).equals(value)) {
      return this;
    }
    List<WrittenLine> changed = new ArrayList<>(lines);
    if (piece.hasLines()) {
      replaceConditions(changed, value.isEmpty() ? List.of() : List.of(value.split("\n", -1)));
    } else if (!places.containsKey(piece)) {
      changed.add(endOfMetadata() + 1, lines.get(endOfMetadata()).saying(key(piece, value)));
    } else if (piece == RulePiece.NOTE && value.isEmpty()) {
      changed.remove(place(piece));
    } else {
      WrittenLine line = lines.get(place(piece));
      changed.set(place(piece), line.saying(saying(line.words(), piece, value)));
    }
    return new RulePieces(changed, vocabulary);
  }

  private void place(String words, int i) {
    if (!afterWhen) {
      afterWhen = words.equals("when");
      if (words.startsWith("@") && words.contains("(")) {
        RulePiece.ofKey(words.substring(1, words.indexOf('('))).ifPresent(piece -> put(piece, i));
      }
    } else if (!afterThen) {
      afterThen = words.equals("then");
      if (!afterThen) {
        put(words.startsWith(DASH) ? RulePiece.CONDITIONS : RulePiece.PATTERN, i);
      }
    } else if (!places.containsKey(RulePiece.EXPECTATION)) {
      put(RulePiece.EXPECTATION, i);
    } else {
      textLine(words).ifPresent(line -> put(TEXTS.get(line), i));
    }
  }

  private void put(RulePiece piece, int i) {
    places.computeIfAbsent(piece, any -> new ArrayList<>()).add(i);
  }

  private Optional<TextLine> textLine(String words) {
    for (TextLine line : TextLine.values()) {
      Text beginning = vocabulary.frames().texts().get(line);
      if (words.startsWith(beginning.en() + " \"") || words.startsWith(beginning.fi() + " \"")) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private int place(RulePiece piece) {
    return places.get(piece).get(0);
  }

  private int endOfMetadata() {
    return places.entrySet().stream()
        .filter(place -> lines.get(place.getValue().get(0)).words().startsWith("@"))
        .mapToInt(place -> place.getValue().get(0))
        .max()
        .orElseThrow();
  }

  private static boolean isQuoted(RulePiece piece) {
    return piece != RulePiece.PATTERN && piece != RulePiece.EXPECTATION;
  }

  private static String said(String words, RulePiece piece) {
    return isQuoted(piece) ? quoted(words).text() : words;
  }

  private static QuotedText quoted(String words) {
    return QuotedText.at(new RuleLine(1, 1, words), words.indexOf('"'));
  }

  private static String saying(String words, RulePiece piece, String value) {
    return isQuoted(piece)
        ? words.substring(0, words.indexOf('"'))
            + QuotedText.write(value)
            + quoted(words).rest().words()
        : value;
  }

  private static String key(RulePiece piece, String value) {
    return "@" + piece.id() + "(" + QuotedText.write(value) + ")";
  }

  /** Puts new conditions in place of those that differ; the same ones before and after stay. */
  private void replaceConditions(List<WrittenLine> changed, List<String> clauses) {
    List<Integer> old = places.getOrDefault(RulePiece.CONDITIONS, List.of());
    List<String> before = old.stream().map(i -> lines.get(i).words()).toList();
    List<String> after = clauses.stream().map(DASH::concat).toList();
    int same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - same
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    int anchor = same > 0 ? old.get(same - 1) : place(RulePiece.PATTERN);
    List<Integer> gone = old.subList(same, before.size() - end);
    for (int i = gone.size() - 1; i >= 0; i--) {
      changed.remove((int) gone.get(i));
    }
    List<WrittenLine> put = new ArrayList<>();
    for (String words : after.subList(same, after.size() - end)) {
      int like = put.size() < gone.size() ? gone.get(put.size()) : anchor;
      put.add(lines.get(like).saying(words));
    }
    changed.addAll(gone.isEmpty() ? anchor + 1 : gone.get(0), put);
  }
}
