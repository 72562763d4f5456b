package fi.kenelle.bench;

import fi.kenelle.concept.Explanation.Finding;
import fi.kenelle.outcome.Answer;
import java.util.List;

/**
 * An answer, and why: for each outcome that is recommended, met or waived the conditions of its
 * rule with what each found, in the order of the answer; none where they were not asked for.
 */
record Told(Answer answer, List<List<Finding>> conditions) {}
