package fi.kenelle.authoring;

import fi.kenelle.vocabulary.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A clause that lists several values, with the cursor in one of them.
 *
 * @param before the values before the one with the cursor, each legal
 * @param started what is written of the one with the cursor, up to the cursor
 * @param after the values after it that are legal
 */
record ListedValues(
    Phrase phrase, List<String> legal, List<String> before, String started, List<String> after) {
  /** The lists that a clause with the cursor after {@code typed} can be. */
  static Stream<ListedValues> of(String typed, String rest, Phrase phrase, List<String> legal) {
    if (!phrase.operator().takesList() || !typed.startsWith(phrase.before())) {
      return Stream.empty();
    }
    List<String> items = items(typed.substring(phrase.before().length()));
    List<String> before = items.subList(0, items.size() - 1);
    if (!legal.containsAll(before)) {
      return Stream.empty();
    }
    String tail =
        rest.endsWith(phrase.after())
            ? rest.substring(0, rest.length() - phrase.after().length())
            : rest;
    List<String> further = items(tail);
    List<String> after =
        further.subList(1, further.size()).stream()
            .filter(item -> legal.contains(item) && !before.contains(item))
            .toList();
    String started = items.get(items.size() - 1);
    return Stream.of(new ListedValues(phrase, legal, before, started, after));
  }

  private static List<String> items(String written) {
    return Arrays.stream(written.split(",", -1)).map(item -> item.replaceAll("^ +", "")).toList();
  }

  /** The clauses that go on from it: the value finished, or another added to it. */
  Stream<String> clauses() {
    boolean isWhole = legal.contains(started);
    Stream<String> finished =
        free(List.of())
            .filter(word -> CursorLine.goesOn(word, started) && !word.equals(started))
            .map(word -> clause(List.of(word)));
    Stream<String> added =
        isWhole
            ? free(List.of(started)).map(word -> clause(List.of(started, word)))
            : Stream.empty();
    return Stream.concat(finished, added);
  }

  private Stream<String> free(List<String> more) {
    var taken = new HashSet<>(before);
    taken.addAll(after);
    taken.addAll(more);
    return legal.stream().filter(word -> !taken.contains(word));
  }

  private String clause(List<String> here) {
    List<String> all = new ArrayList<>(before);
    all.addAll(here);
    all.addAll(after);
    return phrase.with(all);
  }
}
