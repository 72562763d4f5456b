package fi.kenelle.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule of the library. */
class RuleLibraryTest {
  private static final RuleSet RULES =
      RuleSetReader.read(RuleFolder.read(Path.of("rules"))).ruleSet().orElseThrow();
  private static final double NEARLY_THE_SAME = 0.4;
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)[!]|customer-centric|leverage|holistic|synerg|asiakaskeskei|jalkaut|osallista|mahdollista[am]");

  static Stream<Rule> rules() {
    return RULES.active().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void textsHaveTheLengthThatVoiceAsks(Rule rule) {
    for (Language language : Language.values()) {
      assertThat(rule.recommend().in(language)).as("recommend").hasSizeBetween(60, 230);
      assertThat(rule.because().in(language)).as("because").hasSizeBetween(50, 230);
      assertThat(words(rule.metadata().title().in(language)).size()).isBetween(3, 8);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void textsAreFreeOfJargonAndShouting(Rule rule) {
    for (Text text : List.of(rule.metadata().title(), rule.recommend(), rule.because())) {
      assertThat(text.en()).doesNotContainPattern(REFUSED);
      assertThat(text.fi()).doesNotContainPattern(REFUSED);
      assertThat(text.en()).isNotEqualTo(text.fi());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void recommendationsDoNotPasteTheLabelOfTheAttribute(Rule rule) {
    Text label = rule.expectation().attribute().wording().label();

    for (Language language : Language.values()) {
      boolean compound = label.in(language).contains(" ");
      if (compound) {
        assertThat(rule.recommend().in(language).toLowerCase(Locale.ROOT))
            .doesNotContain(label.in(language));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTwoTextsReadAlike(Language language) {
    Map<String, String> texts = new TreeMap<>();
    for (Rule rule : RULES.active()) {
      texts.put(rule.id() + " title", rule.metadata().title().in(language));
      texts.put(rule.id() + " recommend", rule.recommend().in(language));
      texts.put(rule.id() + " because", rule.because().in(language));
    }

    assertThat(alike(texts)).isEmpty();
  }

  @Test
  void everyPackAndEveryTypeHasRulesOfItsOwn() {
    assertThat(RULES.active().stream().map(Rule::pack).distinct())
        .containsExactlyInAnyOrderElementsOf(RULES.vocabulary().packs().keySet());
    for (String type : RULES.vocabulary().types()) {
      assertThat(rules().filter(rule -> rule.type().filter(type::equals).isPresent()))
          .as(type)
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void everyAttributeIsExpectedOrRead() {
    Set<String> used = new HashSet<>();
    rules().forEach(rule -> used.add(rule.expectation().attribute().id()));
    rules().flatMap(rule -> rule.reads().stream()).forEach(read -> used.add(read.id()));

    assertThat(RULES.vocabulary().byId().keySet()).isSubsetOf(used);
  }

  private static List<String> alike(Map<String, String> texts) {
    List<String> pairs = new ArrayList<>();
    List<Map.Entry<String, String>> all = List.copyOf(texts.entrySet());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (overlap(all.get(i).getValue(), all.get(j).getValue()) >= NEARLY_THE_SAME) {
          pairs.add(all.get(i).getKey() + " ~ " + all.get(j).getKey());
        }
      }
    }
    return pairs;
  }

  /** The share of word pairs that two texts have in common. */
  private static double overlap(String one, String other) {
    Set<String> left = pairs(one);
    Set<String> right = pairs(other);
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    left.addAll(right);
    return left.isEmpty() ? 0 : (double) both.size() / left.size();
  }

  private static Set<String> pairs(String text) {
    List<String> words = words(text);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.get(i) + " " + words.get(i + 1));
    }
    return pairs;
  }

  private static List<String> words(String text) {
    return Pattern.compile("[\\p{L}\\p{N}’'-]+")
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(java.util.regex.MatchResult::group)
        .toList();
  }
}
