package fi.kenelle.report;

import fi.kenelle.concept.CaseRunner;
import fi.kenelle.concept.Evidence;
import fi.kenelle.concept.Golden;
import fi.kenelle.concept.Suite;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Verdict;
import fi.kenelle.rule.RuleFolder;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.JsonText;
import fi.kenelle.vocabulary.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says in one language what tests found. */
public final class TestWords {
  private final RuleSet ruleSet;
  private final Language language;
  private final TextLines words;

  /** For tests with one rule set. */
  public TestWords(RuleSet ruleSet, Language language) {
    this.ruleSet = ruleSet;
    this.language = language;
    this.words = new TextLines(language);
  }

  /** What keeps tests from being run at all. */
  public static TestReport.Part problems(
      String name, List<RuleProblem> problems, Language language) {
    return new TestReport.Part(
        name,
        problems.stream()
            .map(
                problem ->
                    TestReport.Entry.failed(
                        problem.message().code(),
                        new TestReport.Failure(
                            TestReport.Failure.Kind.BROKEN,
                            "",
                            Optional.empty(),
                            problem.inWords(language),
                            List.of())))
            .toList());
  }

  /** The cases of rules, a part for each file. */
  public List<TestReport.Part> cases(List<CaseRunner.Result> results) {
    Map<String, List<TestReport.Entry>> byFile = new LinkedHashMap<>();
    for (CaseRunner.Result result : results) {
      String file = "rules/" + RuleFolder.casesPath(result.rule().id());
      byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(entry(file, result));
    }
    return byFile.entrySet().stream()
        .map(part -> new TestReport.Part(part.getKey(), part.getValue()))
        .toList();
  }

  private TestReport.Entry entry(String file, CaseRunner.Result result) {
    String name = result.expected().name();
    if (result.isPassed()) {
      return TestReport.Entry.passed(name);
    }
    boolean sameVerdict = result.actual() == result.expected().verdict();
    String field = sameVerdict ? "/because" : "/verdict";
    byte[] bytes = ruleSet.folder().cases(result.rule()).orElseThrow();
    String expected = verdict(result.expected().verdict().id());
    String because =
        result
            .expected()
            .because()
            .map(id -> ruleSet.vocabulary().required(id).wording().label().in(language))
            .map(label -> words.say("test-because", expected, label))
            .orElse(expected);
    List<String> decided = new ArrayList<>();
    if (result.failure().orElseThrow().code().equals("case-disagree")) {
      decided.add(result.failure().orElseThrow().in(language));
    }
    decided.addAll(
        result
            .outcome()
            .map(outcome -> Deciding.lines(outcome, ruleSet.sentences(), language))
            .orElse(List.of(words.say("text-no-touchpoints"))));
    return TestReport.Entry.failed(
        name,
        new TestReport.Failure(
            TestReport.Failure.Kind.FAILED,
            place(file, JsonText.places(bytes), result.expected().pointer() + field),
            Optional.of(sameVerdict ? because : expected),
            verdict(result.actual().id()),
            decided));
  }

  /** The samples, whose answers are, or are not, the agreed ones. */
  public TestReport.Part goldens(List<Golden.Answered> answers) {
    return new TestReport.Part(
        "samples/goldens",
        answers.stream().map(one -> golden(one.sample(), one.agreed(), one.found())).toList());
  }

  private TestReport.Entry golden(String sample, Optional<String> agreed, String found) {
    String file = "samples/goldens/" + sample + ".json";
    if (agreed.isPresent() && agreed.get().equals(found)) {
      return TestReport.Entry.passed(sample);
    }
    List<String> differences =
        agreed.map(text -> Golden.differences(text, found)).orElse(List.of());
    String code =
        agreed.isEmpty() ? "test-no-golden" : differences.isEmpty() ? "test-order" : "test-differs";
    return TestReport.Entry.failed(
        sample,
        new TestReport.Failure(
            TestReport.Failure.Kind.FAILED,
            file,
            Optional.empty(),
            words.say(code, differences.size()),
            differences));
  }

  /** The sentences of a suite. */
  public TestReport.Part suite(
      String file, Map<String, JsonText.Place> places, Suite suite, List<Suite.Checked> checked) {
    return new TestReport.Part(
        file, checked.stream().map(one -> entry(file, places, suite.concept(), one)).toList());
  }

