package fi.kenelle.bench;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.VagueText;
import fi.kenelle.description.Waiver;
import fi.kenelle.outcome.Note;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The notes on a description. */
final class NotesByHand {
  private final List<Note> notes = new ArrayList<>();

  private NotesByHand() {}

  static List<Note> on(ServiceDescription description, RuleSet ruleSet, LocalDate on) {
    NotesByHand found = new NotesByHand();
    for (VagueText vague : description.vagueTexts()) {
      if (!description.typesAsked() || !vague.isOfGroup()) {
        found.note(vague.pointer(), "vague-customer", List.of(vague.word()));
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
}
