package fi.kenelle.http;

import static fi.kenelle.http.Replied.problem;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.access.Role;
import fi.kenelle.access.TokenFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceTest {
  private static final String FEEDBACK = "/v1/feedback";
  private static final String ACCEPTED =
      "{\"rule\": \"consumer/surprises\", \"verdict\": \"accepted\"}";

  @TempDir Path kept;
  private Site site;

  @BeforeEach
  void open() {
    site = Site.keeping(kept);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void asksForATokenOnceThereAreAny() {
    assertThat(site.get("/v1/rules").statusCode()).isEqualTo(200);
    String secret = tokens().add("aino", Role.READER);

    HttpResponse<String> without = site.get("/v1/rules");
    HttpResponse<String> with = site.get("/v1/rules", "Authorization", "Bearer " + secret);

    problem(without, 401);
    assertThat(without.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"kenelle\"");
    assertThat(with.statusCode()).isEqualTo(200);
  }

  @Test
  void knowsARevokedTokenNoMore() {
    String secret = tokens().add("aino", Role.READER);
    site.get("/v1/rules", "Authorization", "Bearer " + secret);
    tokens().revoke("aino");

    HttpResponse<String> reply = site.get("/v1/rules", "Authorization", "bearer " + secret);

    problem(reply, 401);
    assertThat(reply.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "kenelle_x", "Bearer a, Bearer b"})
  void takesNothingElseForAToken(String authorization) {
    tokens().add("aino", Role.READER);

    problem(site.get("/v1/types", "Authorization", authorization), 401);
  }

  @Test
  void writesTheNameOfTheTokenDown() {
    String secret = tokens().add("Aino Öhman", Role.READER);

    HttpResponse<String> reply = site.post(FEEDBACK, ACCEPTED, "Authorization", "Bearer " + secret);

    assertThat(Site.json(reply).path("who").asText()).isEqualTo("Aino Öhman");
  }

  @Test
  void letsNobodyInWhileTheFileIsBroken() throws IOException {
    String secret = tokens().add("aino", Role.READER);
    Files.writeString(tokens().path(), "{");

    problem(site.get("/v1/rules", "Authorization", "Bearer " + secret), 503);
    problem(site.get("/v1/rules"), 401);
  }

  @Test
  void tellsWhetherItIsWellWithoutAToken() {
    tokens().add("aino", Role.READER);

    assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(site.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://localhost.evil.example",
    "Origin, http://127.0.0.1:1",
    "Origin, http://127.0.0.1",
    "Origin, file://",
    "Origin, http://[",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void takesNoChangeFromAPageOfAnotherSite(String header, String value) {
    problem(site.post(FEEDBACK, ACCEPTED, header, value), 403);
    assertThat(kept.resolve("feedback")).doesNotExist();
  }

  @Test
  void takesChangesFromItsOwnPages() {
    String own = site.request("/").build().uri().resolve("/").toString();

    HttpResponse<String> reply =
        site.post(
            FEEDBACK,
            ACCEPTED,
            "Origin",
            own.substring(0, own.length() - 1),
            "Sec-Fetch-Site",
            "same-origin");

    assertThat(reply.statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:7070", "127.0.0.1.evil.example", "10.0.0.1"})
  void takesNoChangeUnderANameThatIsNotItsOwn(String host) {
    problem(site.raw(posted(host)), 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:7070", "127.0.0.1", "[::1]:80", "LOCALHOST"})
  void takesChangesUnderItsOwnNames(String host) {
    assertThat(site.raw(posted(host)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
  void takesNoForm(String type) {
    problem(site.post(FEEDBACK, ACCEPTED, "Content-Type", type), 415);
  }

  @Test
  void letsNoOtherSiteReadItsAnswers() {
    HttpResponse<String> reply = site.get("/v1/rules", "Origin", "https://evil.example");

    assertThat(reply.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
  }

  private static String posted(String host) {
    return "POST "
        + FEEDBACK
        + " HTTP/1.1\r\nHost: "
        + host
        + "\r\nContent-Type: application/json\r\nContent-Length: "
        + ACCEPTED.length()
        + "\r\nConnection: close\r\n\r\n"
        + ACCEPTED;
  }

  private TokenFile tokens() {
    return TokenFile.in(kept);
  }
}
