// Values and expectations of the vocabulary in words.
import { attribute as known } from "./library.js";
import { decimal, listed, ours, say, theirs } from "./words.js";

/** What to call one value of an attribute. */
export function valueLabel(attribute, value) {
  const label = attribute.valueLabels?.[String(value)];
  if (label) {
    return ours(label);
  }
  return typeof value === "boolean" ? say(value ? "yes" : "no") : decimal(String(value));
}

/** A value in words; what is not stated says so, and so does an empty list. */
export function valueWords(attribute, value) {
  if (value === undefined || value === null) {
    return say("not-stated");
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? say("none-of-these")
      : listed(value.map((each) => valueLabel(attribute, each)));
  }
  if (typeof value === "object") {
    return value.from ? say("of-customer", ours(known(value.from).label)) : theirs(value);
  }
  return valueLabel(attribute, value);
}

/** What an expectation asks for: "at least occasional", "includes Finnish". */
export function wish(expectation) {
  const attribute = known(expectation.attribute);
  const operator = onlyOne(attribute, expectation) ? "is" : expectation.operator;
  return say("operator-" + operator, valueWords(attribute, expectation.value));
}

/** "At least" the highest value, or "at most" the lowest, is that value. */
function onlyOne({ values }, { operator, value }) {
  return (
    (operator === "atLeast" && value === values[values.length - 1]) ||
    (operator === "atMost" && value === values[0])
  );
}
