package fi.kenelle.rule;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reading of one rule file: which part of the rule a line belongs to, and what has been found
 * so far. A line that is missing or slightly wrong is reported, and reading goes on as if it were
 * there, so that one slip does not hide the others.
 */
final class RuleFileReader {
  private final Sentences sentences;
  private final Map<String, Sentences.Pattern> patterns;
  private final RuleProblems problems;
  private final MetadataReader metadata;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<RulePart> parts = new ArrayList<>();
  private final HeadingReader heading;
  private final TextsReader texts;
  private final ExpectationReader expectations;
  private RuleSection part = RuleSection.PACKAGE;
  private Optional<Sentences.Pattern> pattern = Optional.empty();
  private Optional<Expectation> expectation = Optional.empty();
  private final Keywords keywords;
  private boolean isQuiet;
  private Optional<RuleLine> endLine = Optional.empty();
  private boolean expectationTried;
  private int patternLine;
  private int ruleLine = 1;

  RuleFileReader(RuleReader reader, String file, RuleProblems problems) {
    Vocabulary vocabulary = reader.vocabulary();
    this.sentences = reader.sentences();
    this.patterns = reader.patterns();
    this.problems = problems;
    this.keywords = new Keywords(problems);
    this.texts = new TextsReader(vocabulary, problems);
    this.expectations = new ExpectationReader(vocabulary, problems);
    this.heading = new HeadingReader(vocabulary, file, problems);
    this.metadata = new MetadataReader(vocabulary, reader.sources(), problems);
  }

  RuleReader.Reading read(String text) {
    List<RuleLine> lines = RuleLine.split(text, problems);
    for (RuleLine line : lines) {
      if (!line.isBlank()) {
        read(line);
      }
    }
    finish(lines.get(lines.size() - 1));
    boolean usable = problems.all().stream().noneMatch(RuleProblem::isError);
    return new RuleReader.Reading(
        usable ? Optional.of(rule()) : Optional.empty(), problems.all(), List.copyOf(parts));
  }

  /** The text seen from one of its lines, which is left out. */
  RuleOutline outline(String text, int seenFrom) {
    isQuiet = true;
    RuleSection section = RuleSection.PACKAGE;
    for (RuleLine line : RuleLine.split(text, problems)) {
      if (line.number() == seenFrom) {
        section = part;
      } else if (!line.isBlank()) {
        read(line);
      }
    }
    return new RuleOutline(section, List.copyOf(parts), keywords.seen());
  }

  private void read(RuleLine line) {
    switch (part) {
      case PACKAGE -> readPackage(line);
      case RULE -> readRuleName(line);
      case METADATA -> readMetadata(line);
      case PATTERN -> readPattern(line);
      case CONDITIONS -> readCondition(line);
      case EXPECTATION -> readExpectation(line);
      case TEXTS -> readText(line);
      case AFTER -> problems.error(line, "after-end", line.words());
    }
  }

  private void readPackage(RuleLine line) {
    part = RuleSection.RULE;
    Optional<RulePart> read = heading.readPackage(line);
    read.ifPresent(parts::add);
    if (read.isEmpty() && line.words().startsWith("rule ")) {
      readRuleName(line);
    }
  }

  private void readRuleName(RuleLine line) {
    part = RuleSection.METADATA;
    ruleLine = line.number();
    Optional<RulePart> read = heading.readRule(line);
    read.ifPresent(parts::add);
    if (read.isEmpty() && (line.words().startsWith("@") || line.words().equals("when"))) {
      readMetadata(line);
    }
  }

  private void keep(
      RulePart.Role role,
      String key,
      RuleLine line,
      RuleLine value,
      Optional<Sentences.Meaning> meaning) {
    parts.add(RulePart.of(role, key, line, value, meaning));
  }

  private void readMetadata(RuleLine line) {
    if (line.words().startsWith("@")) {
      metadata.read(line).ifPresent(parts::add);
    } else if (patterns.containsKey(line.words())) {
      problems.error(line, "when-missing");
      readPattern(line);
    } else if (line.words().equals("then")) {
      problems.error(line, "when-missing");
      keywords.add("then");
      part = RuleSection.EXPECTATION;
    } else if (keywords.is("when", line)) {
      part = RuleSection.PATTERN;
    } else {
      problems.error(line, "metadata-expected", line.words());
    }
  }

