// The personas view.
import { html } from "../lit.js";
import { say } from "../words.js";

export function title() {
  return say("view-personas");
}

export function view() {
  return html`<div class="view-head"><h1>${title()}</h1></div>`;
}
