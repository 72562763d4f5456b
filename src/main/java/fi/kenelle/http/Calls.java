package fi.kenelle.http;

import static java.util.Map.entry;

import fi.kenelle.access.Role;
import java.util.Map;

/**
 * Who may call what. A call that is not here cannot be served at all.
 *
 * <p>Where the least role depends on what a call would do (a draft, or a rule in use), the one here
 * is what everybody needs, and the call itself asks for more.
 */
final class Calls {
  private static final Access OPEN = new Access(false, Role.READER, false);
  private static final Access READ = new Access(true, Role.READER, false);
  private static final Access TELL = new Access(true, Role.READER, true);
  private static final Access EDIT = new Access(true, Role.EDITOR, true);
  private static final Access PUBLISH = new Access(true, Role.PUBLISHER, true);

  private static final Map<String, Access> TABLE =
      Map.ofEntries(
          entry("POST /v1/recommendations", READ),
          entry("POST /v1/explanations/{pack}/{rule}", READ),
          entry("POST /v1/comparisons", READ),
          entry("POST /v1/redesigns", READ),
          entry("GET /v1/types", READ),
          entry("GET /v1/vocabulary", READ),
          entry("GET /v1/expectations", READ),
          entry("GET /v1/sources", READ),
          entry("GET /v1/schema/service-description", READ),
          entry("GET /v1/samples", READ),
          entry("GET /v1/samples/{id}", READ),
          entry("GET /v1/personas", READ),
          entry("GET /v1/personas/{id}", READ),
          entry("PUT /v1/personas/{id}", PUBLISH),
          entry("DELETE /v1/personas/{id}", PUBLISH),
          entry("GET /v1/rules", READ),
          entry("GET /v1/rules/{pack}/{rule}", READ),
          entry("PUT /v1/rules/{pack}/{rule}", EDIT),
          entry("DELETE /v1/rules/{pack}/{rule}", PUBLISH),
          entry("POST /v1/rules/{pack}/{rule}/impact", READ),
          entry("POST /v1/rules/check", READ),
          entry("POST /v1/rules/complete", READ),
          entry("POST /v1/rules/write", READ),
          entry("GET /v1/rules/choices", READ),
          entry("GET /v1/analysis", READ),
          entry("GET /v1/rules.xlsx", READ),
          entry("POST /v1/rules.xlsx", TELL),
          entry("GET /v1/history", READ),
          entry("GET /v1/history/{version}/difference", READ),
          entry("GET /v1/history/{version}/rules/{pack}/{rule}", READ),
          entry("POST /v1/history/{version}/restore", PUBLISH),
          entry("POST /v1/feedback", TELL),
          entry("GET /v1/feedback/summary", READ),
          entry("GET /metrics", READ),
          entry("GET /health/live", OPEN),
          entry("GET /health/ready", OPEN),
          entry("GET /openapi.json", OPEN),
          entry("GET /docs", OPEN),
          entry("GET /docs/<file>", OPEN),
          entry("GET /workbench/<file>", OPEN),
          entry("GET /", OPEN));

  private Calls() {}

  /**
   * What a call asks of whoever makes it.
   *
   * @param asksWho whether a token is needed where there are tokens
   * @param changes whether it can leave something changed, so that no page of another site may make
   *     it
   */
  record Access(boolean asksWho, Role role, boolean changes) {}

  /** What a call asks, by its method and path as registered. */
  static Access access(String method, String path) {
    Access access = TABLE.get(method + " " + path);
    if (access == null) {
      throw new IllegalStateException("nothing says who may call " + method + " " + path);
    }
    return access;
  }
}
