package fi.kenelle.history;

import java.time.Instant;

/** Who made a version, why, and when. */
public record Signature(String who, String message, Instant when) {}
