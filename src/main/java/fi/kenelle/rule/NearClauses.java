package fi.kenelle.rule;

import fi.kenelle.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A long list of sentences in which to find those that a misspelt one is near to. What is needed
 * for finding is made at the first search. Safe to share.
 */
final class NearClauses {
  private static final int LONGEST = 120;
  private static final int LOOKED_AT = 40;
  private static final int PIECE = 3;

  private final List<String> sentences;
  private volatile Map<String, int[]> places = Map.of();

  NearClauses(List<String> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  /** The sentences. */
  List<String> all() {
    return sentences;
  }

  /** The nearest, by groups of letters in common first, then letter by letter. */
  List<String> nearest(String written, int count) {
    int[] shared = new int[sentences.size()];
    Map<String, int[]> found = places();
    for (String piece : pieces(written)) {
      for (int place : found.getOrDefault(piece, new int[0])) {
        shared[place]++;
      }
    }
    return IntStream.range(0, shared.length)
        .boxed()
        .sorted(Comparator.comparingInt(place -> -shared[place]))
        .limit(LOOKED_AT)
        .map(sentences::get)
        .sorted(Comparator.comparingInt(sentence -> Nearest.distance(written, sentence)))
        .limit(count)
        .toList();
  }

  private Map<String, int[]> places() {
    if (places.isEmpty()) {
      Map<String, List<Integer>> lists = new HashMap<>();
      for (int i = 0; i < sentences.size(); i++) {
        int place = i;
        pieces(sentences.get(i)).stream()
            .distinct()
            .forEach(piece -> lists.computeIfAbsent(piece, key -> new ArrayList<>()).add(place));
      }
      Map<String, int[]> made = new HashMap<>();
      lists.forEach((piece, list) -> made.put(piece, list.stream().mapToInt(i -> i).toArray()));
      places = made;
    }
    return places;
  }

  private static List<String> pieces(String text) {
    return IntStream.rangeClosed(0, Math.min(text.length(), LONGEST) - PIECE)
        .mapToObj(i -> text.substring(i, i + PIECE))
        .toList();
  }
}
