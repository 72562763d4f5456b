package fi.kenelle.report;

import fi.kenelle.description.PersonaCard;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import java.util.Collection;
import java.util.List;

/** The customer groups of an answer as a page shows them: by letter, by name and by kind. */
final class Groups {
  private final Answer answer;
  private final Voice voice;

  Groups(Answer answer, Voice voice) {
    this.answer = answer;
    this.voice = voice;
  }

  /** The id of the place in the page that tells of a group. */
  static String place(int group) {
    return "group-" + AnswerText.letter(group);
  }

  /** Whether there is more than one, so that it needs saying which is meant. */
  boolean areMany() {
    return answer.results().size() > 1;
  }

  /** The group's letter in its circle. */
  Html letter(int group) {
    return Html.of("span", "letter").text(AnswerText.letter(group));
  }

  /** The name, or the customer type of a group without one. */
  Html name(GroupResult result) {
    return result
        .customer()
        .name()
        .map(name -> voice.theirs("b", name))
        .orElseGet(() -> Html.of("b").text(type(result)));
  }

  /** The customer type where the name does not say it, and the persona. */
  Html kind(GroupResult result, String element) {
    Html kind = Html.of(element, "label");
    boolean named = result.customer().name().isPresent();
    if (named) {
      kind.text(type(result));
    }
    result
        .customer()
        .persona()
        .map(PersonaCard::name)
        .ifPresent(name -> kind.text(named ? " · " : "").add(voice.theirs("span", name)));
    return kind;
  }

  private String type(GroupResult result) {
    return voice.capital(
        ServiceDescription.typeLabel(voice.ruleSet().vocabulary(), result.customer().type()));
  }

  /** The groups that outcomes are about, each once, in order. */
  static List<Integer> of(Collection<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome -> outcome.situation().group())
        .distinct()
        .sorted()
        .toList();
  }

  /** The letters of some groups, each with its name on request; nothing where there is only one. */
  Html letters(List<Integer> groups) {
    Html letters = Html.of("span", "letters");
    if (areMany()) {
      letters.add(Html.of("span", "sr").text(voice.say("html-for") + " "));
      for (int group : groups) {
        letters.add(letter(group).set("title", plainName(group))).text(" ");
      }
    }
    return letters;
  }

  private String plainName(int group) {
    GroupResult result = answer.results().get(group);
    return result
        .customer()
        .name()
        .map(name -> name.in(voice.language()))
        .orElseGet(() -> type(result));
  }
}