  private void readPattern(RuleLine line) {
    if (keywords.is("then", line)) {
      problems.error(line, "pattern-missing");
      part = RuleSection.EXPECTATION;
      return;
    }
    part = RuleSection.CONDITIONS;
    if (line.words().startsWith("- ") || expectations.frame(line).isPresent()) {
      problems.error(line, "pattern-missing");
      readCondition(line);
      return;
    }
    patternLine = line.number();
    keep(
        RulePart.Role.PATTERN,
        "",
        line,
        line,
        Optional.ofNullable(patterns.get(line.words())).flatMap(Sentences.Pattern::type));
    pattern = Optional.ofNullable(patterns.get(line.words()));
    if (pattern.isEmpty()) {
      problems.error(
          line,
          Message.of("unknown-pattern", line.words()),
          () -> Sentences.nearest(line.words(), patterns.keySet().stream().sorted().toList(), 3));
      return;
    }
    pattern.get().type().ifPresent(type -> conditions.add(condition(type, line, 0)));
  }

  private void readCondition(RuleLine line) {
    if (line.after("- ").isPresent()) {
      Optional<Sentences.Meaning> said = readClause(line, 2);
      keep(RulePart.Role.CONDITION, "", line, line.part(2), said);
      said.ifPresent(meaning -> addCondition(meaning, line));
    } else if (expectations.frame(line).isPresent() || texts.of(line).isPresent()) {
      problems.error(line, "then-missing");
      readExpectation(line);
    } else if (keywords.is("then", line)) {
      part = RuleSection.EXPECTATION;
    } else {
      problems.error(
          line,
          Message.of("unknown-condition", line.words()),
          () ->
              sentences.nearestConditions(line.words(), 3).stream()
                  .map(clause -> "- " + clause)
                  .toList());
    }
  }

  private void addCondition(Sentences.Meaning meaning, RuleLine line) {
    if (meaning.from().isPresent()) {
      problems.error(line, "reference-in-condition");
      return;
    }
    conditions.add(condition(meaning, line, 2));
  }

  private Condition condition(Sentences.Meaning meaning, RuleLine line, int offset) {
    return new Condition(
        meaning.attribute(),
        meaning.operator(),
        meaning.value(),
        Sentence.of(meaning, line.part(offset)));
  }

  private Optional<Sentences.Meaning> readClause(RuleLine line, int offset) {
    if (isQuiet) {
      return sentences.meaning(line.words().substring(offset));
    }
    String clause = line.words().substring(offset);
    Sentences.Reading reading =
        part == RuleSection.CONDITIONS ? sentences.read(clause) : sentences.readExpected(clause);
    reading
        .trouble()
        .ifPresent(
            trouble ->
                problems.error(
                    line.part(offset + trouble.from(), offset + trouble.to()),
                    trouble.message(),
                    trouble.suggestions()));
    return reading.meaning();
  }

  private void readExpectation(RuleLine line) {
    if (keywords.is("end", line)) {
      end(line);
      return;
    }
    part = RuleSection.TEXTS;
    expectationTried = true;
    Optional<Integer> clauseStart = expectations.frame(line);
    if (clauseStart.isEmpty()) {
      problems.error(
          line,
          Message.of("expectation-expected", line.words()),
          () -> sentences.nearestExpectations(line.words(), 3));
      if (texts.of(line).isPresent()) {
        readText(line);
      }
      return;
    }
    RuleLine clause = line.part(clauseStart.get());
    Optional<Sentences.Meaning> said = readClause(line, clauseStart.get());
    keep(RulePart.Role.EXPECTATION, "", line, clause, said);
    expectation = said.map(meaning -> expectations.read(meaning, subject(), clause));
  }

  private void readText(RuleLine line) {
    Optional<TextLine> which = texts.of(line);
    if (which.isEmpty()) {
      if (keywords.is("end", line)) {
        end(line);
        return;
      }
      texts.refuse(line);
      return;
    }
    parts.add(texts.read(which.get(), line));
  }

  private void end(RuleLine line) {
    part = RuleSection.AFTER;
    endLine = Optional.of(line);
  }

  private void finish(RuleLine last) {
    if (part != RuleSection.AFTER) {
      problems.error(last, "end-missing");
    }
    if (part != RuleSection.PACKAGE && part != RuleSection.RULE) {
      metadata.finish(ruleLine);
    }
    if (part.compareTo(RuleSection.EXPECTATION) >= 0) {
      reportMissing(endLine.orElse(last));
    }
    expectation.ifPresent(expected -> expectations.checkReads(conditions, expected, subject()));
  }

  private Optional<Rule.Subject> subject() {
    return pattern.map(Sentences.Pattern::subject);
  }

  /** Reports what should have stood before the end. */
  private void reportMissing(RuleLine end) {
    if (!expectationTried) {
      problems.error(end, "expectation-missing");
    }
    Language language = expectation.map(e -> e.sentence().language()).orElse(Language.EN);
    texts.finish(end, language);
  }

  private Rule rule() {
    return new Rule(
        heading.pack(),
        heading.name(),
        metadata.metadata(),
        pattern.orElseThrow().subject(),
        List.copyOf(conditions),
        expectation.orElseThrow(),
        texts.recommend(),
        texts.because(),
        patternLine);
  }
}
