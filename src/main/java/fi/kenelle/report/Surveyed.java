package fi.kenelle.report;

import fi.kenelle.concept.Survey;
import fi.kenelle.rule.RuleSet;
import java.time.LocalDate;

/**
 * A survey to be reported.
 *
 * @param name what the catalogue is called
 * @param rejected the file that holds what was set aside
 * @param on the day for descriptions that name none
 */
public record Surveyed(
    String name, String rejected, LocalDate on, RuleSet ruleSet, Survey survey) {}
