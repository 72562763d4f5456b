package fi.kenelle.authoring;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;

/**
 * Who changes rules.
 *
 * @param name the name that stands in the history
 */
public record Author(String name) {
  /** Whoever sits at the machine that the server runs on. */
  public static final Author LOCAL = new Author("local");

  /** Whoever edits the files of the rules folder. */
  public static final Author ON_DISK = new Author(Message.of("history-on-disk").in(Language.EN));
}
