package fi.kenelle.http;

import java.nio.file.Path;
import java.util.Set;

/**
 * What is kept of answers, where that is asked for.
 *
 * @param file where it is kept
 * @param withInput whether the descriptions are kept too, and not only their hashes
 * @param masked the fields of descriptions whose values are left out, wherever they stand
 */
public record Decisions(Path file, boolean withInput, Set<String> masked) {}
