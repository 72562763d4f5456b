package fi.kenelle.authoring;

import java.util.List;

/**
 * A version that is in use.
 *
 * @param edition the rules as it has them
 * @param version its id in the history
 * @param warnings what the author had better look at
 */
public record Published(Edition edition, String version, List<Warning> warnings) {}
