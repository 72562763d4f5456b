package fi.kenelle.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** How a page looks: tokens, parts and the typeface in one text, so that it loads nothing. */
final class Stylesheet {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/\\s*");
  private static final List<Integer> WEIGHTS = List.of(400, 500, 600);

  /** The whole stylesheet. */
  static final String CSS = css();

  /** What a page with this stylesheet may load: this stylesheet, and what stands in the page. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(CSS)
          + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

  private Stylesheet() {}

  private static String css() {
    StringBuilder css = new StringBuilder("\n");
    for (int weight : WEIGHTS) {
      String font = Base64.getEncoder().encodeToString(resource(typeface(weight)));
      css.append("@font-face { font-family: Inter; font-style: normal; font-display: block;")
          .append(" font-weight: " + weight + "; src: url(data:font/woff2;base64," + font)
          .append(") format(\"woff2\"); }\n");
    }
    for (String part : List.of("tokens.css", "report.css")) {
      css.append(new String(resource("/fi/kenelle/report/" + part), StandardCharsets.UTF_8));
    }
    return COMMENT.matcher(css).replaceAll("");
  }

  private static String typeface(int weight) {
    Properties versions = new Properties();
    try {
      versions.load(Stylesheet.class.getResourceAsStream("/fi/kenelle/version.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.format(
        "/META-INF/resources/_static/inter/%s/files/inter-latin-%d-normal.woff2",
        versions.getProperty("inter"), weight);
  }

  private static byte[] resource(String path) {
    try (InputStream in = Stylesheet.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
