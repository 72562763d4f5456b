package fi.kenelle.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is kept of a token: never the token itself.
 *
 * @param name whose it is
 * @param hash the SHA-256 of the token; it is 256 random bits, so that a slow hash would add
 *     nothing
 * @param created when it was made
 */
public record Token(String name, Role role, String hash, Instant created) {
  private static final String PREFIX = "kenelle_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Letters and digits of any script, with single blanks, dots, hyphens and the like between. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[ ._@'+-]?[\\p{L}\\p{M}\\p{N}]){0,79}");

  /** A new token's secret, to be shown once. */
  static String secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether this can be somebody's name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The hash of a secret, as it is kept. */
  static String hash(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it is the token of a hash; takes as long whatever the answer is. */
  boolean matches(String other) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
