package fi.kenelle.access;

import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The file of all tokens, which its owner alone may read. A change is whole or not at all, and
 * waits for another process that is changing it.
 */
public final class TokenFile {
  private static final String OWNER_ONLY = "rw-------";

  private final Path file;

  private TokenFile(Path file) {
    this.file = file;
  }

  /** The tokens kept in a folder, which need not be there yet. */
  public static TokenFile in(Path folder) {
    return new TokenFile(folder.resolve("tokens.json"));
  }

  /** Where it is. */
  public Path path() {
    return file;
  }

  /** Whether there is such a file: then everybody needs a token. */
  public boolean exists() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** All tokens, in the order made; none where there is no file. Throws {@link InvalidInput}. */
  public List<Token> read() {
    if (!exists()) {
      return List.of();
    }
    try {
      return TokenJson.read(Files.readAllBytes(file));
    } catch (JsonText.Malformed e) {
      throw new InvalidInput(List.of(new Problem(file.toString(), e.reason(), List.of())));
    } catch (IOException e) {
      throw new InvalidInput(List.of(Problem.at(file.toString(), "file-unreadable", file)));
    }
  }

  /** Makes a token, and gives the secret, which is kept nowhere. Throws {@link InvalidInput}. */
  public String add(String name, Role role) {
    if (!Token.isName(name)) {
      throw new InvalidInput(List.of(Problem.at(name, "token-name")));
    }
    String secret = Token.secret();
    Token token =
        new Token(name, role, Token.hash(secret), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    change(
        tokens -> {
          if (named(tokens, name).isPresent()) {
            throw new InvalidInput(List.of(Problem.at(name, "token-name-taken", name)));
          }
          tokens.add(token);
          return tokens;
        });
    return secret;
  }

  /** Takes a token away, and tells whether there was one of that name. */
  public boolean revoke(String name) {
    boolean there = named(read(), name).isPresent();
    if (there) {
      change(
          tokens -> {
            tokens.removeIf(token -> token.name().equals(name));
            return tokens;
          });
    }
    return there;
  }

  private static Optional<Token> named(List<Token> tokens, String name) {
    return tokens.stream().filter(token -> token.name().equals(name)).findFirst();
  }

  private void change(UnaryOperator<List<Token>> change) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
              FileChannel.open(
                  file.resolveSibling("tokens.lock"),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  ownerOnly());
          FileLock lock = channel.lock()) {
        if (lock.isValid()) {
          write(TokenJson.write(change.apply(new ArrayList<>(read()))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(byte[] bytes) throws IOException {
    Path aside = Files.createTempFile(file.getParent(), "tokens", ".new", ownerOnly());
    try {
      Files.write(aside, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
        }
        : new FileAttribute<?>[0];
  }
}
