package fi.kenelle.authoring;

import fi.kenelle.rule.RulePart;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.rule.Sentences;
import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Phrase;
import fi.kenelle.vocabulary.Text;
import fi.kenelle.vocabulary.Vocabulary.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What may come next at any place of a rule's text, the likeliest first: in the author's language
 * before the other, what rules say often before what they seldom say. Compiles nothing. Immutable
 * and safe to share.
 */
public final class Completions {
  /** The most that are given at once. */
  public static final int MOST = 300;

  private static final int NEAREST = 5;
  private static final int LOOKED_AT = 40;

  private final RuleSet ruleSet;
  private final ClauseOffers clauses;
  private final MetadataOffers metadata;

  /** The completions of rules in these words, ranked by what these rules say. */
  public Completions(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
    this.clauses = new ClauseOffers(ruleSet);
    this.metadata = new MetadataOffers(ruleSet);
  }

  /** The rules whose words these are. */
  public RuleSet ruleSet() {
    return ruleSet;
  }

  /**
   * Where an author is.
   *
   * @param rule {@code pack/name} of the rule being written, empty where that is open
   * @param line from 1
   * @param column from 1, in characters; one more than the line has is its end
   * @param language the language of labels, and of sentences where the text shows no other
   */
  public record Cursor(String rule, String text, int line, int column, Language language) {
    /** The lines of the text. */
    public static List<String> lines(String text) {
      return Manuscript.lines(text);
    }
  }

  /** What may come next. The cursor must be inside the text. */
  public List<Completion> at(Cursor cursor) {
    Manuscript manuscript = new Manuscript(cursor.text(), cursor.line(), ruleSet);
    String words = Cursor.lines(cursor.text()).get(cursor.line() - 1);
    CursorLine line = CursorLine.of(words, cursor.column());
    Language author = manuscript.language(cursor.language());
    Stream<Completion> found =
        switch (manuscript.section()) {
          case PACKAGE -> packages(line, manuscript, cursor);
          case RULE -> names(line, manuscript, cursor);
          case METADATA -> metadata(line, manuscript, cursor.language());
          case PATTERN -> patterns(line, manuscript, author);
          case CONDITIONS -> conditions(line, manuscript, author);
          case EXPECTATION -> expectations(line, manuscript, author);
          case TEXTS -> texts(line, manuscript, author);
          case AFTER -> Stream.empty();
        };
    String now = line.content();
    return found.filter(one -> !one.text().equals(now)).distinct().limit(MOST).toList();
  }

  private Stream<Completion> packages(CursorLine line, Manuscript manuscript, Cursor cursor) {
    if (manuscript.has(RulePart.Role.PACKAGE)) {
      return Stream.empty();
    }
    return ruleSet.vocabulary().packs().entrySet().stream()
        .filter(pack -> cursor.rule().isEmpty() || cursor.rule().startsWith(pack.getKey() + "/"))
        .filter(pack -> CursorLine.goesOn("package " + pack.getKey(), line.typed()))
        .map(pack -> packageLine(line, pack, cursor.language()));
  }

  private static Completion packageLine(
      CursorLine line, Map.Entry<String, Text> pack, Language language) {
    String text = "package " + pack.getKey();
    return line.whole(text, text, pack.getValue().in(language));
  }

  private static Stream<Completion> names(CursorLine line, Manuscript manuscript, Cursor cursor) {
    String name = cursor.rule().replaceFirst(".*/", "");
    String text = "rule \"" + (name.isEmpty() ? "new-rule" : name) + '"';
    boolean fits = CursorLine.goesOn(text, line.typed()) && !manuscript.has(RulePart.Role.RULE);
    return fits ? Stream.of(line.whole(text, text, "")) : Stream.empty();
  }

  private Stream<Completion> metadata(CursorLine line, Manuscript manuscript, Language language) {
    Stream<Completion> keys = metadata.at(line, manuscript, language).stream();
    return Stream.concat(keys, keyword("when", line, manuscript, language));
  }

  private static Stream<Completion> keyword(
      String keyword, CursorLine line, Manuscript manuscript, Language language) {
    boolean fits = CursorLine.goesOn(keyword, line.typed()) && !manuscript.hasKeyword(keyword);
    return fits
        ? Stream.of(line.whole(keyword, keyword, Message.of("about-" + keyword).in(language)))
        : Stream.empty();
  }

  private Stream<Completion> patterns(CursorLine line, Manuscript manuscript, Language author) {
    if (manuscript.has(RulePart.Role.PATTERN)) {
      return Stream.empty();
    }
    List<String> lines = clauses.patterns(author);
    return fitting(lines, line.typed()).map(text -> line.whole(text, text, ""));
  }

