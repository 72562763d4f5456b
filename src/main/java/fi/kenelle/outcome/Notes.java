package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.description.VagueText;
import fi.kenelle.description.Waiver;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what a designer should know about the description itself. */
final class Notes {
  private final ServiceDescription description;
  private final RuleSet ruleSet;
  private final LocalDate on;
  private final List<Note> notes = new ArrayList<>();

  private Notes(ServiceDescription description, RuleSet ruleSet, LocalDate on) {
    this.description = description;
    this.ruleSet = ruleSet;
    this.on = on;
  }

  /** The notes on a description, in the order of its fields. */
  static List<Note> on(ServiceDescription description, RuleSet ruleSet, LocalDate on) {
    Notes notes = new Notes(description, ruleSet, on);
    notes.onWords();
    description.waivers().forEach(notes::onWaiver);
    return notes.notes;
  }

  private void onWords() {
    for (VagueText vague : description.vagueTexts()) {
      if (!(description.typesAsked() && vague.isOfGroup())) {
        notes.add(new Note(vague.pointer(), Message.of("vague-customer", vague.word())));
      }
    }
  }

  private void onWaiver(Waiver waiver) {
    String pointer = "/waivers/" + waiver.index();
    if (ruleSet.rule(waiver.rule()).isEmpty()) {
      notes.add(new Note(pointer, Message.of("waiver-unknown-rule", waiver.rule())));
    } else if (!waiver.countsOn(on)) {
      notes.add(
          new Note(
              pointer, Message.of("waiver-expired", waiver.rule(), waiver.until().orElseThrow())));
    } else if (Waivers.isOfReplacedGroup(waiver, description)) {
      notes.add(new Note(pointer, Message.of("waiver-replaced-group", waiver.rule())));
    }
  }
}
