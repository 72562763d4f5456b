package fi.kenelle.observation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/**
 * Writes each event as one line of JSON to standard error: when, how bad, from where, what, the
 * pairs that go with it, and the request that it happened in. Our own events from {@code info} up,
 * or from what the environment's {@code KENELLE_LOG} says ({@code debug} tells of every request);
 * those of libraries from {@code warn} up.
 */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<String, LineLogger> LOGGERS = new ConcurrentHashMap<>();
  private static final String OWN = "fi.kenelle.";
  private static final Level OURS = asked(System.getenv().getOrDefault("KENELLE_LOG", "info"));

  private final Level least;

  private LineLogger(String name) {
    this.name = name;
    this.least = name.startsWith(OWN) ? OURS : Level.WARN;
  }

  static LineLogger named(String name) {
    return LOGGERS.computeIfAbsent(name, LineLogger::new);
  }

  private static Level asked(String level) {
    return Arrays.stream(Level.values())
        .filter(known -> known.name().equalsIgnoreCase(level.strip()))
        .findFirst()
        .orElse(Level.INFO);
  }

  @Override
  public void log(LoggingEvent event) {
    String text = MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray());
    write(
        event.getLevel(),
        text,
        event.getThrowable(),
        event.getKeyValuePairs() == null ? new KeyValuePair[0] : pairs(event));
  }

  private static KeyValuePair[] pairs(LoggingEvent event) {
    return event.getKeyValuePairs().toArray(KeyValuePair[]::new);
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String message, Object[] arguments, Throwable fault) {
    write(level, MessageFormatter.basicArrayFormat(message, arguments), fault);
  }

  private void write(Level level, String text, Throwable fault, KeyValuePair... pairs) {
    byte[] line = (line(level, text, fault, pairs) + "\n").getBytes(StandardCharsets.UTF_8);
    PrintStream out = System.err;
    synchronized (out) {
      out.write(line, 0, line.length);
      out.flush();
    }
  }

  private String line(Level level, String text, Throwable fault, KeyValuePair... pairs) {
    StringWriter line = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeStringField("level", level.name().toLowerCase(Locale.ROOT));
      json.writeStringField("logger", name.substring(name.lastIndexOf('.') + 1));
      json.writeStringField("message", text);
      for (KeyValuePair pair : pairs) {
        json.writeObjectField(pair.key, pair.value);
      }
      writeContext(json);
      if (fault != null) {
        json.writeStringField("fault", trace(fault));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** The request that the thread works on. */
  private static void writeContext(JsonGenerator json) throws IOException {
    Map<String, String> context = MDC.getCopyOfContextMap();
    if (context != null) {
      for (Map.Entry<String, String> entry : context.entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
    }
  }

  private static String trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return "";
  }

  @Override
  public boolean isTraceEnabled() {
    return takes(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return takes(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return takes(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return takes(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return takes(Level.ERROR);
  }

  private boolean takes(Level level) {
    return level.toInt() >= least.toInt();
  }
}
