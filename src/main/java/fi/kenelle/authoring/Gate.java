package fi.kenelle.authoring;

import fi.kenelle.concept.Case;
import fi.kenelle.concept.CaseReader;
import fi.kenelle.concept.CaseRunner;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.engine.Engine;
import fi.kenelle.engine.Preparation;
import fi.kenelle.outcome.Answerer;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.report.AnswerJson;
import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.RuleSetReader;
import fi.kenelle.rule.Status;
import fi.kenelle.vocabulary.InvalidInput;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Vocabulary;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one way into use: reads a folder, checks all of it, compiles it, and runs the cases. Rules
 * with an error never get through.
 */
public final class Gate {
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Map<String, List<Case>> cases = new LinkedHashMap<>();

  private final Optional<Edition> before;
  private Optional<Engine> tried = Optional.empty();

  private Gate(Optional<Edition> before) {
    this.before = before;
  }

  /** What came through: an edition, unless one of the problems is an error. */
  public record Passage(Optional<Edition> edition, List<RuleProblem> problems) {}

  /** How much to look at: a single answer needs no cases run. */
  public enum Care {
    /** Read and compile. */
    QUICK,
    /** Read, cases and samples too, and compile. Missing or failing cases keep nothing back. */
    READING,
    /** Read, compile and run every case. Problems with cases are told, and keep nothing back. */
    DRAFT,
    /** Read, compile, and run every case. */
    FULL
  }

  /** Reads and checks the rules folder, with the samples and persona cards of the other. */
  public static Passage pass(Path rules, Path samples, Care care) {
    return new Gate(Optional.empty()).passed(rules, samples, care);
  }

  /** The same with full care, where what is the same as before is not done again. */
  public static Passage passAfter(Edition before, Path rules, Path samples) {
    return new Gate(Optional.of(before)).passed(rules, samples, Care.FULL);
  }

  /** The same of files in memory, with the samples and cards of before. */
  static Passage passAfter(Edition before, RuleFolder rules) {
    return passAfter(before, rules, before.samples(), Care.FULL);
  }

  /** The same with other samples and cards. */
  static Passage passAfter(Edition before, RuleFolder rules, Samples samples, Care care) {
    return new Gate(Optional.of(before)).passed(rules, (vocabulary, found) -> samples, care);
  }

  /** Reads and checks files in memory with full care. */
  static Passage pass(RuleFolder rules, Path samples) {
    return new Gate(Optional.empty())
        .passed(rules, (words, found) -> Samples.read(samples, words, found), Care.FULL);
  }

  /** Gives the samples once the words are known; problems with them go to the list. */
  private interface SamplesGiver {
    Samples samples(Vocabulary vocabulary, List<RuleProblem> problems);
  }

  private Passage passed(Path rules, Path samples, Care care) {
    try {
      return passed(
          RuleFolder.read(rules), (words, found) -> Samples.read(samples, words, found), care);
    } catch (UncheckedIOException e) {
      RuleProblem problem = RuleProblem.in("rules", Message.of("file-unreadable", rules));
      return new Passage(Optional.empty(), List.of(problem));
    }
  }

  private Passage passed(RuleFolder folder, SamplesGiver giver, Care care) {
    if (before.isEmpty()) {
      Preparation.begin();
    }
    RuleSetReader.Reading reading =
        before.isPresent()
            ? RuleSetReader.read(folder, before.get().ruleSet())
            : RuleSetReader.read(folder);
    problems.addAll(reading.problems());
    if (reading.ruleSet().isEmpty()) {
      return new Passage(Optional.empty(), problems);
    }
    RuleSet ruleSet = reading.ruleSet().get();
    Samples samples = giver.samples(ruleSet.vocabulary(), problems);
    DescriptionReader descriptions = new DescriptionReader(ruleSet.vocabulary(), samples.cards());
    if (care != Care.QUICK) {
      checkCases(ruleSet, samples, new CaseReader(descriptions), care);
      samples.check(descriptions, problems::addAll);
    }
    if (problems.stream().anyMatch(problem -> keepsBack(problem, care))) {
      return new Passage(Optional.empty(), problems);
    }
    Preparation.complete();
    Engine engine =
        before
            .map(Edition::engine)
            .or(() -> tried)
            .map(known -> Engine.after(known, ruleSet))
            .orElseGet(() -> Engine.of(ruleSet));
    Answerer answerer = new Answerer(ruleSet, engine);
    AnswerJson json = new AnswerJson(ruleSet, answerer::notApplicable);
    Edition edition = new Edition(ruleSet, engine, answerer, json, descriptions, samples, cases);
    return new Passage(Optional.of(edition), problems);
  }

