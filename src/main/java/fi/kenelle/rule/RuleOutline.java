package fi.kenelle.rule;

import java.util.List;
import java.util.Set;

/**
 * A rule's text seen from one of its lines.
 *
 * @param section the part of the rule that the line belongs to
 * @param parts what the other lines say
 * @param keywords which of {@code when}, {@code then} and {@code end} stand on other lines
 */
public record RuleOutline(RuleSection section, List<RulePart> parts, Set<String> keywords) {}
