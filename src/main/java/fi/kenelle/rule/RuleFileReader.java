package fi.kenelle.rule;

import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reading of one rule file: which part of the rule a line belongs to, and what has been found
 * so far. A line that is missing or slightly wrong is reported, and reading goes on as if it were
 * there, so that one slip does not hide the others.
 */
final class RuleFileReader {

  private static final List<String> KEYWORDS = List.of("when", "then", "end");

  private final Vocabulary vocabulary;
  private final Sentences sentences;
  private final Map<String, Sentences.Pattern> patterns;
  private final String file;
  private final RuleProblems problems;
  private final MetadataReader metadata;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<RulePart> parts = new ArrayList<>();
  private final Map<TextLine, String> texts = new EnumMap<>(TextLine.class);
  private RuleSection part = RuleSection.PACKAGE;
  private Optional<String> pack = Optional.empty();
  private Optional<String> name = Optional.empty();
  private Optional<Sentences.Pattern> pattern = Optional.empty();
  private Optional<Expectation> expectation = Optional.empty();
  private final Set<String> keywords = new LinkedHashSet<>();
  private boolean isQuiet;
  private Optional<RuleLine> endLine = Optional.empty();
  private boolean expectationTried;
  private int patternLine;
  private int ruleLine = 1;

  RuleFileReader(RuleReader reader, String file, RuleProblems problems) {
    this.vocabulary = reader.vocabulary();
    this.sentences = reader.sentences();
    this.patterns = reader.patterns();
    this.file = file;
    this.problems = problems;
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
    return new RuleOutline(section, List.copyOf(parts), Set.copyOf(keywords));
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
    pack = line.after("package ");
    if (pack.isEmpty()) {
      readWithoutPackage(line);
      return;
    }
    keep(RulePart.Role.PACKAGE, "", line, line.part(8), Optional.empty());
    if (!vocabulary.packs().containsKey(pack.get())) {
      problems.error(
          line.part(8),
          Message.of("unknown-pack", pack.get()),
          Nearest.all(pack.get(), vocabulary.packs().keySet()));
    } else if (!file.equals("") && !file.startsWith("rules/" + pack.get() + "/")) {
      problems.error(line.part(8), Message.of("package-not-folder", pack.get()), List.of(folder()));
    }
  }

  private String folder() {
    return file.replaceFirst("^rules/", "").replaceFirst("/.*", "");
  }

  /** Whether a letter is wrong, missing or too much, or letters have changed places. */
  private static boolean isSlip(String words, String keyword) {
    boolean sameLetters =
        words.length() == keyword.length()
            && words
                .chars()
                .sorted()
                .boxed()
                .toList()
                .equals(keyword.chars().sorted().boxed().toList());
    return sameLetters || Nearest.distance(words, keyword) <= 1;
  }

