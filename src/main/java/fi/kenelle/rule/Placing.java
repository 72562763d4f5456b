package fi.kenelle.rule;

import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.Map;
import java.util.Optional;

/** Tells line after line of a sound rule which piece it is. */
final class Placing {
  private static final Map<TextLine, RulePiece> TEXTS =
      Map.of(
          TextLine.RECOMMEND_EN, RulePiece.RECOMMEND_EN,
          TextLine.RECOMMEND_FI, RulePiece.RECOMMEND_FI,
          TextLine.BECAUSE_EN, RulePiece.BECAUSE_EN,
          TextLine.BECAUSE_FI, RulePiece.BECAUSE_FI);

  private final Vocabulary vocabulary;
  private boolean afterWhen;
  private boolean afterThen;
  private boolean afterExpectation;

  Placing(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The piece of the next line, if it is one. */
  Optional<RulePiece> piece(String words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (!afterWhen) {
      afterWhen = words.equals("when");
      return metadata(words);
    }
    if (!afterThen) {
      afterThen = words.equals("then");
      RulePiece piece = words.startsWith("- ") ? RulePiece.CONDITIONS : RulePiece.PATTERN;
      return afterThen ? Optional.empty() : Optional.of(piece);
    }
    if (!afterExpectation) {
      afterExpectation = true;
      return Optional.of(RulePiece.EXPECTATION);
    }
    return text(words);
  }

  private static Optional<RulePiece> metadata(String words) {
    return words.startsWith("@") && words.contains("(")
        ? RulePiece.ofKey(words.substring(1, words.indexOf('(')))
        : Optional.empty();
  }

  private Optional<RulePiece> text(String words) {
    for (TextLine line : TextLine.values()) {
      Text beginning = vocabulary.frames().texts().get(line);
      if (words.startsWith(beginning.en() + " \"") || words.startsWith(beginning.fi() + " \"")) {
        return Optional.of(TEXTS.get(line));
      }
    }
    return Optional.empty();
  }
}
