package fi.kenelle.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * The tokens in force: what their file says now, read again whenever it has changed. Safe to share.
 */
public final class Tokens {
  private final TokenFile file;
  private volatile Read read = new Read("", List.of());

  private record Read(String state, List<Token> tokens) {}

  /** The tokens of a file, which may come and go. */
  public Tokens(TokenFile file) {
    this.file = file;
  }

  /** Whether anybody needs a token: there is a file of them. */
  public boolean areNeeded() {
    return file.exists();
  }

  /**
   * Whose secret this is, if anybody's. Compares with every token in full. Throws what {@link
   * TokenFile#read} throws.
   */
  public Optional<Visitor> visitor(String secret) {
    String hash = Token.hash(secret);
    Optional<Visitor> found = Optional.empty();
    for (Token token : current()) {
      if (token.matches(hash)) {
        found = Optional.of(new Visitor(token.name(), token.role()));
      }
    }
    return found;
  }

  private List<Token> current() {
    String state = state();
    Read last = read;
    if (!last.state().equals(state)) {
      last = new Read(state, file.read());
      read = last;
    }
    return last.tokens();
  }

  private String state() {
    if (!file.exists()) {
      return "none";
    }
    try {
      BasicFileAttributes found = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return found.lastModifiedTime() + " " + found.size() + " " + found.fileKey();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
