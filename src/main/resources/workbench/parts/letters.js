// Groups are letters: A, B, C …, AA after Z. The letter stands wherever the group does.
import { html } from "../lit.js";

export function letter(index) {
  let text = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
  }
  return text;
}

/** A letter in its ring, silent where the name stands beside it. */
export function ringed(index, { silent = true } = {}) {
  return html`<span class="letter" aria-hidden=${silent ? "true" : "false"}>${letter(index)}</span>`;
}

/** Several groups: A B C. */
export function letters(indexes) {
  return [...indexes].sort((a, b) => a - b).map(letter).join(" ");
}
