package fi.kenelle;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.authoring.Edition;
import fi.kenelle.authoring.Gate;
import fi.kenelle.authoring.Samples;
import fi.kenelle.concept.Comparison;
import fi.kenelle.concept.Explanation;
import fi.kenelle.concept.Limits;
import fi.kenelle.concept.OpenQuestion;
import fi.kenelle.concept.PersonaReview;
import fi.kenelle.concept.Prospect;
import fi.kenelle.concept.Redesign;
import fi.kenelle.concept.Redesigner;
import fi.kenelle.description.PersonaCard;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.report.Json;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.InvalidInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Kenelle in one place: what a service description means for each of its customers, by one version
 * of the rules. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Kenelle kenelle = Kenelle.load(Path.of("rules"), Path.of("samples"));
 * Answer answer = kenelle.recommend(kenelle.describe(json), LocalDate.now());
 * }</pre>
 */
public record Kenelle(Edition edition) {
  /**
   * Reads, checks and compiles the rules of a folder. Throws {@link BrokenRules} with every problem
   * where any rule has an error.
   */
  public static Kenelle load(Path rules, Path samples) {
    Gate.Passage passage = Gate.pass(rules, samples, Gate.Care.QUICK);
    return new Kenelle(passage.edition().orElseThrow(() -> new BrokenRules(passage.problems())));
  }

  /** The rules, words and sources in use. */
  public RuleSet ruleSet() {
    return edition.ruleSet();
  }

  /** The sample concepts and persona cards. */
  public Samples samples() {
    return edition.samples();
  }

  /** Reads a service description. Throws {@link InvalidInput} with every problem. */
  public ServiceDescription describe(JsonNode json) {
    return edition.descriptions().read(json);
  }

  /** Reads a persona card. Throws {@link InvalidInput} with every problem. */
  public PersonaCard card(JsonNode json) {
    return edition.descriptions().readCard(json);
  }

  /** How complete a persona card is, as of a day. */
  public PersonaReview review(PersonaCard card, LocalDate on) {
    return PersonaReview.of(card, edition.descriptions(), edition.answerer(), ruleSet(), on);
  }

  /** What each customer group expects of the service, as of a day. */
  public Answer recommend(ServiceDescription description, LocalDate on) {
    return edition.answerer().answer(description, on);
  }

  /** An answer as JSON, in the language and with the parts that were asked for. */
  public Json.Part json(Answer answer, Receipt.Asked asked) {
    return edition.json().of(answer, asked);
  }

  /**
   * What changed from one version of a concept to another.
   *
   * @param on the day for a version that names none
   */
  public Comparison compare(ServiceDescription before, ServiceDescription after, LocalDate on) {
    return Comparison.of(
        recommend(before, before.on().orElse(on)), recommend(after, after.on().orElse(on)));
  }

  /** What each answer to a question of an answer would decide. */
  public List<Prospect> prospects(OpenQuestion open, Answer answer) {
    return Prospect.of(open, answer, description -> recommend(description, answer.on()));
  }

  /** The cheapest changes after which the service meets most of what its customers expect. */
  public Redesign redesign(ServiceDescription description, LocalDate on, Limits limits) {
    return new Redesigner(ruleSet(), edition.descriptions(), edition.answerer())
        .redesign(description, on, limits);
  }

  /** The ids of the active rules that apply to nothing of this group. */
  public List<String> notApplicable(GroupResult result) {
    return edition.answerer().notApplicable(result);
  }

  /** Why a rule does or does not apply to each group, and at each touchpoint for its rules. */
  public List<Explanation> explain(Rule rule, ServiceDescription description, LocalDate on) {
    boolean atTouchpoints = rule.subject() == Rule.Subject.TOUCHPOINT;
    return Situation.of(description, ruleSet().vocabulary(), on).stream()
        .filter(situation -> situation.isAtTouchpoint() == atTouchpoints)
        .map(s -> Explanation.of(rule, s, description, ruleSet().vocabulary(), on))
        .toList();
  }
}
