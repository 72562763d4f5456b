package fi.kenelle.concept;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Strength;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Dimension;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sentences that a suite may use of one concept, in both languages. Their texts stand among the
 * messages; the words put into them are the vocabulary's and the concept's own.
 */
final class SuiteSentences {
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private final RuleSet ruleSet;
  private final ServiceDescription concept;
  private final List<Integer> everyone;
  private final List<SuitePhrase> phrases = new ArrayList<>();
  private final List<SuitePhrase> others = new ArrayList<>();

  private SuiteSentences(RuleSet ruleSet, ServiceDescription concept) {
    this.ruleSet = ruleSet;
    this.concept = concept;
    this.everyone = IntStream.range(0, concept.customers().size()).boxed().toList();
  }

  /**
   * Every sentence that can be said of a concept.
   *
   * @param usual each in the words to be proposed
   * @param others the same in other words, such as shorter ones
   */
  record Known(List<SuitePhrase> usual, List<SuitePhrase> others) {
    static final Known NONE = new Known(List.of(), List.of());

    Stream<SuitePhrase> all() {
      return Stream.concat(usual.stream(), others.stream());
    }
  }

  /** Every sentence that can be said of a concept. */
  static Known of(RuleSet ruleSet, ServiceDescription concept) {
    SuiteSentences sentences = new SuiteSentences(ruleSet, concept);
    for (Language language : Language.values()) {
      sentences.addAboutUnmet(language);
      sentences.addAboutFit(language);
      sentences.addAboutRest(language);
      VERDICTS.forEach(verdict -> sentences.addAboutRule(verdict, language));
    }
    return new Known(sentences.phrases, sentences.others);
  }

  private void addAboutUnmet(Language language) {
    var strength = SuitePhrase.Slot.of(strengths("claim-strength-", language));
    var strengths = SuitePhrase.Slot.of(strengths("claim-strengths-", language));
    var count = SuitePhrase.Slot.number("[0-9]{1,4}", "3", Integer::valueOf);
    add(
        "claim-none",
        language,
        true,
        List.of(strength),
        said -> new Claim.Unmet(Optional.of(said.one(Strength.class)), 0, said.groups()));
    add(
        "claim-nothing",
        language,
        true,
        List.of(),
        said -> new Claim.Unmet(Optional.empty(), 0, said.groups()));
    add(
        "claim-most",
        language,
        true,
        List.of(count, strengths),
        said ->
            new Claim.Unmet(
                Optional.of(said.one(Strength.class)), said.one(Integer.class), said.groups()));
  }

  private void addAboutFit(Language language) {
    var score =
        SuitePhrase.Slot.number(
            "0[.,][0-9]{1,2}|1([.,]0{1,2})?|0",
            language == Language.FI ? "0,7" : "0.7",
            SuiteSentences::hundredths);
    Map<String, Object> dimensions = new LinkedHashMap<>();
    ruleSet.vocabulary().dimensions().forEach(d -> dimensions.put(d.label().in(language), d));
    add(
        "claim-fit",
        language,
        true,
        List.of(score),
        said -> new Claim.FitAtLeast(said.one(Integer.class), Optional.empty(), said.groups()));
    add(
        "claim-fit-in",
        language,
        true,
        List.of(score, SuitePhrase.Slot.of(dimensions)),
        said ->
            new Claim.FitAtLeast(
                said.one(Integer.class), Optional.of(said.one(Dimension.class)), said.groups()));
  }

  private static Integer hundredths(String score) {
    return new java.math.BigDecimal(score.replace(',', '.')).movePointRight(2).intValueExact();
  }

  private void addAboutRest(Language language) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    ruleSet.vocabulary().attributes().stream()
        .filter(attribute -> attribute.uses().expectable())
        .forEach(attribute -> attributes.put(attribute.wording().label().in(language), attribute));
    var number = SuitePhrase.Slot.number("[0-9]{1,4}", "2", Integer::valueOf);
    add("claim-calm", language, false, List.of(), said -> new Claim.Tensions(Optional.empty(), 0));
    add(
        "claim-calm-about",
        language,
        false,
        List.of(SuitePhrase.Slot.of(attributes)),
        said -> new Claim.Tensions(Optional.of(said.one(Attribute.class)), 0));
    add(
        "claim-calm-most",
        language,
        false,
        List.of(number),
        said -> new Claim.Tensions(Optional.empty(), said.one(Integer.class)));
    add(
        "claim-question",
        language,
        true,
        List.of(number),
        said -> new Claim.Questions(said.one(Integer.class), said.groups()));
    add("claim-waivers", language, false, List.of(), said -> new Claim.WaiversCount());
  }

  private void addAboutRule(Verdict verdict, Language language) {
    Map<String, Object> rules = new LinkedHashMap<>();
    ruleSet.active().forEach(rule -> rules.put(rule.id(), rule));
    add(
        "claim-rule-" + verdict.id(),
        language,
        true,
        List.of(SuitePhrase.Slot.of(rules)),
        said -> new Claim.Ends(said.one(Rule.class), verdict, said.groups()));
  }

  /** Adds a sentence about everyone, and where it can speak of groups the same about them. */
  private void add(
      String code,
      Language language,
      boolean ofGroups,
      List<SuitePhrase.Slot> slots,
      Function<SuitePhrase.Said, Claim> claim) {
    addInAllWords(code, language, slots, said -> claim.apply(said.with(everyone)));
    if (ofGroups) {
      boolean concerned = code.endsWith(Verdict.NOT_APPLICABLE.id()) || code.endsWith("couldApply");
      List<SuitePhrase.Slot> more = new ArrayList<>(slots);
      more.add(SuitePhrase.Slot.of(groups(concerned ? "claim-groups" : "claim-group", language)));
      addInAllWords(code + "-for", language, more, claim);
    }
  }

  private void addInAllWords(
      String code,
      Language language,
      List<SuitePhrase.Slot> slots,
      Function<SuitePhrase.Said, Claim> claim) {
    phrases.add(SuitePhrase.of(code, language, slots, claim));
    for (int other = 1; Message.has(code + "-or-" + other); other++) {
      others.add(SuitePhrase.of(code + "-or-" + other, language, slots, claim));
    }
  }

  private static Map<String, Object> strengths(String code, Language language) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (Strength strength : Strength.values()) {
      words.put(Message.of(code + strength.id()).in(language), strength);
    }
    return words;
  }

  /** The groups by type, and by name where they have one. */
  private Map<String, Object> groups(String code, Language language) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (String type : ruleSet.vocabulary().types()) {
      List<Integer> ofType =
          everyone.stream()
              .filter(group -> concept.customers().get(group).type().equals(type))
              .toList();
      if (!ofType.isEmpty()) {
        words.put(typeWord(code, type, language), new SuitePhrase.Groups(ofType));
      }
    }
    for (int group : everyone) {
      concept
          .customers()
          .get(group)
          .name()
          .map(name -> Message.of(code + "-named", name.in(language)).in(language))
          .ifPresent(word -> words.put(word, new SuitePhrase.Groups(List.of(group))));
    }
    return words;
  }

  private String typeWord(String code, String type, Language language) {
    if (Message.has(code + "-" + type)) {
      return Message.of(code + "-" + type).in(language);
    }
    String label = ServiceDescription.typeLabel(ruleSet.vocabulary(), type).in(language);
    return Message.of(code + "-type", label).in(language);
  }
}
