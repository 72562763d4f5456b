// Removing a rule: what goes with it, a reason, and Undo afterwards.
import { html, live } from "../lit.js";
import { call } from "../api.js";
import { library } from "../library.js";
import { update } from "../screen.js";
import { say } from "../words.js";
import { close, open } from "../parts/dialog.js";
import { mark } from "../parts/marks.js";
import { desk } from "./desk.js";
import { replaced } from "./edit.js";
import { removeRule } from "./publish.js";

export function remove() {
  const form = { reason: "", tried: false, losing: null };
  open({ title: say("remove-title", desk.rule.title), content: () => fields(form) });
  learn(form);
}

/** How many samples lose a recommendation: as many as if the rule were retired. */
async function learn(form) {
  const status = desk.baseParts?.metadata.status;
  if (!status) {
    return;
  }
  try {
    const text = replaced(desk.base.text, status, "retired");
    const { concepts } = await call(`/v1/rules/${desk.id}/impact`, { body: { text, cases: [] } });
    form.losing = new Set(concepts.filter((one) => one.lost.length > 0).map((one) => one.sample)).size;
  } catch {
    form.losing = null;
  }
  update();
}

function fields(form) {
  const missing = form.tried && form.reason.trim() === "";
  const send = (event) => {
    event.preventDefault();
    form.tried = true;
    if (form.reason.trim() !== "" && library.publishing.state === "open") {
      close();
      removeRule(form.reason);
    }
    update();
  };
  return html`<form class="stack" @submit=${send} novalidate>
    <p>${form.losing === null ? "" : say("remove-effect", form.losing, library.samples.length)} ${say("remove-text", desk.base.cases.length)}</p>
    ${library.publishing.state === "open" ? "" : html`<p class="dense">${mark("waived")} ${say("read-only")} ${library.publishing.message}</p>`}
    <div class="field"><label for="remove-reason">${say("why-change")}</label>
      <input type="text" id="remove-reason" dir="auto" autofocus autocomplete="off" .value=${live(form.reason)} @input=${(event) => { form.reason = event.target.value; update(); }} />
      ${missing ? html`<p class="problem small">${mark("unmet")}<span>${say("change-reason-needed")}</span></p>` : ""}</div>
    <div class="row"><button type="submit" class="primary">${say("remove-rule")}</button><button type="button" @click=${close}>${say("keep-it")}</button></div>
  </form>`;
}
