package fi.kenelle.concept;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Answer;
import fi.kenelle.outcome.Answerer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a design team guards about its concept.
 *
 * @param on the day that it speaks of; empty where the concept says, or where it is today
 * @param sentences in the order of the file
 */
public record Suite(ServiceDescription concept, Optional<LocalDate> on, List<Sentence> sentences) {
  /**
   * One sentence of a suite.
   *
   * @param text as written
   * @param pointer its place in the file
   */
  public record Sentence(String text, Claim claim, String pointer) {}

  /** The day: the concept's own, else the suite's, else today. */
  public LocalDate day(LocalDate today) {
    return concept.on().or(() -> on).orElse(today);
  }

  /**
   * What became of a sentence.
   *
   * @param against what speaks against it; empty where it holds
   */
  public record Checked(Sentence sentence, List<Evidence> against) {}

  /** Holds every sentence against the answer to the concept. */
  public List<Checked> check(Answerer answerer, LocalDate today) {
    Answer answer = answerer.answer(concept, day(today));
    return sentences.stream()
        .map(sentence -> new Checked(sentence, sentence.claim().against(answer)))
        .toList();
  }
}
