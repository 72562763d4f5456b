package fi.kenelle.history;

import java.util.SortedMap;

/**
 * The files of one version, by path.
 *
 * @param refused what stands where a file should, with the code of the reason: {@code file-link} or
 *     {@code file-large}
 */
public record Snapshot(SortedMap<String, byte[]> files, SortedMap<String, String> refused) {}
