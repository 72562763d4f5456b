package fi.kenelle.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What forms of answer a request takes. */
final class Accept {
  private Accept() {}

  /** Refuses with 406 where none of the forms offered is taken. */
  static void require(Context context, String... offered) {
    String header = Replies.header(context, "Accept");
    if (header == null || header.isBlank()) {
      return;
    }
    List<String> taken = Arrays.asList(header.toLowerCase(Locale.ROOT).split(",", -1));
    for (String form : offered) {
      if (taken.stream().anyMatch(range -> takes(range, form))) {
        return;
      }
    }
    throw new Refusal(406);
  }

  private static boolean takes(String range, String form) {
    String[] parts = range.strip().split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].strip().matches("q=0(\\.0*)?")) {
        return false;
      }
    }
    String media = parts[0].strip();
    return media.equals("*/*")
        || media.equals(form)
        || media.equals(form.substring(0, form.indexOf('/')) + "/*");
  }
}
