package fi.kenelle.concept;

import fi.kenelle.outcome.Fit;
import fi.kenelle.outcome.GroupResult;
import fi.kenelle.outcome.Note;
import fi.kenelle.outcome.Outcome;
import fi.kenelle.outcome.Question;
import fi.kenelle.outcome.Tension;
import fi.kenelle.rule.Rule;
import fi.kenelle.vocabulary.Dimension;
import java.util.Optional;

/** Something in an answer that a claim does not allow. */
public sealed interface Evidence {
  /** How a rule ended for a group. */
  record Ended(Outcome outcome) implements Evidence {}

  /** A touchpoint rule has nowhere to apply: the concept lists no touchpoint. */
  record Nowhere(Rule rule) implements Evidence {}

  /** How far a group is met, in all or in one dimension. */
  record Fitted(GroupResult group, Optional<Dimension> dimension, Fit.Tally tally)
      implements Evidence {}

  /** Expectations that pull apart. */
  record Torn(Tension tension) implements Evidence {}

  /** A question that a group's rules wait for. */
  record Open(GroupResult group, Question question) implements Evidence {}

  /** Something about the description itself. */
  record Noted(Note note) implements Evidence {}
}
