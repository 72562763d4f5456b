package fi.kenelle.batch;

/** Is told how far a batch has come, from one thread. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (done, of, records) -> {};

  /**
   * Where it stands.
   *
   * @param done how much of the input is behind it, in the input's own measure
   * @param of how much the input is; 0 where nobody knows
   * @param records the records behind it
   */
  void at(long done, long of, long records);
}
