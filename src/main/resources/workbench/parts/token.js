// Where a token is pasted: in place of what needs it, or in a dialog.
import { html } from "../lit.js";
import { Refused } from "../api.js";
import { token } from "../token.js";
import { say } from "../words.js";
import { close, open } from "./dialog.js";
import { mark } from "./marks.js";

/** Whether a fault is that nobody, or the wrong person, asked. */
export function asksForToken(fault) {
  return fault instanceof Refused && (fault.status === 401 || (fault.status === 403 && token.given));
}

/** In place of what needs a token: why, and a field to paste it into. */
export function tokenForm(fault, again) {
  return html`<div class="blank stack">
    <h2 class="row">${mark("unknown")}<span>${say("token-needed")}</span></h2>
    <p class="lede">${fault.message}</p>
    ${field(again)}
  </div>`;
}

/** A button that opens the same in a dialog. */
export function tokenButton(again = () => {}) {
  const ask = () =>
    open({
      title: say("token-title"),
      content: () => field(() => {
        close();
        again();
      }),
    });
  return html`<button type="button" class="link dense" @click=${ask}>${say(token.given ? "token-change" : "token-use")}</button>`;
}

function field(done) {
  const save = (event) => {
    event.preventDefault();
    token.set(event.target.elements.token.value);
    done();
  };
  const forget = () => {
    token.set("");
    done();
  };
  return html`<form class="stack token" @submit=${save}>
    <div class="field"><label for="token">${say("token")}</label>
      <input type="password" id="token" name="token" autocomplete="off" autofocus /></div>
    <p class="dense quiet">${say("token-text")}</p>
    <div class="row"><button type="submit" class="primary">${say("token-take")}</button>
      ${token.given ? html`<button type="button" @click=${forget}>${say("token-forget")}</button>` : ""}</div>
  </form>`;
}
