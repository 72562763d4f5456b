package fi.kenelle.outcome;

import fi.kenelle.vocabulary.Message;

/** Something to know about the description itself; {@code pointer} says where. */
public record Note(String pointer, Message message) {}