  private static boolean keepsBack(RuleProblem problem, Care care) {
    return switch (care) {
      case READING -> problem.isError() && !problem.message().code().equals("case-missing");
      case DRAFT -> problem.isError() && !problem.file().endsWith(".cases.json");
      case QUICK, FULL -> problem.isError();
    };
  }

  private void checkCases(RuleSet ruleSet, Samples samples, CaseReader reader, Care care) {
    ruleSet.folder().files().keySet().stream()
        .filter(path -> path.endsWith(".cases.json"))
        .filter(path -> !ruleSet.folder().files().containsKey(path.replace(".cases.json", ".dslr")))
        .forEach(
            path ->
                problems.add(RuleProblem.in("rules/" + path, Message.of("cases-without-rule"))));
    List<Rule> changed = new ArrayList<>();
    for (Rule rule : ruleSet.rules()) {
      if (isSameAsBefore(rule, ruleSet, samples)) {
        cases.put(rule.id(), before.orElseThrow().cases().get(rule.id()));
      } else {
        changed.add(rule);
        readCases(ruleSet, rule, reader);
      }
    }
    if (!changed.isEmpty() && (care == Care.FULL || care == Care.DRAFT)) {
      Preparation.complete();
      tried = Optional.of(Engine.of(ruleSet, changed));
      runCases(ruleSet, changed, new CaseRunner(ruleSet.vocabulary(), tried.get()));
    }
  }

  /** Whether the rule, its cases, the words and the cards are those whose cases ran before. */
  private boolean isSameAsBefore(Rule rule, RuleSet ruleSet, Samples samples) {
    if (before.isEmpty() || before.get().ruleSet().reader() != ruleSet.reader()) {
      return false;
    }
    RuleFolder old = before.get().ruleSet().folder();
    String casesPath = RuleFolder.casesPath(rule.id());
    return ruleSet.folder().isSame(old, rule.id() + ".dslr")
        && ruleSet.folder().isSame(old, casesPath)
        && samples.cards().equals(before.get().samples().cards())
        && before.get().cases().containsKey(rule.id());
  }

  private void readCases(RuleSet ruleSet, Rule rule, CaseReader reader) {
    String file = "rules/" + RuleFolder.casesPath(rule.id());
    Optional<byte[]> bytes = ruleSet.folder().cases(rule);
    try {
      List<Case> read = bytes.isEmpty() ? List.of() : reader.read(rule, JsonText.read(bytes.get()));
      cases.put(rule.id(), read);
      if (rule.metadata().status() == Status.ACTIVE && read.stream().noneMatch(Gate::decides)) {
        problems.add(RuleProblem.in(file, Message.of("case-missing")));
      }
    } catch (JsonText.Malformed e) {
      problems.add(RuleSetReader.malformed(file, e));
    } catch (InvalidInput e) {
      problems.addAll(RuleSetReader.placed(file, bytes.orElseThrow(), e.problems()));
    }
  }

  private static boolean decides(Case example) {
    return example.verdict() == Verdict.MET || example.verdict() == Verdict.UNMET;
  }

  private void runCases(RuleSet ruleSet, List<Rule> changed, CaseRunner runner) {
    Map<Rule, List<Case>> byRule = new LinkedHashMap<>();
    changed.forEach(rule -> byRule.put(rule, cases.getOrDefault(rule.id(), List.of())));
    for (CaseRunner.Result result : runner.run(byRule, LocalDate.now(ZoneOffset.UTC))) {
      result.failure().ifPresent(failure -> problems.add(placed(ruleSet, result, failure)));
    }
  }

  private static RuleProblem placed(RuleSet ruleSet, CaseRunner.Result result, Message failure) {
    byte[] bytes = ruleSet.folder().cases(result.rule()).orElseThrow();
    String field = failure.code().equals("case-because-failed") ? "/because" : "/verdict";
    JsonText.Place place =
        JsonText.place(JsonText.places(bytes), result.expected().pointer() + field);
    return new RuleProblem(
        RuleProblem.Severity.ERROR,
        "rules/" + RuleFolder.casesPath(result.rule().id()),
        place.line(),
        place.column(),
        place.column(),
        failure,
        List.of());
  }
}
