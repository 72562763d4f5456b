package fi.kenelle.http;

import fi.kenelle.rule.RuleSet;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /} and {@code GET /workbench/…}: the page, its modules, and the libraries that it
 * stands on. Everything comes from the jar; the policy that goes with it lets a browser load
 * nothing else, and run or style nothing that stands in the page itself.
 */
final class Workbench {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  /** Folders and a name of plain letters, so that no path leads out of the places below. */
  private static final Pattern FILE =
      Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(html|css|js|svg|woff2)");

  private final Properties versions = versions();

  void page(Context context) {
    send(context, "index.html");
  }

  void file(Context context) {
    send(context, context.pathParam("file"));
  }

  private void send(Context context, String file) {
    Matcher plain = FILE.matcher(file);
    byte[] bytes = content(file, plain.matches()).orElseThrow(() -> new Refusal(404));
    String etag = '"' + RuleSet.sha256(bytes).substring(0, 32) + '"';
    context
        .contentType(TYPES.get(plain.group(1)))
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-cache")
        .header("ETag", etag);
    if (knows(context, etag)) {
      context.status(304);
    } else {
      context.result(bytes);
    }
  }

  private static boolean knows(Context context, String etag) {
    return Arrays.stream(Replies.header(context, "If-None-Match").split(",", -1))
        .map(String::strip)
        .anyMatch(known -> known.equals(etag) || known.equals("W/" + etag) || known.equals("*"));
  }

  private Optional<byte[]> content(String file, boolean plain) {
    if (!plain) {
      return Optional.empty();
    }
    try (InputStream in = Workbench.class.getResourceAsStream(place(file))) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file lies: a library's in its WebJar, the tokens beside the report that uses them. */
  private String place(String file) {
    if (file.startsWith("lit/")) {
      return webjar("lit-html", "lit", file.substring(4));
    }
    if (file.startsWith("inter/")) {
      return webjar("inter", "inter", "files/" + file.substring(6));
    }
    return file.equals("tokens.css") ? "/fi/kenelle/report/tokens.css" : "/workbench/" + file;
  }

  private String webjar(String library, String version, String file) {
    return String.format(
        "/META-INF/resources/_static/%s/%s/%s", library, versions.getProperty(version), file);
  }

  private static Properties versions() {
    Properties versions = new Properties();
    try (InputStream in = Workbench.class.getResourceAsStream("/fi/kenelle/version.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }
}
