package fi.kenelle.vocabulary;

/** A text of the product's own, in both languages. */
public record Text(String en, String fi) {
  /** The text in the given language. */
  public String in(Language language) {
    return language == Language.FI ? fi : en;
  }
}
