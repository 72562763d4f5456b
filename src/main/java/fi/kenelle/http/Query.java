package fi.kenelle.http;

import fi.kenelle.concept.Limits;
import fi.kenelle.description.Days;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import fi.kenelle.vocabulary.Vocabulary;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The query of a request, checked: unknown parameters and values are refused, all at once. */
final class Query {
  static final List<String> INCLUDES = List.of("met", "conditions", "notApplicable", "near");
  private static final int MOST_LISTED = 1_000;
  private static final int LONGEST_MESSAGE = 2000;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");
  private static final List<String> LANGUAGES = List.of("en", "fi");

  private final Context context;
  private final List<Problem> problems = new ArrayList<>();

  Query(Context context, List<String> names) {
    this.context = context;
    String raw = context.queryString();
    if (raw != null && raw.matches("(?s).*%(?![0-9A-Fa-f]{2}).*")) {
      problems.add(Problem.at("?", "query-malformed"));
    }
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!names.contains(name)) {
                problems.add(
                    Problem.at("?" + name, "query-unknown", name)
                        .suggesting(Nearest.some(name, names, 3)));
              } else if (values.size() > 1) {
                problems.add(Problem.at("?" + name, "query-twice", name));
              }
            });
  }

  /** What a recommendation is asked for. */
  record Asked(Receipt.Asked asked, Optional<LocalDate> on) {
    Language language() {
      return asked.language();
    }
  }

  /** The query of a recommendation or an explanation. Throws {@link InvalidInput}. */
  static Asked asked(Context context, List<String> types) {
    return asked(context, types, List.of("types", "lang", "on", "include"), INCLUDES);
  }

  /** The query of a list of persona cards. Throws {@link InvalidInput}. */
  static Asked cards(Context context) {
    return asked(context, List.of(), List.of("lang", "on", "include"), List.of("review"));
  }

  /** The query of a comparison. Throws {@link InvalidInput}. */
  static Asked compared(Context context, List<String> types) {
    return asked(context, types, List.of("types", "lang", "on"), List.of());
  }

  private static Asked asked(
      Context context, List<String> types, List<String> names, List<String> includes) {
    Query query = new Query(context, names);
    List<String> typesAsked = query.list("types", types);
    List<String> include = query.list("include", includes).stream().sorted().distinct().toList();
    Optional<LocalDate> on = query.day("on");
    Language language = query.language();
    query.finish();
    return new Asked(
        new Receipt.Asked(
            typesAsked.isEmpty() ? Optional.empty() : Optional.of(typesAsked), language, include),
        on);
  }

  /** What a redesign is asked for. */
  record RedesignAsked(Asked of, Limits limits) {}

  /** The query of a redesign. Throws {@link InvalidInput}. */
  static RedesignAsked redesign(Context context, Vocabulary vocabulary) {
    Query query = new Query(context, List.of("types", "lang", "on", "keep", "atMost", "seconds"));
    List<String> types = query.list("types", vocabulary.types());
    Set<Attribute> keep = query.attributes("keep", vocabulary);
    OptionalInt atMost = query.number("atMost", 0, Limits.MOST_CHANGES);
    int seconds = query.number("seconds", 1, Limits.MOST_SECONDS).orElse(Limits.SECONDS);
    Optional<LocalDate> on = query.day("on");
    Language language = query.language();
    query.finish();
    return new RedesignAsked(
        new Asked(
            new Receipt.Asked(
                types.isEmpty() ? Optional.empty() : Optional.of(types), language, List.of()),
            on),
        new Limits(keep, atMost, Duration.ofSeconds(seconds)));
  }

  /** What is said about a version that is to be made. */
  record Publishing(String message, Language language) {}

  /**
   * The query of a call that makes a version. Throws {@link InvalidInput}.
   *
   * @param usual what is said where the author says nothing
   */
  static Publishing publishing(Context context, Message usual) {
    Query query = new Query(context, List.of("message", "lang"));
    Publishing asked = query.publishing(usual);
    query.finish();
    return asked;
  }

  private Publishing publishing(Message usual) {
    Language language = language();
    String message = Optional.ofNullable(context.queryParam("message")).orElse("").strip();
    if (message.length() > LONGEST_MESSAGE || UNPRINTABLE.matcher(message).find()) {
      problems.add(Problem.at("?message", "query-message", LONGEST_MESSAGE));
    }
    return new Publishing(message.isEmpty() ? usual.in(language) : message, language);
  }

  /** What a workbook is brought back for. */
  record WorkbookAsked(boolean publish, Publishing of) {}

  /** The query of a workbook that is brought back. Throws {@link InvalidInput}. */
  static WorkbookAsked workbook(Context context) {
    Query query = new Query(context, List.of("publish", "message", "lang"));
    boolean publish = query.list("publish", List.of("true", "false")).equals(List.of("true"));
    Publishing asked = query.publishing(Message.of("publish-workbook"));
    query.finish();
    return new WorkbookAsked(publish, asked);
  }

  /** Which version another one is compared with. */
  record Compared(Optional<String> to, Language language) {}

  /** The query of a difference of versions. Throws {@link InvalidInput}. */
  static Compared versions(Context context) {
    Query query = new Query(context, List.of("to", "lang"));
    Language language = query.language();
    query.finish();
    return new Compared(Optional.ofNullable(context.queryParam("to")), language);
  }

  /** Which versions are listed: those before one, and how many. */
  record Listed(Optional<String> before, OptionalInt limit, Language language) {}

  /** The query of a list of versions. Throws {@link InvalidInput}. */
  static Listed history(Context context) {
    Query query = new Query(context, List.of("before", "limit", "lang"));
    OptionalInt limit = query.number("limit", 1, MOST_LISTED);
    Language language = query.language();
    query.finish();
    return new Listed(Optional.ofNullable(context.queryParam("before")), limit, language);
  }

  /** The language, of a call that takes no other parameter. Throws {@link InvalidInput}. */
  static Language language(Context context) {
    Query query = new Query(context, List.of("lang"));
    Language language = query.language();
    query.finish();
    return language;
  }

  /** A value that may stand only so; reported where it stands otherwise. */
  String matching(String name, String pattern, String code) {
    String given = Optional.ofNullable(context.queryParam(name)).orElse("");
    if (!given.isEmpty() && !given.matches(pattern)) {
      problems.add(Problem.at("?" + name, code, given));
    }
    return given;
  }

  OptionalInt needed(String name, int most) {
    if (context.queryParam(name) == null) {
      problems.add(Problem.at("?" + name, "required", name));
    }
    return number(name, 1, most);
  }

  /** The language to say in what is wrong with a request, whatever is wrong with it. */
  static Language languageOfErrors(Context context) {
    return Optional.ofNullable(context.queryParam("lang"))
        .flatMap(Language::of)
        .orElseGet(() -> accepted(context));
  }

  void finish() {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  Language language() {
    String given = context.queryParam("lang");
    if (given == null) {
      return accepted(context);
    }
    Optional<Language> language = Language.of(given);
    if (language.isEmpty()) {
      report("lang", given, LANGUAGES);
    }
    return language.orElse(Language.EN);
  }

  private List<String> list(String name, List<String> legal) {
    String given = context.queryParam(name);
    if (given == null) {
      return List.of();
    }
    List<String> values = Arrays.asList(given.split(",", -1));
    values.stream().filter(v -> !legal.contains(v)).forEach(v -> report(name, v, legal));
    return values;
  }

  private Set<Attribute> attributes(String name, Vocabulary vocabulary) {
    String given = context.queryParam(name);
    Set<Attribute> found = new LinkedHashSet<>();
    for (String id : given == null ? List.<String>of() : Arrays.asList(given.split(",", -1))) {
      vocabulary
          .attribute(id)
          .ifPresentOrElse(
              found::add,
              () ->
                  problems.add(
                      Problem.at("?" + name, "query-attribute", id)
                          .suggesting(Nearest.all(id, vocabulary.byId().keySet()))));
    }
    return found;
  }

  private OptionalInt number(String name, int least, int most) {
    String given = context.queryParam(name);
    if (given == null) {
      return OptionalInt.empty();
    }
    OptionalInt number =
        given.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(given)) : OptionalInt.empty();
    if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
      problems.add(Problem.at("?" + name, "query-number", given, name, least, most));
    }
    return number;
  }

  private void report(String name, String value, List<String> legal) {
    problems.add(
        new Problem(
            "?" + name,
            Message.of("query-value", value, name, String.join(" · ", legal)),
            Nearest.all(value, legal)));
  }

  private Optional<LocalDate> day(String name) {
    String given = context.queryParam(name);
    if (given == null) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Days.read(given);
    if (day.isEmpty()) {
      problems.add(Problem.at("?" + name, "query-date", given));
    }
    return day;
  }

  private static Language accepted(Context context) {
    String header = Replies.header(context, "Accept-Language");
    if (header == null || header.isBlank()) {
      return Language.EN;
    }
    try {
      String best = Locale.lookupTag(Locale.LanguageRange.parse(header), LANGUAGES);
      return Optional.ofNullable(best).flatMap(Language::of).orElse(Language.EN);
    } catch (IllegalArgumentException e) {
      return Language.EN;
    }
  }
}
