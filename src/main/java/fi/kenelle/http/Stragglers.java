package fi.kenelle.http;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on clients that send or take a few bytes now and then, which no idle timeout ends. Looks
 * at every connection again and again. Streams come at the pace of whoever sends them, and are
 * limited by their number instead.
 */
final class Stragglers extends Handler.Wrapper implements Connection.Listener {
  private static final long BETWEEN_LOOKS_MS = 500;

  private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();
  private final Patience patience;

  Stragglers(Patience patience) {
    this.patience = patience;
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new Progress(connection, patience));
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Progress progress = connections.get(request.getConnectionMetaData().getConnection());
    if (progress != null) {
      progress.arrived(isStream(request), () -> refuse(request, response, callback));
      Request.addCompletionListener(request, fault -> progress.answered());
    }
    return super.handle(request, response, callback);
  }

  /** Tells this one of requests that are whole, in front of the handler that takes them. */
  Handler whole(Handler next) {
    return new Whole(next);
  }

  private final class Whole extends Handler.Wrapper {
    Whole(Handler next) {
      super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Progress progress = connections.get(request.getConnectionMetaData().getConnection());
      if (progress != null) {
        progress.whole();
      }
      return super.handle(request, response, callback);
    }
  }

  /** Ends a request whose body does not come, which nobody else has in hand. */
  private static void refuse(Request request, Response response, Callback callback) {
    Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
  }

  static boolean isStream(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(Body.NDJSON);
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    lookAgain(getServer().getScheduler());
  }

  private void lookAgain(Scheduler scheduler) {
    scheduler.schedule(
        () -> {
          connections.values().forEach(Progress::look);
          lookAgain(scheduler);
        },
        BETWEEN_LOOKS_MS,
        TimeUnit.MILLISECONDS);
  }
}
