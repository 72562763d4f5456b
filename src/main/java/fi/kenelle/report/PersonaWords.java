package fi.kenelle.report;

import fi.kenelle.concept.PersonaReview;
import fi.kenelle.description.FreeText;
import fi.kenelle.description.PersonaCard;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Value;
import fi.kenelle.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands on a persona card, in one language, whatever form it is shown in. */
record PersonaWords(PersonaReview review, Vocabulary vocabulary, Language language) {
  /** A part of the card under its head; more than one entry makes a list. */
  record Section(String head, List<String> entries) {}

  /** How the findings of a review are told apart, in the order in which they matter. */
  enum Kind {
    MISSING("persona-missing", PersonaReview.Finding::isMissing),
    TO_JUDGE("persona-judge", finding -> !finding.isMissing() && !isMet(finding)),
    IN_ORDER("persona-in-order", finding -> !finding.isMissing() && isMet(finding));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Predicate<PersonaReview.Finding> covers;

    Kind(String code, Predicate<PersonaReview.Finding> covers) {
      this.code = code;
      this.covers = covers;
    }

    private static boolean isMet(PersonaReview.Finding finding) {
      return finding.outcome().verdict() == Verdict.MET;
    }

    List<PersonaReview.Finding> of(PersonaReview review) {
      return review.findings().stream().filter(covers).toList();
    }

    /** The head over so many findings. */
    String head(int count, Language language) {
      return Message.of(code, count).in(language);
    }
  }

  String say(String code, Object... details) {
    return new TextLines(language).say(code, details);
  }

  String name() {
    return review.card().name().in(language);
  }

  /** The card's id, and how old it is. */
  String age() {
    PersonaCard card = review.card();
    String age =
        card.updated().isPresent()
            ? say(
                "persona-updated", card.updated().get(), review.monthsOld().orElse(0), review.on())
            : say("persona-not-dated");
    return say("persona-card", card.id()) + " · " + age;
  }

  /** Everything that the card tells. */
  List<Section> sections() {
    PersonaCard card = review.card();
    List<Section> sections = new ArrayList<>();
    add(sections, say("persona-story"), texts(card.story()));
    Attribute contents = vocabulary.required("personaContents");
    card.parts()
        .forEach(
            (part, texts) -> {
              String label = contents.valueLabel(part).in(language);
              add(sections, AnswerText.Sentence.capital(label), texts(texts));
            });
    add(sections, say("persona-keywords"), joined(texts(card.keywords())));
    add(sections, say("persona-traits"), joined(traits(card)));
    add(sections, say("persona-basis"), texts(card.basis()));
    return sections;
  }

  private static void add(List<Section> sections, String head, List<String> entries) {
    if (!entries.isEmpty()) {
      sections.add(new Section(head, entries));
    }
  }

  private static List<String> joined(List<String> words) {
    return words.isEmpty() ? words : List.of(String.join(" · ", words));
  }

  private List<String> texts(Optional<FreeText> text) {
    return texts(text.stream().toList());
  }

  private List<String> texts(List<FreeText> texts) {
    return texts.stream().map(text -> text.in(language)).toList();
  }

  private List<String> traits(PersonaCard card) {
    return card.traits().entrySet().stream()
        .sorted(Comparator.comparing(trait -> trait.getKey().index()))
        .map(this::trait)
        .toList();
  }

  private String trait(Map.Entry<Attribute, Value> trait) {
    Attribute attribute = trait.getKey();
    return attribute.wording().label().in(language)
        + ": "
        + new TextLines(language).value(attribute, trait.getValue());
  }

  /** What to do about a finding, with its reason; what to ask where a person has to judge. */
  List<String> advice(PersonaReview.Finding finding) {
    var rule = finding.outcome().rule();
    return finding.isMissing()
        ? List.of(rule.recommend().in(language), say("text-because", rule.because().in(language)))
        : List.of(rule.expectation().attribute().wording().question().in(language));
  }
}
