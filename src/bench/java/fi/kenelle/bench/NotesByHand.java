package fi.kenelle.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.Waiver;
import fi.kenelle.outcome.Note;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.VagueWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The notes on a description, in one pass over each text and without a list of its words. */
final class NotesByHand {
  private final VagueWords vague;
  private final List<Note> notes = new ArrayList<>();

  private NotesByHand(VagueWords vague) {
    this.vague = vague;
  }

  static List<Note> on(ServiceDescription description, RuleSet ruleSet, LocalDate on) {
    NotesByHand found = new NotesByHand(ruleSet.vocabulary().vagueWords());
    JsonNode json = description.json();
    found.onText(json.get("name"), "/name");
    found.onText(json.get("description"), "/description");
    if (!description.typesAsked()) {
      int groups = json.path("customers").size();
      for (int i = 0; i < groups; i++) {
        found.onText(json.get("customers").get(i).get("scope"), "/customers/" + i + "/scope");
      }
    }
    for (Waiver waiver : description.waivers()) {
      found.onWaiver(waiver, description, ruleSet, on);
    }
    return found.notes;
  }

  private void onWaiver(
      Waiver waiver, ServiceDescription description, RuleSet ruleSet, LocalDate on) {
    String pointer = "/waivers/" + waiver.index();
    if (ruleSet.rule(waiver.rule()).isEmpty()) {
      note(pointer, "waiver-unknown-rule", List.of(waiver.rule()));
    } else if (!waiver.countsOn(on)) {
      String until = waiver.until().orElseThrow().toString();
      note(pointer, "waiver-expired", List.of(waiver.rule(), until));
    } else if (description.typesAsked() && waiver.customer().isPresent()) {
      note(pointer, "waiver-replaced-group", List.of(waiver.rule()));
    }
  }

  private void note(String pointer, String code, List<String> details) {
    notes.add(new Note(pointer, new Message(code, details)));
  }

  private void onText(JsonNode text, String pointer) {
    if (text == null) {
      return;
    }
    if (text.isTextual()) {
      onWords(text.textValue(), pointer);
      return;
    }
    for (JsonNode inOneLanguage : text) {
      if (onWords(inOneLanguage.asText(), pointer)) {
        return;
      }
    }
  }

  /** Notes the first vague word, if there is one. */
  private boolean onWords(String text, String pointer) {
    int before = -1;
    for (int start = 0; start < text.length(); ) {
      int end = endOfWord(text, start);
      if (end == start) {
        before = Character.isWhitespace(text.charAt(start)) ? before : start;
        start++;
        continue;
      }
      String word = text.substring(start, end);
      if (isVague(word.toLowerCase(Locale.ROOT), text, before) && !goesOn(text, end)) {
        note(pointer, "vague-customer", List.of(word));
        return true;
      }
      before = start;
      start = end;
    }
    return false;
  }

  private boolean isVague(String word, String text, int before) {
    return vague.everyone().contains(word)
        || (vague.customers().contains(word) && (before < 0 || tellsNothing(text, before)));
  }

  private boolean tellsNothing(String text, int before) {
    return !Character.isLetterOrDigit(text.charAt(before))
        || vague.empty().contains(lower(text, before));
  }

  private boolean goesOn(String text, int end) {
    int next = skipSpace(text, end);
    if (next < text.length() && text.charAt(next) == ',') {
      next = skipSpace(text, next + 1);
    }
    return next < text.length() && vague.continuations().contains(lower(text, next));
  }

  private static String lower(String text, int start) {
    return text.substring(start, endOfWord(text, start)).toLowerCase(Locale.ROOT);
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '\'' || letter == '’' || letter == '-';
  }
}
