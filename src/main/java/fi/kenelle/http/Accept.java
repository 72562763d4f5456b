package fi.kenelle.http;

import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Problem;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What forms of answer a request takes, as RFC 9110 has it. */
final class Accept {
  private static final Pattern WEIGHT = Pattern.compile("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)");

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * One range of media types.
   *
   * @param media such as {@code text/csv}, {@code text/*} or {@code *}{@code /*}
   * @param weight 0 (not at all) to 1
   */
  private record Range(String media, double weight) {
    static Range of(String text) {
      String[] parts = text.split(";", -1);
      double weight = 1;
      for (int i = 1; i < parts.length; i++) {
        Matcher given = WEIGHT.matcher(parts[i].strip());
        weight = given.matches() ? Double.parseDouble(given.group(1)) : weight;
      }
      return new Range(parts[0].strip(), weight);
    }

    /** How closely it names a form: 3 by itself, 2 by its kind, 1 as any, 0 not. */
    int closeness(String form) {
      if (media.equals(form)) {
        return 3;
      }
      if (media.equals(form.substring(0, form.indexOf('/')) + "/*")) {
        return 2;
      }
      return media.equals("*/*") ? 1 : 0;
    }
  }

  /** Refuses with 406 where none of the forms offered is taken. */
  static void require(Context context, String... offered) {
    choose(context, List.of(offered));
  }

  /**
   * The form that the client likes best, the first of those liked alike. Throws {@link Refusal} 406
   * that lists what is offered.
   */
  static String choose(Context context, List<String> offered) {
    String header = Replies.header(context, "Accept");
    if (header.isBlank()) {
      return offered.get(0);
    }
    Accept accept =
        new Accept(
            Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1)).map(Range::of).toList());
    String best = offered.get(0);
    for (String form : offered) {
      best = accept.weight(form) > accept.weight(best) ? form : best;
    }
    if (accept.weight(best) == 0) {
      Message message = Message.of("status-406-possible", String.join(" · ", offered));
      throw new Refusal(406, message, List.of(new Problem("", message, offered)));
    }
    return best;
  }

  /** The weight that the range closest to a form gives it. */
  private double weight(String form) {
    int closest = ranges.stream().mapToInt(range -> range.closeness(form)).max().orElse(0);
    Stream<Range> naming = ranges.stream().filter(range -> range.closeness(form) == closest);
    return closest == 0 ? 0 : naming.mapToDouble(Range::weight).max().orElse(0);
  }
}
