package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
  /** Words that an open code could be spelt like, and that say something else. */
  private static final Set<String> KNOWN = Set.of("known", "tiedossa");

  private record Said(Phrase phrase, List<String> words, Value value) {
    String clause() {
      return phrase.with(words);
    }

    /** The same, said in the words that come most naturally. */
    Said in(Language language) {
      Attribute attribute = phrase.attribute();
      return new Said(
          RuleFiles.VOCABULARY.phrase(attribute, phrase.operator(), value, language),
          Sentences.words(attribute, value, language),
          value);
    }

    boolean isExpectable() {
      return phrase.attribute().kind().expectable().contains(phrase.operator());
    }

    Meant meant() {
      return new Meant(phrase.attribute().id(), phrase.operator(), value);
    }
  }

  private record Meant(String attribute, Operator operator, Value value) {}

  @ParameterizedTest
  @MethodSource("attributes")
  void everyConditionReadsBack(String id) {
    Set<Said> all = everythingSaidOf(id);

    List<String> misread =
        all.stream()
            .filter(said -> !asCondition(said).equals(Optional.of(said.meant())))
            .map(Said::clause)
            .toList();

    assertThat(all).isNotEmpty();
    assertThat(misread).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("expectable")
  void everyExpectationReadsBack(String id) {
    List<Said> all = everythingSaidOf(id).stream().filter(Said::isExpectable).toList();

    List<String> misread =
        all.stream()
            .filter(said -> !asExpectation(said).equals(Optional.of(said.meant())))
            .map(Said::clause)
            .toList();

    assertThat(all).isNotEmpty();
    assertThat(misread).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void saysWhatItReadsInBothLanguages(String id) {
    List<String> misread =
        everythingSaidOf(id).stream()
            .flatMap(said -> Stream.of(Language.values()).map(said::in))
            .filter(said -> !meaning(said.clause()).equals(Optional.of(said.meant())))
            .map(Said::clause)
            .toList();

    assertThat(misread).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "personalisation is at least segment, AT_LEAST, segment",
    "personalisation is at least by group, AT_LEAST, segment",
    "personointi on vähintään ryhmittäin, AT_LEAST, segment",
    "personointi on vähintään segment, AT_LEAST, segment",
    "personointi on enintään yksilöllisesti, AT_MOST, individual",
    "personalisation is not same for everyone, IS_NOT, none"
  })
  void readsGenericSentences(String clause, Operator operator, String value) {
    Value wanted = RuleFiles.VOCABULARY.required("personalisation").term(value).orElseThrow();

    Optional<Meant> meaning = meaning(clause);

    assertThat(meaning).contains(new Meant("personalisation", operator, wanted));
  }

  @Test
  void noWordsCanBeReadInTwoWays() {
    List<Said> all = attributes().flatMap(id -> everythingSaidOf(id).stream()).toList();

    Map<String, Set<Meant>> ambiguous = new TreeMap<>();
    for (Said said : all) {
      Set<Meant> meanings = everyReading(said.clause());
      if (meanings.size() != 1) {
        ambiguous.put(said.clause(), meanings);
      }
    }

    assertThat(all).hasSizeGreaterThan(2000);
    assertThat(ambiguous).isEmpty();
  }

  @Test
  void readsValuesInAnyOrderAndEachOnce() {
    Optional<Meant> meaning = meaning("delivery options include courier, post, courier");

    assertThat(meaning)
        .contains(
            new Meant(
                "deliveryOptions", Operator.INCLUDES, new Value.Terms(List.of("courier", "post"))));
  }

  @ParameterizedTest
  @CsvSource({
    "the customer's preferred language is known, IS_KNOWN",
    "the customer's preferred language is not known, IS_NOT_KNOWN",
    "asiakkaan toivoma kieli on tiedossa, IS_KNOWN",
    "asiakkaan toivoma kieli ei ole tiedossa, IS_NOT_KNOWN"
  })
  void wholeSentenceIsNoCode(String clause, Operator operator) {
    Optional<Meant> meaning = meaning(clause);

    assertThat(meaning).contains(new Meant("preferredLanguage", operator, Value.Plain.UNKNOWN));
  }

  private static Stream<String> attributes() {
    return RuleFiles.VOCABULARY.attributes().stream().map(Attribute::id);
  }

  private static Stream<String> expectable() {
    return attributes().filter(id -> RuleFiles.VOCABULARY.required(id).uses().expectable());
  }

  private static Optional<Meant> meaning(String clause) {
    return RuleFiles.sentences()
        .read(clause)
        .meaning()
        .map(read -> new Meant(read.attribute().id(), read.operator(), read.value()));
  }

  private static Optional<Meant> asCondition(Said said) {
    Attribute attribute = said.phrase().attribute();
    boolean touchpoint = attribute.scope() == Scope.TOUCHPOINT;
    String other = touchpoint ? "the touchpoint has been left to chance" : "there are no surprises";
    String another =
        touchpoint
            ? "nobody serves the customer at the touchpoint"
            : "earlier encounters are remembered";
    boolean taken = meaning(other).orElseThrow().attribute().equals(attribute.id());
    String text = file(touchpoint, "- " + said.clause(), taken ? another : other);
    return RuleFiles.read(text)
        .rule()
        .map(rule -> rule.conditions().get(0))
        .map(c -> new Meant(c.attribute().id(), c.operator(), c.value()));
  }

  private static Optional<Meant> asExpectation(Said said) {
    boolean touchpoint = said.phrase().attribute().scope() == Scope.TOUCHPOINT;
    return RuleFiles.read(file(touchpoint, "", said.clause()))
        .rule()
        .map(Rule::expectation)
        .map(e -> new Meant(e.attribute().id(), e.operator(), e.value()));
  }

  private static String file(boolean touchpoint, String condition, String expectation) {
    String text =
        RuleFiles.replacing(12, touchpoint ? "The touchpoint is any" : "The customer is anyone");
    text = RuleFiles.replacing(text, 13, condition);
    return RuleFiles.replacing(text, 15, "Expect that " + expectation);
  }

  /** Each phrase with each value that it can hold, said by label and, where one fits, by id. */
  private static Set<Said> everythingSaidOf(String id) {
    Set<Said> said = new LinkedHashSet<>();
    RuleFiles.VOCABULARY.phrases().stream()
        .filter(phrase -> phrase.attribute().id().equals(id))
        .forEach(phrase -> said.addAll(everythingSaidWith(phrase)));
    return said;
  }

  private static List<Said> everythingSaidWith(Phrase phrase) {
    if (!phrase.takesValues()) {
      return List.of(whole(phrase));
    }
    List<Said> said = new ArrayList<>();
    for (List<String> ids : idsFor(phrase)) {
      Attribute attribute = phrase.attribute();
      Value value =
          phrase.operator().takesList()
              ? attribute.terms(ids).orElseThrow()
              : attribute.term(ids.get(0)).orElseThrow();
      said.add(new Said(phrase, Sentences.words(attribute, value, phrase.language()), value));
      said.add(new Said(phrase, ids, value));
    }
    return said;
  }

  private static List<List<String>> idsFor(Phrase phrase) {
    Attribute attribute = phrase.attribute();
    List<String> single =
        switch (attribute.kind()) {
          case NUMBER -> List.of("0", "7", "999999999999999");
          case FLAG -> List.of("true", "false");
          default -> attribute.isOpen() ? List.of("fi", "sv-FI", "zh-Hans-CN") : attribute.values();
        };
    Set<List<String>> ids = new LinkedHashSet<>(single.stream().map(List::of).toList());
    if (phrase.operator().takesList()) {
      ids.add(single);
      ids.add(List.of(single.get(1), single.get(0)));
    }
    return List.copyOf(ids);
  }

  private static Said whole(Phrase phrase) {
    return new Said(phrase, List.of(), phrase.fixed().orElse(Value.Plain.UNKNOWN));
  }

  /** Every meaning that any phrase gives to the words, found without the reader. */
  private static Set<Meant> everyReading(String clause) {
    Set<Meant> meanings = new LinkedHashSet<>();
    for (Phrase phrase : RuleFiles.VOCABULARY.phrases()) {
      if (phrase.takesValues()) {
        withValues(phrase, clause).ifPresent(meanings::add);
      } else if (phrase.before().equals(clause)) {
        meanings.add(whole(phrase).meant());
      }
    }
    return meanings;
  }

  private static Optional<Meant> withValues(Phrase phrase, String clause) {
    if (clause.length() < phrase.length()
        || !clause.startsWith(phrase.before())
        || !clause.endsWith(phrase.after())) {
      return Optional.empty();
    }
    String slot =
        clause.substring(phrase.before().length(), clause.length() - phrase.after().length());
    List<String> ids = new ArrayList<>();
    for (String word : phrase.operator().takesList() ? slot.split(", ") : new String[] {slot}) {
      ids.add(idOf(phrase, word));
    }
    Attribute attribute = phrase.attribute();
    Optional<Value> value =
        phrase.operator().takesList() ? attribute.terms(ids) : attribute.term(ids.get(0));
    return value
        .filter(read -> !attribute.isOpen() || !KNOWN.contains(slot))
        .map(read -> new Meant(attribute.id(), phrase.operator(), read));
  }

  private static String idOf(Phrase phrase, String word) {
    return phrase.attribute().offered().stream()
        .filter(id -> phrase.attribute().valueLabel(id).in(phrase.language()).equals(word))
        .findFirst()
        .orElse(word);
  }
}
