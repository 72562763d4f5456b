package fi.kenelle.flink;

/**
 * A record on its way to be answered. Public, and of plain fields, so that Flink can send it.
 *
 * @param file the name of its file below the folder of the input; empty where the input is a file
 * @param line its line; 0 where it is the whole file
 * @param text what it holds; empty where it is too long
 * @param isTooLong whether it is longer than any description may be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Line(String file, long line, byte[] text, boolean isTooLong) {}
