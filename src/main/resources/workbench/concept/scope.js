// Whose answer is looked at, and what of it: all groups or one, one dimension or all, and which
// verdicts. The address keeps it.
import { here, route } from "../route.js";
import { answer } from "./answer.js";

/** The index of the chosen group; null for all. */
export function chosenGroup() {
  const results = answer.value?.results ?? [];
  const asked = route.query.get("group");
  const index = asked === null ? NaN : Number(asked);
  if (results.some((result) => result.customer.index === index)) {
    return index;
  }
  return results.length === 1 ? results[0].customer.index : null;
}

export function chosenDimension() {
  return route.query.get("dimension");
}

/** "unmet", "unknown", "met", "waived" or "na". */
export function chosenVerdict() {
  return route.query.get("show") ?? "unmet";
}

/** The results of the chosen group, or of all. */
export function chosenResults() {
  const index = chosenGroup();
  return (answer.value?.results ?? []).filter(
    (result) => index === null || result.customer.index === index,
  );
}

export function showing(changes) {
  return here(changes);
}
