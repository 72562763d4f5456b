package fi.kenelle;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.authoring.Edition;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.engine.Engine;
import fi.kenelle.engine.Matches;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.outcome.Receipt;
import fi.kenelle.report.AnswerJson;
import fi.kenelle.report.Json;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Operator;
import fi.kenelle.vocabulary.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The project's own rules, loaded once for all tests, and small rule sets in the same words. */
public final class Kenelles {
  /** The day on which tests ask, where a description names none. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final Kenelle SHARED = Kenelle.load(Path.of("rules"), Path.of("samples"));
  private static final RuleReader READER =
      new RuleReader(SHARED.ruleSet().vocabulary(), SHARED.ruleSet().sources());
  private static final String RULE =
      """
      package human

      rule "%s"
          @title("Title")
          @titleFi("Otsikko")
          @dimension("needs")
          @strength("must")
          @sources("S1-30")
          @since("1.0")
          @status("active")
      when
          %s
      then
          Expect that %s
          Recommend in English "Do it."
          Recommend in Finnish "Tee se."
          Because in English "It helps."
          Because in Finnish "Se auttaa."
      end
      """;

  private Kenelles() {}

  /** The rules of the project. */
  public static Kenelle shared() {
    return SHARED;
  }

  /** These rules instead of the project's, with its vocabulary and persona cards. */
  public static Kenelle of(List<Rule> rules) {
    RuleSet ruleSet = SHARED.ruleSet().with(rules);
    Engine engine = Engine.of(ruleSet);
    Answerer answerer = new Answerer(ruleSet, engine);
    return new Kenelle(
        new Edition(
            ruleSet,
            engine,
            answerer,
            new AnswerJson(ruleSet, answerer::notApplicable),
            SHARED.edition().descriptions(),
            SHARED.samples(),
            Map.of()));
  }

  /** An attribute of the vocabulary. */
  public static Attribute attribute(String id) {
    return SHARED.ruleSet().vocabulary().required(id);
  }

  /** An active rule of pack {@code human}, strength must; the clause last is what it expects. */
  public static Rule rule(String name, String pattern, String... clauses) {
    int last = clauses.length - 1;
    StringBuilder when = new StringBuilder(pattern);
    for (int i = 0; i < last; i++) {
      when.append("\n    - ").append(clauses[i]);
    }
    RuleReader.Reading reading =
        READER.read("rules/human/" + name + ".dslr", RULE.formatted(name, when, clauses[last]));
    return reading.rule().orElseThrow(() -> new IllegalArgumentException("" + reading.problems()));
  }

  /** The English clause that says this. */
  public static String clause(String attribute, Operator operator, String... ids) {
    Attribute about = attribute(attribute);
    Value value = Value.Plain.UNKNOWN;
    if (operator.takesList()) {
      value = about.terms(List.of(ids)).orElseThrow();
    } else if (!operator.takesNothing()) {
      value = about.term(ids[0]).orElseThrow();
    }
    return SHARED.ruleSet().sentences().clause(about, operator, value, Language.EN);
  }

  /** The answer to a description on its own day, else on {@link #DAY}. */
  public static Answer answer(Kenelle kenelle, JsonNode json) {
    ServiceDescription description = kenelle.describe(json);
    return kenelle.recommend(description, description.on().orElse(DAY));
  }

  /** The answer of the project's rules to a description. */
  public static Answer answer(String json) {
    return answer(SHARED, JsonText.read(json));
  }

  /** The bytes of an answer in English, with these parts included. */
  public static byte[] bytes(Kenelle kenelle, Answer answer, String... include) {
    Receipt.Asked asked = new Receipt.Asked(Optional.empty(), Language.EN, List.of(include));
    return Json.bytes(kenelle.json(answer, asked));
  }

  /** An answer as JSON in English, with these parts included. */
  public static JsonNode json(Kenelle kenelle, Answer answer, String... include) {
    return JsonText.read(bytes(kenelle, answer, include));
  }

  /** For each situation, the places of the rules that match it. */
  public static List<BitSet> matching(Engine engine, List<Situation> situations) {
    Matches matches = engine.matches(situations);
    return IntStream.range(0, situations.size())
        .mapToObj(
            situation ->
                IntStream.range(0, engine.rules().size())
                    .filter(rule -> matches.has(situation, rule))
                    .collect(BitSet::new, BitSet::set, BitSet::or))
        .toList();
  }
}
