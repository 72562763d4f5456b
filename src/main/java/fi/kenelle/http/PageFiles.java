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
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends the files of pages. Everything comes from the jar; the policy that goes with it lets a
 * browser load nothing else, and run or style nothing that stands in the page itself.
 */
final class PageFiles {
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

  /** Folders and a name of plain letters, so that no path leads out of its place. */
  private static final Pattern FILE =
      Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(html|css|js|svg|woff2)");

  private final Properties versions = versions();

  /**
   * Sends a file. Throws {@link Refusal} 404 where there is none of that name.
   *
   * @param place where in the jar a file of a plain name lies
   */
  void send(Context context, String file, UnaryOperator<String> place) {
    Matcher plain = FILE.matcher(file);
    if (!plain.matches()) {
      throw new Refusal(404);
    }
    byte[] bytes = content(place.apply(file)).orElseThrow(() -> new Refusal(404));
    String etag = '"' + RuleSet.sha256(bytes).substring(0, 32) + '"';
    context
        .contentType(TYPES.get(plain.group(1)))
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-cache")
        .header("ETag", etag);
    if (knows(context, etag)) {
      context.status(304);
    } else {
      context.result(bytes);
    }
  }

  /** Where a file of a library lies. */
  String library(String webjar, String name, String file) {
    return String.format("%s/%s/%s", webjar, versions.getProperty(name), file);
  }

  private static boolean knows(Context context, String etag) {
    return Arrays.stream(Replies.header(context, "If-None-Match").split(",", -1))
        .map(String::strip)
        .anyMatch(known -> known.equals(etag) || known.equals("W/" + etag) || known.equals("*"));
  }

  private static Optional<byte[]> content(String place) {
    try (InputStream in = PageFiles.class.getResourceAsStream(place)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties versions() {
    Properties versions = new Properties();
    try (InputStream in = PageFiles.class.getResourceAsStream("/fi/kenelle/version.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }
}
