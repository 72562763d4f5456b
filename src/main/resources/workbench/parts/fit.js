// Fit drawn: the parts of a total, and the cells of the heat matrix.
import { html, styled } from "../lit.js";
import { say, score } from "../words.js";

/** Met, unmet and not stated as parts of one bar. */
export function parts({ met, unmet, unknown }) {
  const part = (name, count) =>
    count > 0 ? html`<i class=${name} ${styled({ flex: String(count) })}></i>` : "";
  return html`<span class="parts" aria-hidden="true"
    >${part("met", met)}${part("unmet", unmet)}${part("unknown", unknown)}</span
  >`;
}

/** The step of the heat scale, 1 to 5. */
export function step(value) {
  return Math.min(5, 1 + Math.floor(value * 5 + 1e-9));
}

/** What one cell of the matrix tells, in words. */
export function inWords(tally) {
  if (tally.score === null) {
    return tally.unknown > 0 ? say("count-unknown", tally.unknown) : say("nothing-expected");
  }
  return score(tally.score) + ", " + say("counts", tally.met, tally.unmet, tally.unknown);
}

/** A sample cell for the key. */
export function sampleCell(value) {
  return html`<span class="cell h${step(value)}" aria-hidden="true" ${styled({ "--v": value })}></span>`;
}

/** From before to after on a line from 0 to 1: a ring and a dot. */
export function track(before, after) {
  const at = (value) => ({ "inset-inline-start": value * 100 + "%" });
  const both = before !== null && after !== null;
  return html`<span class="line01" aria-hidden="true"
    ><i class="tick"></i><i class="tick half"></i><i class="tick full"></i>
    ${both
      ? html`<i
          class="span"
          ${styled({
            "inset-inline-start": Math.min(before, after) * 100 + "%",
            width: Math.abs(after - before) * 100 + "%",
          })}
        ></i>`
      : ""}
    ${before === null ? "" : html`<i class="ring" ${styled(at(before))}></i>`}
    ${after === null ? "" : html`<i class="spot" ${styled(at(after))}></i>`}</span
  >`;
}
