package fi.kenelle.batch;

import fi.kenelle.concept.Observation;

/**
 * What became of a record.
 *
 * @param line what is to be written, with the line break
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Evaluated(Position next, byte[] line, Finding finding) {
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
