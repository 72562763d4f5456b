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
import java.util.Optional;

/** The notes on a description. */
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
    Optional<String> word = vague.firstIn(text);
    word.ifPresent(found -> note(pointer, "vague-customer", List.of(found)));
    return word.isPresent();
  }
}
