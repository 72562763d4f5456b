package fi.kenelle.report;

import fi.kenelle.description.FreeText;
import fi.kenelle.description.Waiver;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Note;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Receipt;
import java.util.List;
import java.util.Optional;

/** What was decided to leave unmet, what to know of the description, and what all this is from. */
final class AboutHtml {
  private final Answer answer;
  private final Voice voice;
  private final Groups groups;
  private final AdviceHtml advice;

  AboutHtml(Answer answer, Voice voice, Groups groups, AdviceHtml advice) {
    this.answer = answer;
    this.voice = voice;
    this.groups = groups;
    this.advice = advice;
  }

  /** Waived expectations with who, why and until when; nothing where there is none. */
  List<Html> waivers() {
    List<Shared> waived = Shared.of(answer, GroupResult::waived);
    if (waived.isEmpty()) {
      return List.of();
    }
    Html list = Html.of("ul", "list");
    waived.forEach(shared -> list.add(waived(shared.outcomes())));
    return List.of(section("waived", voice.say("text-waived"), list));
  }

  private Html waived(List<Outcome> outcomes) {
    Outcome first = outcomes.get(0);
    Waiver waiver = first.waiver().orElseThrow();
    Html words =
        Html.of("div").add(Html.of("h3").text(voice.ours(first.rule().metadata().title())));
    if (first.situation().isAtTouchpoint()) {
      words.add(Html.of("p", "label").add(advice.place(first)));
    }
    said(waiver.reason()).map(reason -> voice.theirs("p", reason)).ifPresent(words::add);
    Html facts = Html.of("p", "label");
    said(waiver.owner())
        .ifPresent(
            owner ->
                facts
                    .text(voice.say("html-decided") + " ")
                    .add(voice.theirs("span", owner))
                    .text(" · "));
    facts.text(
        waiver
            .until()
            .map(until -> voice.say("html-until", voice.day(until)))
            .orElseGet(() -> voice.say("html-for-good")));
    return Html.of("li")
        .add(Marks.mark("waived"), words.add(facts), groups.letters(Groups.of(outcomes)));
  }

  private static Optional<FreeText> said(Optional<FreeText> text) {
    return text.filter(t -> t.byLanguage().values().stream().anyMatch(words -> !words.isBlank()));
  }

  /** Notes on the description; nothing where there is none. */
  List<Html> notes() {
    if (answer.notes().isEmpty()) {
      return List.of();
    }
    Html list = Html.of("ul", "list plain");
    for (Note note : answer.notes()) {
      list.add(
          Html.of("li")
              .add(
                  Html.of("p").set("dir", "auto").text(note.message().in(voice.language())),
                  Html.of("code").text(note.pointer())));
    }
    return List.of(section("notes", voice.say("text-notes"), list));
  }

  /** What the same answer can be made from again. */
  Html receipt(Receipt receipt) {
    Html facts = Html.of("dl", "receipt");
    fact(facts, "html-receipt-on", Html.of("dd", "num").text(voice.day(answer.on())));
    fact(facts, "html-receipt-rules", code(receipt.ruleset()));
    fact(facts, "html-receipt-input", code(receipt.input()));
    fact(facts, "html-receipt-engine", Html.of("dd").text(Receipt.ENGINE));
    return section(
        "receipt",
        voice.say("html-receipt"),
        Html.of("p", "lede").text(voice.say("html-receipt-about")),
        facts);
  }

  private void fact(Html facts, String code, Html value) {
    facts.add(Html.of("dt").text(voice.say(code)), value);
  }

  private static Html code(String id) {
    return Html.of("dd").add(Html.of("code").text(id));
  }

  private static Html section(String id, String title, Html... parts) {
    return Html.of("section", id)
        .set("aria-labelledby", id)
        .add(Html.of("h2").id(id).text(title))
        .add(parts);
  }
}
