package fi.kenelle.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.concept.Interview;
import fi.kenelle.concept.OpenQuestion;
import fi.kenelle.report.Paint;
import fi.kenelle.report.QuestionText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Leads an interview in a terminal: shows each question with its answers and what each would
 * decide, and reads what is typed, until nothing is left, the person stops, or the input ends.
 */
record Conversation(
    Interview interview, BufferedReader in, PrintWriter out, Language language, Paint paint) {
  private static final List<String> SKIP = List.of("", "s", "skip", "o", "ohita");
  private static final List<String> BACK = List.of("b", "back", "t", "takaisin");
  private static final List<String> STOP = List.of("q", "quit", "stop", "l", "lopeta");

  /** Asks until the end. */
  void lead() {
    say("ask-head");
    say("ask-commands");
    say("text-marks");
    boolean goesOn = true;
    while (goesOn) {
      Optional<OpenQuestion> next = interview.next();
      if (next.isEmpty()) {
        out.println();
        say("ask-done");
        break;
      }
      goesOn = ask(next.get());
    }
    out.println();
    say("ask-end", interview.countAnswered(), interview.countSkipped());
    out.flush();
  }

  /** Asks one question, again until there is an answer or a way on; false where it all ends. */
  private boolean ask(OpenQuestion open) {
    out.print(
        QuestionText.one(open, interview.prospects(open), interview.answer(), language, paint));
    while (true) {
      out.print(
          "  "
              + paint.faint(Message.of("ask-left", interview.countLeft()).in(language))
              + " · "
              + Message.of(prompt(open)).in(language)
              + " ");
      out.flush();
      String typed = read();
      if (typed == null || STOP.contains(typed.toLowerCase(Locale.ROOT))) {
        return false;
      }
      if (goesOn(open, typed)) {
        return true;
      }
    }
  }

  private static String prompt(OpenQuestion open) {
    return Interview.isAboutGroups(open) ? "ask-groups" : TypedAnswer.prompt(open.attribute());
  }

  private boolean goesOn(OpenQuestion open, String typed) {
    String small = typed.toLowerCase(Locale.ROOT);
    if (SKIP.contains(small)) {
      interview.skip(open);
      return true;
    }
    if (BACK.contains(small)) {
      boolean went = interview.back();
      if (!went) {
        say("ask-first");
      }
      return went;
    }
    if (small.equals("?")) {
      out.println("  " + open.attribute().wording().help().in(language));
      return false;
    }
    return take(open, TypedAnswer.of(typed, open.attribute(), language));
  }

  private boolean take(OpenQuestion open, TypedAnswer typed) {
    if (typed.trouble().isPresent()) {
      out.println("  " + typed.trouble().get().in(language));
      return false;
    }
    JsonNode value = typed.value().orElseThrow();
    if (Interview.isAboutGroups(open) && value.isEmpty()) {
      say("ask-needs-group");
      return false;
    }
    var decided = interview.answer(open, value);
    if (!Interview.isAboutGroups(open)) {
      out.print(QuestionText.decided(decided, language, paint));
    }
    return true;
  }

  private String read() {
    try {
      String line = in.readLine();
      return line == null ? null : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String code, Object... details) {
    out.println("  " + Message.of(code, details).in(language));
  }
}
