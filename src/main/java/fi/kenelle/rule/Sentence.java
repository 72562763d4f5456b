package fi.kenelle.rule;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Phrase;
import java.util.List;

/**
 * How an author said it, and where: the phrase used and the words put into it.
 *
 * @param words the values as written, in order; empty where the phrase takes none
 * @param column the first column of the clause, from 1
 * @param endColumn the column after its last letter
 */
public record Sentence(Phrase phrase, List<String> words, int line, int column, int endColumn) {
  /** What a clause says, at the place where it stands. */
  static Sentence of(Sentences.Meaning meaning, RuleLine clause) {
    return new Sentence(
        meaning.phrase(), meaning.words(), clause.number(), clause.column(), clause.endColumn());
  }

  /** The clause as the author wrote it. */
  public String clause() {
    return phrase.with(words);
  }

  /** The language it was written in. */
  public Language language() {
    return phrase.language();
  }
}
