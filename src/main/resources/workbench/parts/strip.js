// A range strip: one box a value of a scale, in order; filled is what is accepted. The words beside
// it say the same, so it is silent.
import { html } from "../lit.js";

/** Which of an attribute's values an expectation accepts, in the order of the vocabulary. */
export function accepted(attribute, { operator, value }) {
  const values = attribute.values;
  const at = values.indexOf(value);
  switch (operator) {
    case "is":
      return values.map((each) => each === value);
    case "isNot":
      return values.map((each) => each !== value);
    case "atLeast":
      return values.map((_, i) => i >= at);
    case "atMost":
      return values.map((_, i) => i <= at);
    case "includes":
      return values.map((each) => [value].flat().includes(each));
    case "excludes":
      return values.map((each) => ![value].flat().includes(each));
    default:
      return values.map(() => false);
  }
}

export function strip(attribute, expectation) {
  if (attribute.values.length === 0 || attribute.kind === "code") {
    return "";
  }
  const order = attribute.kind === "flag" ? [false, true] : attribute.values;
  const boxes = accepted({ ...attribute, values: order }, expectation);
  return html`<span class="strip" aria-hidden="true"
    >${boxes.map((full) => html`<i class=${full ? "in" : ""}></i>`)}</span
  >`;
}
