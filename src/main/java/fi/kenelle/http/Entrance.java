package fi.kenelle.http;

import fi.kenelle.access.Role;
import fi.kenelle.access.Tokens;
import fi.kenelle.access.Visitor;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.Message;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever may make a call. Where there is a file of tokens, everybody needs one; without
 * one, whoever is at this machine may do everything, and nobody else is let in.
 */
final class Entrance {
  private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
  private static final String VISITOR = "kenelle.visitor";
  private static final String BEARER = "bearer ";

  private final Tokens tokens;
  private final boolean onLoopback;
  private final Origins origins;

  Entrance(Tokens tokens, boolean onLoopback, Origins origins) {
    this.tokens = tokens;
    this.onLoopback = onLoopback;
    this.origins = origins;
  }

  /** Throws {@link Refusal} 401, 403, 415 or 503 where the call may not be made. */
  void admit(Context context, Calls.Access access) {
    if (access.changes()) {
      origins.check(context);
    }
    if (access.asksWho()) {
      context.attribute(VISITOR, visitor(context));
      require(context, access.role());
    }
  }

  /** The name of whoever makes the call. */
  static String who(Context context) {
    Visitor visitor = context.attribute(VISITOR);
    return visitor.name();
  }

  /** Throws {@link Refusal} 403 unless whoever makes the call has this role. */
  static void require(Context context, Role role) {
    Visitor visitor = context.attribute(VISITOR);
    if (!visitor.role().covers(role)) {
      throw new Refusal(
          403, Message.of("role-needed", role.id(), visitor.name(), visitor.role().id()));
    }
  }

  private Visitor visitor(Context context) {
    if (onLoopback && !tokens.areNeeded()) {
      return Visitor.atThisMachine();
    }
    Optional<String> secret = secret(Replies.header(context, "Authorization"));
    if (secret.isEmpty()) {
      throw refused(context, "Bearer realm=\"kenelle\"", "token-needed");
    }
    return visitor(secret.get())
        .orElseThrow(
            () ->
                refused(
                    context, "Bearer realm=\"kenelle\", error=\"invalid_token\"", "token-unknown"));
  }

  /** Nobody gets in by tokens that cannot be read. */
  private Optional<Visitor> visitor(String secret) {
    try {
      return tokens.visitor(secret);
    } catch (InvalidInput | UncheckedIOException e) {
      LOG.error("the file of tokens cannot be used: {}", e.toString());
      throw new Refusal(503, Message.of("tokens-unusable"));
    }
  }

  private static Optional<String> secret(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static Refusal refused(Context context, String challenge, String reason) {
    context.header("WWW-Authenticate", challenge);
    return new Refusal(401, Message.of(reason));
  }
}
