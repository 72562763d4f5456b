// The drawn signs: one shape a verdict, always beside its word, and the three bars of a strength.
import { html, svg } from "../lit.js";
import { say } from "../words.js";

const dashes = "2.6 1.74";
const shapes = {
  met: svg`<circle cx="8" cy="8" r="7.2" fill="currentColor"/><path d="M4.6 8.2l2.4 2.4 4.5-5" fill="none" stroke="var(--surface)" stroke-width="1.9"/>`,
  unmet: svg`<path d="M8 .6 15.4 8 8 15.4.6 8z" fill="currentColor"/>`,
  unknown: svg`<circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray=${dashes}/><path d="M6.1 6.4c0-2.5 3.9-2.4 3.9-.1 0 1.5-2 1.5-2 3.1" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="8" cy="11.6" r=".95" fill="currentColor"/>`,
  could: svg`<circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray=${dashes}/><circle cx="5" cy="8" r="1" fill="currentColor"/><circle cx="8" cy="8" r="1" fill="currentColor"/><circle cx="11" cy="8" r="1" fill="currentColor"/>`,
  tension: svg`<path d="M.8 2.6 7 8 .8 13.4zM15.2 2.6 9 8l6.2 5.4z" fill="currentColor"/>`,
  waived: svg`<path d="M8 1.4 14.6 8 8 14.6 1.4 8zM4.5 8h7" fill="none" stroke="currentColor" stroke-width="1.4"/>`,
  na: svg`<path d="M3.5 8h9" stroke="currentColor" stroke-width="1.6"/>`,
  grip: svg`<g fill="currentColor"><circle cx="6" cy="4" r="1.1"/><circle cx="10" cy="4" r="1.1"/><circle cx="6" cy="8" r="1.1"/><circle cx="10" cy="8" r="1.1"/><circle cx="6" cy="12" r="1.1"/><circle cx="10" cy="12" r="1.1"/></g>`,
  undo: svg`<path d="M6 3 2.5 6.5 6 10M3 6.5h6.2a3.6 3.6 0 0 1 0 7.2H6" fill="none" stroke="currentColor" stroke-width="1.4"/>`,
  redo: svg`<path d="m10 3 3.5 3.5L10 10M13 6.5H6.8a3.6 3.6 0 0 0 0 7.2H10" fill="none" stroke="currentColor" stroke-width="1.4"/>`,
  theme: svg`<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M8 1.7a6.3 6.3 0 0 1 0 12.6z" fill="currentColor"/>`,
};

/** The mark of a verdict: met, unmet, unknown, could, waived, na; or of a tension. */
export function mark(name) {
  return html`<svg class="mark ${name}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}

/** A drawing inside a button: undo, redo, theme. */
export function icon(name) {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}

/** The mark of a verdict with its word. */
export function verdict(name) {
  return html`<span class="verdict">${mark(name)}${say("verdict-" + name)}</span>`;
}

const WEIGHTS = { must: 3, should: 2, could: 1 };
const FULL = ["M0 7h3v4H0z", "M5 3.5h3V11H5z", "M10 0h3v11h-3z"];
const EMPTY = ["M.5 7.5h2v3h-2z", "M5.5 4h2v6.5h-2z", "M10.5.5h2v10h-2z"];

export function weight(strength) {
  return WEIGHTS[strength];
}

/** Three rising bars, filled as a strength weighs; the word beside them, or for screen readers only. */
export function strength(name, { quiet = false } = {}) {
  const full = WEIGHTS[name];
  const bars = FULL.map((bar, i) =>
    i < full
      ? svg`<path d=${bar} fill="currentColor"/>`
      : svg`<path d=${EMPTY[i]} fill="none" stroke="currentColor" opacity=".55"/>`,
  );
  return html`<span class="strength"
    ><svg viewBox="0 0 13 11" aria-hidden="true" focusable="false">${bars}</svg
    ><span class=${quiet ? "sr" : ""}>${say("strength-" + name)}</span></span
  >`;
}
