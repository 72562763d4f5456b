package fi.kenelle.http;

import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.io.Connection;

/** How a connection gets on: where it is in a request, since when, and how many bytes went by. */
final class Progress {
  private final Connection connection;
  private final Patience patience;
  private boolean isInRequest;
  private Runnable refusal = () -> {};
  private boolean isStream;
  private boolean isWhole;
  private boolean isBeingAnswered;
  private long received;
  private long sent;
  private long since;

  Progress(Connection connection, Patience patience) {
    this.connection = connection;
    this.patience = patience;
    this.since = System.nanoTime();
  }

  /**
   * The head of a request is there.
   *
   * @param stream whether its body comes at the pace of whoever sends it
   * @param refusing ends it where its body does not come
   */
  synchronized void arrived(boolean stream, Runnable refusing) {
    refusal = refusing;
    isInRequest = true;
    isStream = stream;
    isWhole = false;
    isBeingAnswered = false;
    begin();
  }

  /** Its body is there, or too large to be. */
  synchronized void whole() {
    isWhole = true;
  }

  /** The answer has been given. */
  synchronized void answered() {
    isInRequest = false;
    begin();
  }

  private void begin() {
    since = System.nanoTime();
    received = connection.getBytesIn();
    sent = connection.getBytesOut();
  }

  /** Hangs up where it takes too long. */
  void look() {
    for (Runnable end : ends()) {
      end.run();
    }
  }

  private synchronized List<Runnable> ends() {
    boolean slow = isInRequest ? !isStream && isSlowRequest() : isSlowHead();
    if (!slow) {
      return List.of();
    }
    Runnable hangUp = connection.getEndPoint()::close;
    return isInRequest && !isWhole ? List.of(refusal, hangUp) : List.of(hangUp);
  }

  /** Between requests nothing is on its way, and so what has come is a part of a head. */
  private boolean isSlowHead() {
    if (connection.getBytesIn() == received) {
      since = System.nanoTime();
      return false;
    }
    return isOver(patience.head());
  }

  /** A request that is worked on sends nothing and takes nothing, however long that is. */
  private boolean isSlowRequest() {
    if (isBeingAnswered) {
      return isOver(patience.answer());
    }
    if (connection.getBytesOut() > sent) {
      isBeingAnswered = true;
      since = System.nanoTime();
      return false;
    }
    boolean stillComing = !isWhole || connection.getBytesIn() > received;
    received = connection.getBytesIn();
    return stillComing && isOver(patience.body());
  }

  private boolean isOver(Duration limit) {
    return System.nanoTime() - since > limit.toNanos();
  }
}