  private TestReport.Entry entry(
      String file,
      Map<String, JsonText.Place> places,
      ServiceDescription concept,
      Suite.Checked checked) {
    String text = checked.sentence().text();
    if (checked.against().isEmpty()) {
      return TestReport.Entry.passed(text);
    }
    List<String> against = lines(checked.against(), concept);
    return TestReport.Entry.failed(
        text,
        new TestReport.Failure(
            TestReport.Failure.Kind.FAILED,
            place(file, places, checked.sentence().pointer()),
            Optional.of(text),
            summary(checked.against()).orElse(against.get(0)),
            summary(checked.against()).isPresent() ? against : against.subList(1, against.size())));
  }

  /** How many of each group speak against it, where that is what matters. */
  private Optional<String> summary(List<Evidence> against) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Evidence found : against) {
      if (found instanceof Evidence.Ended ended && ended.outcome().verdict() == Verdict.UNMET) {
        counts.merge(AnswerText.letter(ended.outcome().situation().group()), 1, Integer::sum);
      }
    }
    boolean counted = counts.values().stream().mapToInt(count -> count).sum() == against.size();
    return counted && against.size() > 1
        ? Optional.of(
            words.say(
                "test-unmet",
                counts.entrySet().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(" · "))))
        : Optional.empty();
  }

  /** The same thing about several groups is said once. */
  private List<String> lines(List<Evidence> against, ServiceDescription concept) {
    Map<List<String>, List<String>> whoByLines = new LinkedHashMap<>();
    for (Evidence found : against) {
      whoByLines.computeIfAbsent(lines(found, concept), l -> new ArrayList<>()).add(who(found));
    }
    return whoByLines.entrySet().stream()
        .flatMap(
            said -> {
              List<String> lines = new ArrayList<>(said.getKey());
              String who = String.join(" ", said.getValue()).strip();
              lines.set(0, who.isEmpty() ? lines.get(0) : "[" + who + "] " + lines.get(0));
              return lines.stream();
            })
        .toList();
  }

  /** The letter of the group that something is about. */
  private static String who(Evidence found) {
    if (found instanceof Evidence.Ended ended) {
      return AnswerText.letter(ended.outcome().situation().group());
    }
    if (found instanceof Evidence.Fitted fitted) {
      return AnswerText.letter(fitted.group().index());
    }
    return found instanceof Evidence.Open open ? AnswerText.letter(open.group().index()) : "";
  }

  private List<String> lines(Evidence found, ServiceDescription concept) {
    if (found instanceof Evidence.Ended ended) {
      return lines(ended.outcome(), concept);
    }
    if (found instanceof Evidence.Nowhere nowhere) {
      return List.of(nowhere.rule().id() + ": " + words.say("text-no-touchpoints"));
    }
    if (found instanceof Evidence.Fitted fitted) {
      return List.of(line(fitted));
    }
    if (found instanceof Evidence.Torn torn) {
      String between =
          torn.tension().between().stream()
              .map(o -> AnswerText.letter(o.situation().group()) + " " + o.rule().id())
              .collect(Collectors.joining(", "));
      String at = torn.tension().touchpoint().map(id -> " · " + id).orElse("");
      String label = torn.tension().attribute().wording().label().in(language);
      return List.of(words.say("test-tension", label + at, between));
    }
    if (found instanceof Evidence.Open open) {
      String question = open.question().attribute().wording().question().in(language);
      return List.of(words.say("test-question", question, open.question().weight()));
    }
    return List.of(((Evidence.Noted) found).note().message().in(language));
  }

  private List<String> lines(Outcome outcome, ServiceDescription concept) {
    String at =
        outcome.situation().isAtTouchpoint()
            ? " · " + outcome.situation().touchpoint(concept).id()
            : "";
    List<String> lines = new ArrayList<>();
    lines.add(words.say("test-ended", outcome.rule().id() + at, verdict(outcome.verdict().id())));
    Deciding.lines(outcome, ruleSet.sentences(), language).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private String line(Evidence.Fitted fitted) {
    String score =
        fitted.tally().hundredths().isPresent()
            ? new TextLines(language).score(fitted.tally())
            : words.say("test-no-fit");
    String where =
        fitted.dimension().map(dimension -> " · " + dimension.label().in(language)).orElse("");
    return words.say(
        "test-fit",
        group(fitted.group()) + where,
        score,
        fitted.tally().met(),
        fitted.tally().unmet(),
        fitted.tally().unknown());
  }

  private String group(GroupResult group) {
    String type =
        ServiceDescription.typeLabel(ruleSet.vocabulary(), group.customer().type()).in(language);
    return group.customer().name().map(name -> name.in(language)).orElse(type);
  }

  private String verdict(String id) {
    return words.say("verdict-" + id);
  }

  private static String place(String file, Map<String, JsonText.Place> places, String pointer) {
    JsonText.Place place = JsonText.place(places, pointer);
    return file + ":" + place.line() + ":" + place.column();
  }
}
