package fi.kenelle.report;

import fi.kenelle.outcome.Answer;
import fi.kenelle.vocabulary.JsonText;
import java.util.Map;
import java.util.Optional;

/**
 * An answer to be reported.
 *
 * @param origin the file that its description was read from, where it was
 */
public record Reported(Answer answer, Optional<Origin> origin) {
  /** An answer to a description that came without a file. */
  public static Reported of(Answer answer) {
    return new Reported(answer, Optional.empty());
  }

  /**
   * A file with a description.
   *
   * @param name as it was given
   * @param places where each value stands in it, by JSON pointer
   */
  public record Origin(String name, Map<String, JsonText.Place> places) {
    /** Where a pointer leads, or the nearest thing around it that is there. */
    JsonText.Place place(String pointer) {
      return JsonText.place(places, pointer);
    }
  }
}
