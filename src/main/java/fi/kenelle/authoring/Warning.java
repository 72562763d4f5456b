package fi.kenelle.authoring;

import fi.kenelle.vocabulary.Message;
import java.util.List;

/** Something about a version that keeps it from nothing, and that its author may not have meant. */
public record Warning(Message message, List<String> rules) {}
