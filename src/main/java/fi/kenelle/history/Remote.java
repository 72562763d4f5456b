package fi.kenelle.history;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/** A repository elsewhere that shares the history. What it holds is never overwritten. */
public final class Remote {
  private static final int PATIENCE_S = 10;
  private static final String TRACKING = "refs/remotes/origin/main";

  private final Repository repository;
  private final URIish place;
  private volatile String branch = "refs/heads/main";

  private Remote(Repository repository, URIish place) {
    this.repository = repository;
    this.place = place;
  }

  /** A remote that cannot be asked now, or does not take what it is given. */
  public static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unreachable(String reason) {
      super(reason);
    }
  }

  /** The remote at an address; empty where it is no address. */
  public static Optional<Remote> at(String address, History history) {
    try {
      return Optional.of(new Remote(history.repository(), new URIish(address)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether a text can be an address. */
  public static boolean isAddress(String text) {
    try {
      return new URIish(text).isRemote() || !text.isBlank();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Unreachable unreachable(IOException e) {
    String reason = String.valueOf(e.getMessage());
    String password = place.getPass();
    return new Unreachable(password == null ? reason : reason.replace(password, "…"));
  }

  /** Where it is, without the password that the address may hold. */
  public String place() {
    return place.toPrivateString();
  }

  /**
   * Brings the newest version from elsewhere, and tells its id; empty where there is none yet.
   * Throws {@link Unreachable}.
   */
  public Optional<String> fetch() {
    try (Transport transport = Transport.open(repository, place)) {
      transport.setTimeout(PATIENCE_S);
      transport.setCheckFetchedObjects(true);
      Optional<Ref> newest = newest(transport);
      if (newest.isEmpty()) {
        return Optional.empty();
      }
      branch = newest.get().getName();
      if (!repository.getObjectDatabase().has(newest.get().getObjectId())) {
        RefSpec what = new RefSpec("+" + branch + ":" + TRACKING);
        transport.fetch(NullProgressMonitor.INSTANCE, List.of(what));
        return Optional.of(repository.exactRef(TRACKING).getObjectId().name());
      }
      return Optional.of(newest.get().getObjectId().name());
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /** The branch that the remote calls its own, else {@code main}. */
  private Optional<Ref> newest(Transport transport) throws IOException {
    try (FetchConnection connection = transport.openFetch()) {
      Map<String, Ref> all = connection.getRefsMap();
      Ref head = all.get(Constants.HEAD);
      if (head != null && head.isSymbolic()) {
        return Optional.of(all.getOrDefault(head.getTarget().getName(), head.getTarget()));
      }
      return Optional.ofNullable(all.get(branch));
    }
  }

  /**
   * Makes a version the newest one elsewhere. Throws {@link Unreachable}.
   *
   * @param expected the newest one there as far as is known; empty where there should be none
   * @return whether it is: somebody else may have been faster
   */
  public boolean push(String version, Optional<String> expected) {
    try (Transport transport = Transport.open(repository, place)) {
      transport.setTimeout(PATIENCE_S);
      RemoteRefUpdate update =
          new RemoteRefUpdate(
              repository,
              version,
              ObjectId.fromString(version),
              branch,
              false,
              null,
              expected.map(ObjectId::fromString).orElse(ObjectId.zeroId()));
      transport.push(NullProgressMonitor.INSTANCE, List.of(update));
      return isDone(update);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private static boolean isDone(RemoteRefUpdate update) {
    String message = String.valueOf(update.getMessage());
    return switch (update.getStatus()) {
      case OK, UP_TO_DATE -> true;
      case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> false;
      default -> {
        if (message.toLowerCase(Locale.ROOT).contains("lock")) {
          yield false; // somebody else is writing just now
        }
        throw new Unreachable(update.getStatus() + " " + message);
      }
    };
  }
}
