package fi.kenelle.rule;

import java.util.Optional;
import java.util.stream.Stream;

/** The pieces of a rule that an author writes, in the order in which they are best looked at. */
public enum RulePiece {
  STATUS("status"),
  STRENGTH("strength"),
  DIMENSION("dimension"),
  TITLE_EN("title"),
  TITLE_FI("titleFi"),
  PATTERN("pattern"),
  CONDITIONS("conditions"),
  EXPECTATION("expectation"),
  RECOMMEND_EN("recommendEn"),
  RECOMMEND_FI("recommendFi"),
  BECAUSE_EN("becauseEn"),
  BECAUSE_FI("becauseFi"),
  SOURCES("sources"),
  SINCE("since"),
  NOTE("note");

  private final String id;

  RulePiece(String id) {
    this.id = id;
  }

  /** The name used in JSON; of a metadata line its key. */
  public String id() {
    return id;
  }

  /** Whether a rule can do without it. */
  public boolean isOptional() {
    return this == CONDITIONS || this == NOTE;
  }

  /** Whether it can have several lines, each a sentence. */
  public boolean hasLines() {
    return this == CONDITIONS;
  }

  /** The piece of a metadata key, if it is one. */
  static Optional<RulePiece> ofKey(String key) {
    return Stream.of(values()).filter(piece -> piece.id.equals(key)).findFirst();
  }
}
