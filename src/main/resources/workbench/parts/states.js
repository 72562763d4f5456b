// How a place looks when it has nothing, waits, or failed.
import { html } from "../lit.js";
import { mark } from "./marks.js";
import { say } from "../words.js";
import { Refused, Silent } from "../api.js";

/** Grey bones while something loads the first time; shown only if it takes longer than a blink. */
export function bones(words) {
  return html`<div class="waiting" role="status">
    <span class="bones" aria-hidden="true"><i class="b1"></i><i class="b2"></i><i class="b3"></i><i class="b4"></i></span>
    <p class="dense quiet">${words ?? say("loading")}</p>
  </div>`;
}

/** A place with nothing in it: what it is for, and what to do first. */
export function empty(head, text, actions = "") {
  return html`<div class="blank stack">
    <h2>${head}</h2>
    ${text ? html`<p class="lede">${text}</p>` : ""}
    ${actions ? html`<div class="row">${actions}</div>` : ""}
  </div>`;
}

/** What went wrong, what is safe, and a way on. */
export function failure(fault, again) {
  return html`<div class="blank stack" role="alert">
    <h2 class="row">${mark(fault instanceof Silent ? "unknown" : "unmet")}<span>${failed(fault)}</span></h2>
    <p class="lede">${fault instanceof Refused ? fault.message : say("failed-text")}</p>
    <div class="row"><button type="button" @click=${again}>${say("try-again")}</button></div>
  </div>`;
}

function failed(fault) {
  return fault instanceof Silent ? say("silent") : say("failed");
}
