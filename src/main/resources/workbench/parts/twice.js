// A deed in two clicks: the first asks, beside itself, and the second does it. Esc takes it back.
import { html } from "../lit.js";
import { focusOn, update } from "../screen.js";
import { say } from "../words.js";

let asked = null;

/**
 * @param id a name of its own on the page
 * @param words what the first button says; `about` completes it for screen readers
 * @param sure what the second says
 */
export function twice(id, { words, about = "", sure, act, kind = "link" }) {
  if (asked !== id) {
    const ask = () => {
      asked = id;
      focusOn(`#${CSS.escape(id)}-sure`);
    };
    return html`<button type="button" class=${kind} id=${id} @click=${ask}>${words}<span class="sr"> ${about}</span></button>`;
  }
  const back = () => {
    asked = null;
    focusOn("#" + CSS.escape(id));
  };
  const go = () => {
    asked = null;
    update();
    act();
  };
  const keys = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      back();
    }
  };
  return html`<span class="row twice" @keydown=${keys}>
    <button type="button" class="primary" id="${id}-sure" @click=${go}>${sure}<span class="sr"> ${about}</span></button>
    <button type="button" @click=${back}>${say("cancel")}</button>
  </span>`;
}