  private static Stream<String> fitting(
      List<String> sentences, String typed, Function<String, List<String>> nearest) {
    List<String> fitting =
        Stream.concat(
                sentences.stream().filter(sentence -> CursorLine.goesOn(sentence, typed)),
                sentences.stream().filter(sentence -> CursorLine.hasWords(sentence, typed)))
            .distinct()
            .toList();
    return fitting.isEmpty() ? nearest.apply(typed).stream() : fitting.stream();
  }

  private static Stream<String> fitting(List<String> sentences, String typed) {
    return fitting(sentences, typed, words -> Sentences.nearest(words, sentences, NEAREST));
  }

  /** The nearest of those looked at that are legal here. */
  private static List<String> legal(List<String> nearest, List<String> sentences) {
    return nearest.stream().filter(Set.copyOf(sentences)::contains).limit(NEAREST).toList();
  }

  private Stream<Completion> conditions(CursorLine line, Manuscript manuscript, Language author) {
    Stream<Completion> then = keyword("then", line, manuscript, author);
    String clause = line.typed().replaceFirst("^-? *", "");
    String rest = line.words().substring(line.cursor(), Math.max(line.cursor(), line.end()));
    List<ClauseOffers.Offer> legal = clauses.conditions(manuscript).toList();
    return Stream.concat(
        then,
        sentences(legal, clause, rest, author)
            .map(sentence -> line.whole("- " + sentence, sentence, "")));
  }

  private Stream<Completion> expectations(CursorLine line, Manuscript manuscript, Language author) {
    if (manuscript.has(RulePart.Role.EXPECTATION)) {
      return Stream.empty();
    }
    List<ClauseOffers.Offer> legal = clauses.expectations(manuscript).toList();
    String typed = line.typed();
    for (Language language : Language.values()) {
      String frame = frame(language);
      if (typed.startsWith(frame)) {
        String rest = line.words().substring(line.cursor(), Math.max(line.cursor(), line.end()));
        return sentences(
                legal.stream().filter(offer -> offer.language() == language).toList(),
                typed.substring(frame.length()),
                rest,
                author)
            .map(clause -> line.whole(frame + clause, frame + clause, ""));
      }
    }
    List<String> framed =
        legal.stream()
            .sorted(Comparator.comparing(offer -> offer.language() != author))
            .map(offer -> frame(offer.language()) + offer.clause())
            .toList();
    return fitting(
            framed,
            typed,
            words -> legal(ruleSet.sentences().nearestExpectations(words, LOOKED_AT), framed))
        .map(text -> line.whole(text, text, ""));
  }

  private String frame(Language language) {
    return ruleSet.vocabulary().frames().expect().in(language).replace("{clause}", "");
  }

  /**
   * The clauses that go on from what was typed, then those that hold its words, else the nearest.
   */
  private Stream<String> sentences(
      List<ClauseOffers.Offer> legal, String typed, String rest, Language author) {
    List<String> ranked =
        legal.stream()
            .sorted(Comparator.comparing(offer -> offer.language() != author))
            .map(ClauseOffers.Offer::clause)
            .distinct()
            .toList();
    List<String> lists = new ArrayList<>();
    legal.stream()
        .map(ClauseOffers.Offer::phrase)
        .filter(Phrase::takesValues)
        .distinct()
        .flatMap(phrase -> ListedValues.of(typed, rest, phrase, ClauseOffers.words(phrase)))
        .flatMap(ListedValues::clauses)
        .forEach(lists::add);
    if (!lists.isEmpty()) {
      return Stream.concat(
          lists.stream(), ranked.stream().filter(c -> CursorLine.goesOn(c, typed)));
    }
    return fitting(
        ranked,
        typed,
        words -> legal(ruleSet.sentences().nearestConditions(words, LOOKED_AT), ranked));
  }

  private Stream<Completion> texts(CursorLine line, Manuscript manuscript, Language author) {
    int quote = line.words().indexOf('"', line.start());
    if (quote >= 0 && quote < line.cursor()) {
      return Stream.empty();
    }
    List<TextLine> missing = manuscript.missingTexts();
    List<String> beginnings = new ArrayList<>();
    for (Language language : List.of(author, author == Language.EN ? Language.FI : Language.EN)) {
      missing.forEach(
          text -> beginnings.add(ruleSet.vocabulary().frames().texts().get(text).in(language)));
    }
    Stream<Completion> lines =
        fitting(beginnings, line.typed()).map(text -> textLine(line, quote, text));
    Stream<Completion> end = keyword("end", line, manuscript, author);
    return missing.isEmpty() ? end : Stream.concat(lines, end);
  }

  private static Completion textLine(CursorLine line, int quote, String beginning) {
    return quote < 0
        ? line.whole(beginning + " \"…\"", beginning, "")
        : line.between(line.start(), quote, beginning + " ", beginning, "");
  }
}
