import { many } from "../many.js";

export default {
  // Expectations
  "expectations-lede":
    "What each type of customer expects of a service, how strongly, and by which rule. A strip shows the values of an attribute in order; the filled ones are accepted. Where strips share no filled value, the types pull apart.",
  "show-all": "All",
  "show-differences": "Differences",
  "show-tensions": "Tensions only",
  "find-expectation": "Find an attribute, a value or a rule",
  "find-example": "surprises, contract, at least…",
  dimension: "Dimension",
  pack: "Pack",
  "all-nine": "All nine",
  "all-packs": "All packs",
  "found-attributes": (count, all, torn) =>
    `${count} of ${all} attributes${torn > 0 ? ` · ${torn} in tension` : ""}`,
  "expectations-about": "What each customer type expects of each attribute",
  attribute: "Attribute",
  "values-lowest-first": "its values, in order",
  "count-expectations": (count) => many(count, "1 expectation", `${count} expectations`),
  "counts-as": (weight) => `counts ${weight}`,
  "strip-key": "the second value or higher is accepted",
  "no-single-value": "No single value satisfies all",
  "conditional-key": "only under a condition",
  when: "when",
  "yes-or-no": "yes or no",
  "a-number": "a number",
  "codes-of-your-own": "codes, such as fi",
  "no-expectation-mentions": (words) => `No expectation mentions “${words}”`,
  "no-expectation-here": "No expectation is like this",
  nearest: "Nearest:",
  "clear-search": "Clear the search",
  "export-table": "This table (CSV)",
};
