package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.description.Days;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads suite files: {@code {"concept": "device-lending", "on": "2026-11-22", "expect": ["There are
 * no tensions"]}}. Every problem is found at once.
 */
public final class SuiteReader {
  private static final List<String> FIELDS = List.of("concept", "on", "expect");
  private static final int MOST_SENTENCES = 200;
  private static final Comparator<Fit> LIKELIEST =
      Comparator.<Fit>comparingInt(fit -> fit.wrong().size())
          .thenComparingInt(fit -> -fit.phrase().weight());

  private final RuleSet ruleSet;
  private final Function<String, ServiceDescription> concepts;
  private final List<Problem> problems = new ArrayList<>();

  private SuiteReader(RuleSet ruleSet, Function<String, ServiceDescription> concepts) {
    this.ruleSet = ruleSet;
    this.concepts = concepts;
  }

  /**
   * The suite that a file holds. Throws {@link InvalidInput} with every problem.
   *
   * @param concepts finds a concept by what a suite calls it; throws {@link InvalidInput} where it
   *     cannot, which is then told at the place of its name
   */
  public static Suite read(
      JsonNode json, RuleSet ruleSet, Function<String, ServiceDescription> concepts) {
    return new SuiteReader(ruleSet, concepts).read(json);
  }

  private Suite read(JsonNode json) {
    if (!json.isObject()) {
      throw new InvalidInput(List.of(Problem.at("", "want-object")));
    }
    for (var member : json.properties()) {
      if (!FIELDS.contains(member.getKey())) {
        problems.add(
            Problem.at(JsonText.below("", member.getKey()), "unknown-field", member.getKey())
                .suggesting(Nearest.some(member.getKey(), FIELDS, 3)));
      }
    }
    Optional<ServiceDescription> concept = concept(json.path("concept"));
    Optional<LocalDate> on = on(json.path("on"), concept);
    List<Suite.Sentence> sentences = sentences(json.path("expect"), concept);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new Suite(concept.orElseThrow(), on, sentences);
  }

  private Optional<ServiceDescription> concept(JsonNode name) {
    if (!name.isTextual() || name.textValue().isBlank()) {
      problems.add(
          name.isMissingNode() || name.isTextual()
              ? Problem.at("/concept", "required", "concept")
              : Problem.at("/concept", "want-text"));
      return Optional.empty();
    }
    try {
      return Optional.of(concepts.apply(name.textValue()));
    } catch (InvalidInput e) {
      e.problems().stream()
          .map(problem -> new Problem("/concept", problem.message(), problem.suggestions()))
          .forEach(problems::add);
      return Optional.empty();
    }
  }

  /** The day, which must not be another one than the concept's own. */
  private Optional<LocalDate> on(JsonNode json, Optional<ServiceDescription> concept) {
    if (json.isMissingNode() || json.isNull()) {
      return Optional.empty();
    }
    Optional<LocalDate> on = json.isTextual() ? Days.read(json.textValue()) : Optional.empty();
    if (on.isEmpty()) {
      problems.add(Problem.at("/on", "want-date", json.asText()));
    }
    concept
        .flatMap(ServiceDescription::on)
        .filter(own -> on.isPresent() && !own.equals(on.get()))
        .ifPresent(own -> problems.add(Problem.at("/on", "suite-other-day", own)));
    return on;
  }

  private List<Suite.Sentence> sentences(JsonNode json, Optional<ServiceDescription> concept) {
    if (!json.isArray() || json.isEmpty()) {
      problems.add(
          json.isMissingNode() || json.isArray()
              ? Problem.at("/expect", "required", "expect")
              : Problem.at("/expect", "want-list"));
      return List.of();
    }
    if (json.size() > MOST_SENTENCES) {
      problems.add(Problem.at("/expect", "suite-long", MOST_SENTENCES));
      return List.of();
    }
    SuiteSentences.Known phrases =
        concept.map(of -> SuiteSentences.of(ruleSet, of)).orElse(SuiteSentences.Known.NONE);
    List<Suite.Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      String at = "/expect/" + i;
      if (!json.get(i).isTextual()) {
        problems.add(Problem.at(at, "want-text"));
      } else if (concept.isPresent()) {
        String text = json.get(i).textValue();
        claim(text, at, phrases)
            .ifPresent(claim -> sentences.add(new Suite.Sentence(text, claim, at)));
      }
    }
    return sentences;
  }

  /** A sentence whose words one phrase fits, and where none does, the likeliest mistake. */
  private Optional<Claim> claim(String text, String at, SuiteSentences.Known phrases) {
    String sentence = capital(text.strip().replaceFirst("\\.$", "").replaceAll("\\s+", " "));
    List<Fit> fits =
        phrases
            .all()
            .flatMap(phrase -> phrase.words(sentence).map(words -> new Fit(phrase, words)).stream())
            .sorted(LIKELIEST)
            .toList();
    if (fits.isEmpty()) {
      List<String> likely =
          phrases.usual().stream().flatMap(phrase -> phrase.likely(sentence)).toList();
      List<String> nearest = Sentences.nearest(sentence, likely.stream().distinct().toList(), 3);
      problems.add(new Problem(at, Message.of("unknown-sentence", text), nearest));
      return Optional.empty();
    }
    Fit best = fits.get(0);
    if (!best.wrong().isEmpty()) {
      String word = best.words().get(best.wrong().get(0));
      problems.add(
          new Problem(at, Message.of("suite-word", word), best.phrase().mended(best.words())));
      return Optional.empty();
    }
    return Optional.of(best.phrase().claim(best.words()));
  }

  private static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** A phrase whose fixed words are those of a sentence. */
  private record Fit(SuitePhrase phrase, List<String> words) {
    List<Integer> wrong() {
      return phrase.wrong(words);
    }
  }
}
