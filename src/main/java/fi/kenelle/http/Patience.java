package fi.kenelle.http;

import java.time.Duration;

/**
 * How long the server waits for whoever is slow.
 *
 * @param idle for anything at all to come or to be taken
 * @param head for the head of a request, from its first byte
 * @param body for the body of a request, from its head
 * @param answer for an answer to be taken, from its first byte
 */
record Patience(Duration idle, Duration head, Duration body, Duration answer) {
  static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));
}
