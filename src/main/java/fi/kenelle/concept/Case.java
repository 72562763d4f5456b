package fi.kenelle.concept;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.outcome.Verdict;
import java.util.Optional;

/**
 * An example beside a rule: a description, and the verdict that the rule must give on it.
 *
 * @param customer the index of the group that it is about
 * @param touchpoint the touchpoint that it is about, for a touchpoint rule
 * @param because the attribute whose condition decides, where the case says
 * @param pointer its place in the file
 */
public record Case(
    String name,
    ServiceDescription description,
    int customer,
    Optional<String> touchpoint,
    Verdict verdict,
    Optional<String> because,
    String pointer,
    JsonNode json) {}
