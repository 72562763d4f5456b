package fi.kenelle.authoring;

import java.util.List;

/**
 * What an author wants to make a version of: all of it or nothing.
 *
 * @param changes at most one a rule
 * @param why what the author says about it
 */
public record Publication(List<Change> changes, Author who, String why) {}
