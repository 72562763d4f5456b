package fi.kenelle.authoring;

import fi.kenelle.rule.Rule;
import fi.kenelle.rule.RuleOutline;
import fi.kenelle.rule.RulePart;
import fi.kenelle.rule.RuleReader;
import fi.kenelle.rule.RuleSection;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary.Frames;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule's text while it is being written: what its other lines say, seen from the cursor's. */
final class Manuscript {
  private final RuleReader reader;
  private final RuleOutline outline;

  /** The text, seen from a line, from 1. */
  Manuscript(String text, int line, RuleSet ruleSet) {
    this.reader = ruleSet.reader();
    this.outline = reader.outline(text, line);
  }

  /** The lines of a text as {@code check} counts them, without their ends. */
  static List<String> lines(String text) {
    return Stream.of(text.split("\n", -1))
        .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .toList();
  }

  /** The part of the rule that the cursor is in. */
  RuleSection section() {
    return outline.section();
  }

  /** Whether another line has this role. */
  boolean has(RulePart.Role role) {
    return parts(role).findAny().isPresent();
  }

  /** Whether another line is this keyword. */
  boolean hasKeyword(String keyword) {
    return outline.keywords().contains(keyword);
  }

  /** Whether another line has this metadata key. */
  boolean hasMetadata(String key) {
    return parts(RulePart.Role.METADATA).anyMatch(part -> part.key().equals(key));
  }

  private Stream<RulePart> parts(RulePart.Role role) {
    return outline.parts().stream().filter(part -> part.role() == role);
  }

  /** What the rule is applied to. */
  Rule.Subject subject() {
    return parts(RulePart.Role.PATTERN)
        .map(part -> reader.patterns().get(part.text()))
        .filter(pattern -> pattern != null)
        .map(Sentences.Pattern::subject)
        .findFirst()
        .orElse(Rule.Subject.CUSTOMER);
  }

  /** What another line expects something of. */
  Optional<Attribute> expected() {
    return parts(RulePart.Role.EXPECTATION)
        .flatMap(part -> part.meaning().stream())
        .map(Sentences.Meaning::attribute)
        .findFirst();
  }

  /** What other lines read. */
  Set<Attribute> read() {
    return Stream.concat(parts(RulePart.Role.PATTERN), parts(RulePart.Role.CONDITION))
        .flatMap(part -> part.meaning().stream())
        .map(Sentences.Meaning::attribute)
        .collect(Collectors.toSet());
  }

  /** The texts that no other line gives. */
  List<TextLine> missingTexts() {
    Set<String> given = parts(RulePart.Role.TEXT).map(RulePart::key).collect(Collectors.toSet());
    return Arrays.stream(TextLine.values()).filter(text -> !given.contains(text.name())).toList();
  }

  /** The language of most of the sentences around, else the other one given. */
  Language language(Language otherwise) {
    List<Language> spoken =
        outline.parts().stream().map(this::language).flatMap(Optional::stream).toList();
    long finnish = spoken.stream().filter(Language.FI::equals).count();
    if (2 * finnish == spoken.size()) {
      return otherwise;
    }
    return 2 * finnish > spoken.size() ? Language.FI : Language.EN;
  }

  private Optional<Language> language(RulePart part) {
    if (part.meaning().isPresent()) {
      return part.meaning().map(meaning -> meaning.phrase().language());
    }
    Frames frames = reader.vocabulary().frames();
    return Stream.concat(
            Stream.of(frames.anyCustomer(), frames.anyTouchpoint()),
            frames.texts().values().stream())
        .flatMap(frame -> language(part, frame).stream())
        .findFirst();
  }

  private static Optional<Language> language(RulePart part, Text frame) {
    return Arrays.stream(Language.values())
        .filter(language -> part.text().startsWith(frame.in(language)))
        .findFirst();
  }
}
