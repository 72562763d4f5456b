package fi.kenelle.concept;

import fi.kenelle.vocabulary.Language;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One sentence that a suite may use, with places for words.
 *
 * @param fixed the words around the places: one more than there are places
 * @param order the slot of each place, as the language orders them
 * @param claim what it says, with words in the places
 */
record SuitePhrase(
    List<String> fixed, List<Integer> order, List<Slot> slots, Function<Said, Claim> claim) {
  private static final Pattern MARK = Pattern.compile("\u0001([0-9])\u0001");
  private static final int FEW = 12;

  /** What a place takes: one of some words, or a number. */
  record Slot(Map<String, Object> words, Optional<Pattern> number, Function<String, Object> read) {
    static Slot of(Map<String, Object> words) {
      return new Slot(words, Optional.empty(), words::get);
    }

    static Slot number(String shape, String example, Function<String, Integer> read) {
      return new Slot(
          Map.of(example, read.apply(example)), Optional.of(Pattern.compile(shape)), read::apply);
    }

    boolean takes(String word) {
      return number.map(shape -> shape.matcher(word).matches()).orElse(words.containsKey(word));
    }

    /**
     * The legal words nearest to what was written: those that hold it, or are held in it, first.
     */
    List<String> nearest(String written) {
      Comparator<String> apart =
          Comparator.comparing(word -> !word.contains(written) && !written.contains(word));
      return Nearest.all(written, words.keySet()).stream().sorted(apart).toList();
    }

    /** Words to try when nothing is known of the place: all of a few, or the likeliest of many. */
    List<String> likely(String sentence) {
      if (number.isPresent()) {
        Matcher found =
            Pattern.compile("(?<![0-9.,])(" + number.get() + ")(?![0-9])").matcher(sentence);
        return found.find() ? List.of(found.group(1)) : List.copyOf(words.keySet());
      }
      if (words.size() <= FEW) {
        return List.copyOf(words.keySet());
      }
      Optional<String> contained =
          words.keySet().stream()
              .filter(sentence::contains)
              .max(Comparator.comparing(String::length));
      return List.of(contained.orElseGet(() -> nearestToAWord(sentence)));
    }

    private String nearestToAWord(String sentence) {
      return words.keySet().stream()
          .min(
              Comparator.comparing(
                  word ->
                      Arrays.stream(sentence.split(" ", -1))
                          .mapToInt(written -> Nearest.distance(written, word))
                          .min()
                          .orElse(0)))
          .orElseThrow();
    }
  }

  /** Groups of customers, by index. */
  record Groups(List<Integer> indexes) {}

  /** What was put into the places. */
  record Said(List<Object> values) {
    /** The only value of a kind. */
    <T> T one(Class<T> kind) {
      return values.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    List<Integer> groups() {
      return one(Groups.class).indexes();
    }

    Said with(List<Integer> groups) {
      return new Said(Stream.concat(values.stream(), Stream.of(new Groups(groups))).toList());
    }
  }

  /** The phrase whose text is the message of a code, a slot standing for each of its details. */
  static SuitePhrase of(
      String code, Language language, List<Slot> slots, Function<Said, Claim> claim) {
    Object[] marks =
        IntStream.range(0, slots.size()).mapToObj(i -> "\u0001" + i + "\u0001").toArray();
    String text = Message.of(code, marks).in(language);
    List<String> fixed = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int from = 0;
    while (mark.find()) {
      fixed.add(text.substring(from, mark.start()));
      order.add(Integer.valueOf(mark.group(1)));
      from = mark.end();
    }
    fixed.add(text.substring(from));
    return new SuitePhrase(fixed, order, slots, claim);
  }

  /** What stands in the places, where the words around them are this phrase's. */
  Optional<List<String>> words(String sentence) {
    StringBuilder shape = new StringBuilder(Pattern.quote(fixed.get(0)));
    fixed.subList(1, fixed.size()).forEach(f -> shape.append("(.+?)").append(Pattern.quote(f)));
    Matcher matcher = Pattern.compile(shape.toString()).matcher(sentence);
    return matcher.matches()
        ? Optional.of(IntStream.rangeClosed(1, order.size()).mapToObj(matcher::group).toList())
        : Optional.empty();
  }

  /** The places whose word cannot stand there. */
  List<Integer> wrong(List<String> words) {
    return IntStream.range(0, words.size())
        .filter(place -> !slot(place).takes(words.get(place)))
        .boxed()
        .toList();
  }

  /** What the phrase says with words that can all stand in their places. */
  Claim claim(List<String> words) {
    return claim.apply(
        new Said(
            IntStream.range(0, words.size())
                .mapToObj(place -> slot(place).read().apply(words.get(place)))
                .toList()));
  }

  /** The sentence with each wrong word mended, the nearest first; at most three. */
  List<String> mended(List<String> words) {
    List<Integer> wrong = wrong(words);
    int last = wrong.get(wrong.size() - 1);
    List<String> sound = new ArrayList<>(words);
    wrong.forEach(place -> sound.set(place, slot(place).nearest(words.get(place)).get(0)));
    return slot(last).nearest(words.get(last)).stream()
        .limit(3)
        .map(
            word -> {
              sound.set(last, word);
              return with(sound);
            })
        .toList();
  }

  /** How many of a sentence's letters are this phrase's own: the more, the likelier it is meant. */
  int weight() {
    return fixed.stream().mapToInt(String::length).sum();
  }

  /** Sentences of this phrase that may have been meant. */
  Stream<String> likely(String sentence) {
    Stream<List<String>> filled = Stream.of(List.of());
    for (int place = 0; place < order.size(); place++) {
      List<String> words = slot(place).likely(sentence);
      filled =
          filled.flatMap(
              before ->
                  words.stream().map(w -> Stream.concat(before.stream(), Stream.of(w)).toList()));
    }
    return filled.map(this::with);
  }

  private Slot slot(int place) {
    return slots.get(order.get(place));
  }

  private String with(List<String> words) {
    StringBuilder sentence = new StringBuilder(fixed.get(0));
    for (int place = 0; place < words.size(); place++) {
      sentence.append(words.get(place)).append(fixed.get(place + 1));
    }
    return sentence.toString();
  }
}
