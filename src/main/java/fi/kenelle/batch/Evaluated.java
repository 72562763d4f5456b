package fi.kenelle.batch;

import fi.kenelle.concept.Observation;

/**
 * What became of a record.
 *
 * @param line what is to be written, with the line break
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Evaluated(Position next, byte[] line, Finding finding) {
  /** Whether the record was answered, rather than set aside. */
  public boolean isAnswer() {
    return finding instanceof Answered;
  }

  /** Whether it was set aside though it is not to blame. */
  public boolean isOurFault() {
    return finding instanceof Refused refused && refused.isOurFault();
  }

  /** What the record counts as. */
  sealed interface Finding permits Answered, Refused {}

  /** It was answered. */
  record Answered(Observation seen) implements Finding {}

  /**
   * It could not be answered.
   *
   * @param reason the code of the first thing wrong with it
   * @param isOurFault whether the record is not to blame
   */
  record Refused(String reason, boolean isOurFault) implements Finding {}
}
