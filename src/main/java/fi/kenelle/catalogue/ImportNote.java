package fi.kenelle.catalogue;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.Locale;

/**
 * What became of one field of a record.
 *
 * @param pointer where it stands in the record's file, RFC 6901; in another record that was joined,
 *     the file of that record, {@code #} and the pointer there
 * @param message where it went, or why it did not go anywhere
 */
public record ImportNote(String pointer, Use use, Message message) {
  /** What can become of a field. */
  public enum Use {
    /** It is in the description, or decided something there. */
    USED,
    /** It says nothing, or nothing that a description has a place for. */
    SKIPPED,
    /** It cannot be believed, so the description does not say it. */
    DISTRUSTED;

    /** The name used on the command line and in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the field was not believed. */
  public boolean isDistrust() {
    return use == Use.DISTRUSTED;
  }

  /** {@code pointer use: reason} in a language. */
  public String inWords(Language language) {
    String use = Message.of("import-note-" + this.use.id()).in(language);
    return (pointer.isEmpty() ? "/" : pointer) + " " + use + ": " + message.in(language);
  }
}
