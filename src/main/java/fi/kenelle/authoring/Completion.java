package fi.kenelle.authoring;

/**
 * Something that may stand at a place of a rule's text: {@code text} in place of what is between
 * the two columns leaves the line with no more problems than it had.
 *
 * @param label what a list shows
 * @param detail more about it, empty where there is nothing to say
 * @param from the first column replaced, from 1, in characters
 * @param to the column after the last one replaced
 */
public record Completion(String text, String label, String detail, int from, int to) {}
