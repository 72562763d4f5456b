package fi.kenelle.rule;

import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The text of a rule file, piece by piece: what an author wrote, and the same text with other
 * pieces. Whatever is not replaced stays as it is, to the byte. Immutable.
 */
public final class RulePieces {
  private static final String DASH = "- ";
  private final List<Placed> lines;

  private RulePieces(List<Placed> lines) {
    this.lines = List.copyOf(lines);
  }

  /** A line, and the piece that it says. */
  private record Placed(WrittenLine line, Optional<RulePiece> piece) {
    Placed saying(String words) {
      return new Placed(line.saying(words), piece);
    }
  }

  /** The pieces of a text that {@link RuleReader} takes for a rule. */
  public static RulePieces of(String text, Vocabulary vocabulary) {
    Placing placing = new Placing(vocabulary);
    return new RulePieces(
        WrittenLine.split(text).stream()
            .map(line -> new Placed(line, placing.piece(line.words())))
            .toList());
  }

  /** The whole text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(placed -> text.append(placed.line().raw()));
    return text.toString();
  }

  /**
   * What a piece says, without quotes and escapes; conditions a line each; empty where it has none.
   */
  public String value(RulePiece piece) {
    List<String> said = places(piece).stream().map(i -> said(words(i), piece)).toList();
    return String.join("\n", said);
  }

  /** The piece that a line, from 1, belongs to. */
  public Optional<RulePiece> at(int line) {
    return line <= lines.size() ? lines.get(line - 1).piece() : Optional.empty();
  }

  /** The same text with a piece that says something else. */
  public RulePieces with(RulePiece piece, String value) {
    if (value(piece).equals(value)) {
      return this;
    }
    List<Placed> changed = new ArrayList<>(lines);
    if (piece.hasLines()) {
      replaceConditions(changed, value.isEmpty() ? List.of() : List.of(value.split("\n", -1)));
    } else if (places(piece).isEmpty()) {
      WrittenLine like = lines.get(endOfMetadata()).line();
      changed.add(
          endOfMetadata() + 1, new Placed(like.saying(key(piece, value)), Optional.of(piece)));
    } else if (piece == RulePiece.NOTE && value.isEmpty()) {
      changed.remove(place(piece));
    } else {
      int place = place(piece);
      changed.set(place, lines.get(place).saying(saying(words(place), piece, value)));
    }
    return new RulePieces(changed);
  }

  private String words(int place) {
    return lines.get(place).line().words();
  }

  private List<Integer> places(RulePiece piece) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).piece().equals(Optional.of(piece)))
        .boxed()
        .toList();
  }

  private int place(RulePiece piece) {
    return places(piece).get(0);
  }

  private int endOfMetadata() {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).piece().isPresent() && words(i).startsWith("@"))
        .max()
        .orElseThrow();
  }

  private static boolean isQuoted(RulePiece piece) {
    return piece != RulePiece.PATTERN && piece != RulePiece.EXPECTATION;
  }

  private static String said(String words, RulePiece piece) {
    return piece.hasLines()
        ? words.substring(DASH.length())
        : isQuoted(piece) ? quoted(words).text() : words;
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
  private void replaceConditions(List<Placed> changed, List<String> clauses) {
    List<Integer> old = places(RulePiece.CONDITIONS);
    List<String> before = old.stream().map(this::words).toList();
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
    List<Placed> put = new ArrayList<>();
    for (String words : after.subList(same, after.size() - end)) {
      int like = put.size() < gone.size() ? gone.get(put.size()) : anchor;
      put.add(new Placed(lines.get(like).line().saying(words), Optional.of(RulePiece.CONDITIONS)));
    }
    changed.addAll(gone.isEmpty() ? anchor + 1 : gone.get(0), put);
  }
}
