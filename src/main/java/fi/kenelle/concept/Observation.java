package fi.kenelle.concept;

import fi.kenelle.description.FreeText;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.vocabulary.Language;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What one answer adds to the survey of a catalogue, as numbers: rules and attributes by their
 * places in the {@link Subjects}. Immutable.
 *
 * @param provider who provides the service, where that is told
 */
public record Observation(Optional<String> provider, List<Group> groups) {
  private static final int LONGEST_NAME = 120;

  /**
   * One customer group.
   *
   * @param type the place of its type in the vocabulary
   * @param met the rules met, one entry each time
   * @param stated the attributes that rules look at and that are told
   * @param notStated the attributes worth asking for
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and there are millions
  record Group(
      int type,
      int[] met,
      int[] unmet,
      int[] unknown,
      int[] stated,
      int[] notStated,
      int weightMet,
      int weightDecided) {}

  /** What an answer adds; names in the language of the survey. */
  public static Observation of(Answer answer, Subjects subjects, Language language) {
    return new Observation(
        FreeText.of(answer.description().json().at("/provider/name"))
            .filter(FreeText::says)
            .map(name -> shortened(name.in(language).strip()))
            .filter(name -> !name.isEmpty()),
        answer.results().stream().map(result -> group(result, subjects)).toList());
  }

  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }

  private static Group group(GroupResult result, Subjects subjects) {
    BitSet asked = new BitSet();
    result.questions().forEach(question -> asked.set(subjects.place(question.attribute())));
    BitSet told = told(result, subjects);
    told.andNot(asked);
    return new Group(
        subjects.types().indexOf(result.customer().type()),
        rules(result.met(), subjects),
        rules(result.recommendations(), subjects),
        rules(result.unknown(), subjects),
        told.stream().toArray(),
        asked.stream().toArray(),
        result.fit().total().weightMet(),
        result.fit().total().weightDecided());
  }

  /** What rules look at and is told, of the group itself or at any touchpoint. */
  private static BitSet told(GroupResult result, Subjects subjects) {
    BitSet told = new BitSet();
    result
        .outcomes()
        .map(Outcome::situation)
        .distinct()
        .forEach(
            situation ->
                subjects.lookedAt().stream()
                    .filter(attribute -> situation.value(attribute).isKnown())
                    .forEach(attribute -> told.set(subjects.place(attribute))));
    return told;
  }

  private static int[] rules(List<Outcome> outcomes, Subjects subjects) {
    int[] places = new int[outcomes.size()];
    Arrays.setAll(places, i -> subjects.place(outcomes.get(i).rule()));
    return places;
  }
}
