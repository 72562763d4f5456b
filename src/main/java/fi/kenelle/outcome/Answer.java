package fi.kenelle.outcome;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that one rule set says of one description on one day. It knows no language: whoever
 * shows it chooses one.
 */
public record Answer(
    RuleSet ruleSet,
    ServiceDescription description,
    LocalDate on,
    List<GroupResult> results,
    List<Tension> tensions,
    List<Note> notes,
    List<String> rulesFired) {}
