package fi.kenelle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchTest {
  private static final Path PAGE = Path.of("src/main/resources/workbench");
  private static final Pattern IMPORT = Pattern.compile("from\\s+\"([^\"]+)\"");

  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void servesThePageAtTheRoot() {
    HttpResponse<String> page = site.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(page.body()).startsWith("<!doctype html>").doesNotContain("style=", " onclick");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/workbench/app.js", "/workbench/parts.css", "/workbench/icon.svg"})
  void letsTheBrowserLoadNothingElse(String path) {
    HttpResponse<String> file = site.get(path);

    assertThat(header(file, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'")
        .contains("connect-src 'self'", "form-action 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @CsvSource({
    "app.js, text/javascript",
    "parts.css, text/css",
    "tokens.css, text/css",
    "icon.svg, image/svg+xml",
    "lit/lit-html.js, text/javascript",
    "inter/inter-latin-400-normal.woff2, font/woff2"
  })
  void tellsWhatEachFileIs(String file, String type) {
    HttpResponse<String> reply = site.get("/workbench/" + file);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).startsWith(type);
  }

  @Test
  void sendsAFileThatTheBrowserHasOnlyOnce() {
    String etag = header(site.get("/workbench/app.js"), "ETag");

    HttpResponse<String> again = site.get("/workbench/app.js", "If-None-Match", etag);
    HttpResponse<String> other = site.get("/workbench/app.js", "If-None-Match", "\"another\"");

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing.js",
        "",
        "concept",
        "concept/",
        "../fi/kenelle/version.properties",
        "..%2ffi/kenelle/version.properties",
        "%2e%2e/fi/kenelle/messages.properties",
        "lit/../../../../../fi/kenelle/report/report.css",
        "lit/..%2f..%2f..%2f..%2f..%2ffi/kenelle/report/report.css",
        "concept//view.js",
        "/fi/kenelle/report/report.css",
        "view.js%00.css",
        "..\\app.js"
      })
  void servesNothingElse(String path) {
    Site.Reply reply = site.raw(Site.head("GET", "/workbench/" + path.replace("\\", "%5C")));

    assertThat(reply.status()).isIn(400, 404);
    Replied.problem(reply, reply.status());
  }

  /** A module that is missing, or misspelt, would leave the page empty. */
  @ParameterizedTest
  @MethodSource("modules")
  void servesEveryModuleThatAnotherImports(Path module) {
    for (String imported : imports(module)) {
      Path target = module.getParent().resolve(imported).normalize();
      String path = "/workbench/" + PAGE.relativize(target).toString().replace('\\', '/');
      assertThat(site.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  static List<Path> modules() {
    try (Stream<Path> files = Files.walk(PAGE)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a language lacks would show only when somebody comes upon it. */
  @Test
  void saysTheSameThingsInBothLanguages() {
    assertThat(keys("fi")).isEqualTo(keys("en")).hasSizeGreaterThan(100);
  }

  /** Every text that a module asks for by a plain name is there. */
  @ParameterizedTest
  @MethodSource("modules")
  void saysOnlyWhatIsWritten(Path module) {
    Pattern asked = Pattern.compile("\\bsay\\(\"([a-z-]+)\"[,)]");
    List<String> texts = asked.matcher(text(module)).results().map(r -> r.group(1)).toList();

    assertThat(keys("en")).containsAll(texts);
  }

  private static Set<String> keys(String language) {
    Pattern key = Pattern.compile("(?m)^  \"?([a-zA-Z-]+)\"?:");
    return new TreeSet<>(
        modules().stream()
            .filter(module -> module.startsWith(PAGE.resolve("text/" + language)))
            .flatMap(module -> key.matcher(text(module)).results())
            .map(found -> found.group(1))
            .toList());
  }

  private static List<String> imports(Path module) {
    return IMPORT.matcher(text(module)).results().map(found -> found.group(1)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(HttpResponse<String> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }
}
