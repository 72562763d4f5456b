package fi.kenelle.batch;

/**
 * Where reading goes on.
 *
 * @param file the files before this one
 * @param offset the bytes of this file, or the records of a catalogue, that are behind
 * @param line the lines of this file that are behind
 */
record Position(long file, long offset, long line) {
  static final Position START = new Position(0, 0, 0);

  Position nextFile() {
    return new Position(file + 1, 0, 0);
  }
}