  private void readWithoutPackage(RuleLine line) {
    List<String> lines = vocabulary.packs().keySet().stream().map(p -> "package " + p).toList();
    problems.error(
        line, Message.of("package-expected"), () -> Nearest.some(line.words(), lines, 3));
    if (line.words().startsWith("rule ")) {
      readRuleName(line);
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

  /** Whether a line is a keyword, or nothing but a slip in writing it, which is reported. */
  private boolean isKeyword(String keyword, RuleLine line) {
    String words = line.words();
    if (words.equals(keyword)) {
      keywords.add(keyword);
      return true;
    }
    boolean slip = words.length() > 1 && isSlip(words.toLowerCase(Locale.ROOT), keyword);
    if (slip && !KEYWORDS.contains(words)) {
      problems.error(line, Message.of("keyword", words, keyword), List.of(keyword));
      keywords.add(keyword);
      return true;
    }
    return false;
  }

  private void readRuleName(RuleLine line) {
    part = RuleSection.METADATA;
    ruleLine = line.number();
    Optional<QuotedText> quoted = line.after("rule ").map(ignored -> QuotedText.at(line, 5));
    if (quoted.isEmpty()) {
      problems.error(line, "rule-expected");
      if (line.words().startsWith("@") || line.words().equals("when")) {
        readMetadata(line);
      }
      return;
    }
    problems.add(quoted.get());
    if (!quoted.get().isWhole() || !quoted.get().nothingFollows()) {
      problems.error(line, "rule-expected");
      return;
    }
    name = Optional.of(quoted.get().text());
    keep(RulePart.Role.RULE, "", line, quoted.get().inside(), Optional.empty());
    String expected = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.dslr$", "");
    if (!name.get().matches("[a-z0-9-]+")) {
      problems.error(line.part(5), Message.of("rule-name", name.get()), List.of());
    } else if (!file.isEmpty() && !name.get().equals(expected)) {
      problems.error(
          line.part(5),
          Message.of("rule-not-file", name.get(), expected),
          List.of("\"" + expected + "\""));
    }
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
    } else if (isKeyword("when", line)) {
      part = RuleSection.PATTERN;
    } else {
      problems.error(line, "metadata-expected", line.words());
    }
  }

  private void readPattern(RuleLine line) {
    if (isKeyword("then", line)) {
      problems.error(line, "pattern-missing");
      part = RuleSection.EXPECTATION;
      return;
    }
    part = RuleSection.CONDITIONS;
    if (line.words().startsWith("- ") || expectFrame(line).isPresent()) {
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
    } else if (expectFrame(line).isPresent() || textLine(line).isPresent()) {
      problems.error(line, "then-missing");
      readExpectation(line);
    } else if (isKeyword("then", line)) {
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
        meaning.attribute(), meaning.operator(), meaning.value(), sentence(meaning, line, offset));
  }

  private Sentence sentence(Sentences.Meaning meaning, RuleLine line, int offset) {
    return new Sentence(
        meaning.phrase(), meaning.words(), line.number(), line.column() + offset, line.endColumn());
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
    if (isKeyword("end", line)) {
      end(line);
      return;
    }
    part = RuleSection.TEXTS;
    expectationTried = true;
    Optional<Integer> clauseStart = expectFrame(line);
    if (clauseStart.isEmpty()) {
      problems.error(
          line,
          Message.of("expectation-expected", line.words()),
          () -> sentences.nearestExpectations(line.words(), 3));
      if (textLine(line).isPresent()) {
        readText(line);
      }
      return;
    }
    RuleLine clause = line.part(clauseStart.get());
    Optional<Sentences.Meaning> said = readClause(line, clauseStart.get());
    keep(RulePart.Role.EXPECTATION, "", line, clause, said);
    said.ifPresent(meaning -> checkExpectation(meaning, clause));
  }

  private Optional<Integer> expectFrame(RuleLine line) {
    Text frame = vocabulary.frames().expect();
    for (String words : List.of(frame.en(), frame.fi())) {
      String before = words.replace("{clause}", "");
      if (line.words().startsWith(before)) {
        return Optional.of(before.length());
      }
    }
    return Optional.empty();
  }

  private void checkExpectation(Sentences.Meaning meaning, RuleLine line) {
    Attribute attribute = meaning.attribute();
    boolean touchpoint = pattern.filter(p -> p.subject() == Rule.Subject.TOUCHPOINT).isPresent();
    Scope wanted = touchpoint ? Scope.TOUCHPOINT : Scope.SERVICE;
    String label = attribute.wording().label().in(meaning.phrase().language());
    if (!attribute.uses().expectable()) {
      problems.error(line, "not-expectable", label);
    } else if (pattern.isPresent() && attribute.scope() != wanted) {
      problems.error(line, touchpoint ? "expect-touchpoint" : "expect-service", label);
    }
    if (!attribute.kind().expectable().contains(meaning.operator())) {
      problems.error(line, "operator-not-expectable", label);
    }
    expectation =
        Optional.of(
            new Expectation(
                attribute,
                meaning.operator(),
                meaning.value(),
                meaning.from(),
                new Sentence(
                    meaning.phrase(),
                    meaning.words(),
                    line.number(),
                    line.column(),
                    line.endColumn())));
  }

  private void readText(RuleLine line) {
    Optional<TextLine> which = textLine(line);
    if (which.isEmpty()) {
      if (isKeyword("end", line)) {
        end(line);
        return;
      }
      problems.error(line, Message.of("text-expected", line.words()), () -> nearestTexts(line));
      return;
    }
    QuotedText quoted = QuotedText.at(line, line.words().indexOf('"'));
    problems.add(quoted);
    parts.add(
        RulePart.of(RulePart.Role.TEXT, which.get().name(), line, quoted.inside(), Optional.empty())
            .saying(quoted.text()));
    if (quoted.isWhole() && !quoted.nothingFollows()) {
      problems.error(quoted.rest(), "text-followed", quoted.rest().words());
    }
    if (quoted.isWhole() && quoted.text().isBlank()) {
      problems.error(line, "text-empty");
    }
    if (texts.put(which.get(), quoted.text()) != null) {
      problems.error(line, "text-twice");
    }
  }

  private void end(RuleLine line) {
    part = RuleSection.AFTER;
    endLine = Optional.of(line);
  }

  private List<String> nearestTexts(RuleLine line) {
    List<String> beginnings = new ArrayList<>();
    for (TextLine text : TextLine.values()) {
      beginnings.add(vocabulary.frames().texts().get(text).en());
      beginnings.add(vocabulary.frames().texts().get(text).fi());
    }
    int quote = line.words().indexOf('"');
    String text = quote < 0 ? "\"…\"" : line.words().substring(quote);
    String written = quote < 0 ? line.words() : line.words().substring(0, quote).strip();
    return Sentences.nearest(written, beginnings, 2).stream()
        .map(beginning -> beginning + " " + text)
        .toList();
  }

  private Optional<TextLine> textLine(RuleLine line) {
    for (TextLine text : TextLine.values()) {
      Text beginning = vocabulary.frames().texts().get(text);
      if (line.words().startsWith(beginning.en() + " \"")
          || line.words().startsWith(beginning.fi() + " \"")) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
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
    expectation.ifPresent(this::checkReads);
  }

  /** Reports what should have stood before the end. */
  private void reportMissing(RuleLine end) {
    if (!expectationTried) {
      problems.error(end, "expectation-missing");
    }
    Language language = expectation.map(e -> e.sentence().language()).orElse(Language.EN);
    for (TextLine text : TextLine.values()) {
      if (!texts.containsKey(text)) {
        String beginning = vocabulary.frames().texts().get(text).in(language);
        problems.error(end, "text-missing", beginning);
      }
    }
  }

  private void checkReads(Expectation expected) {
    boolean forTouchpoints =
        pattern.filter(p -> p.subject() == Rule.Subject.TOUCHPOINT).isPresent();
    for (Condition condition : conditions) {
      String label = condition.attribute().wording().label().in(condition.sentence().language());
      if (condition.attribute().equals(expected.attribute())) {
        problems.error(condition.sentence(), "reads-what-it-expects", label);
      }
      if (!forTouchpoints && condition.attribute().scope() == Scope.TOUCHPOINT) {
        problems.error(condition.sentence(), "reads-touchpoint", label);
      }
    }
  }

  private Rule rule() {
    return new Rule(
        pack.orElseThrow(),
        name.orElseThrow(),
        metadata.metadata(),
        pattern.orElseThrow().subject(),
        List.copyOf(conditions),
        expectation.orElseThrow(),
        new Text(texts.get(TextLine.RECOMMEND_EN), texts.get(TextLine.RECOMMEND_FI)),
        new Text(texts.get(TextLine.BECAUSE_EN), texts.get(TextLine.BECAUSE_FI)),
        patternLine);
  }
}
