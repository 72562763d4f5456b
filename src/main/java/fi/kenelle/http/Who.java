package fi.kenelle.http;

import fi.kenelle.authoring.Author;
import io.javalin.http.Context;

/** Tells who sends a request. */
final class Who {
  private Who() {}

  /** The author of what a request changes. */
  static Author of(Context context) {
    return new Author(Entrance.who(context));
  }
}
