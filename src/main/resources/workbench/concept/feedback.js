// What a designer thinks of a recommendation, told to those who keep the rules: only when asked to.
import { html, live, nothing } from "../lit.js";
import { call, Refused } from "../api.js";
import { say } from "../words.js";
import { update } from "../screen.js";
import { close, open } from "../parts/dialog.js";
import { mark } from "../parts/marks.js";
import { answer } from "./answer.js";
import { tell, titleOf } from "./apply.js";

const VERDICTS = ["accepted", "overridden", "wrong"];

export function tellAuthors(entry) {
  const form = { verdict: "wrong", reason: "", tried: false, fault: null, sending: false };
  open({ title: say("tell-authors"), content: () => fields(entry, form) });
}

function fields(entry, form) {
  const missing = form.tried && lacking(form);
  const choose = (verdict) => () => {
    form.verdict = verdict;
    update();
  };
  const written = (event) => {
    form.reason = event.target.value;
    update();
  };
  return html`<form class="stack" @submit=${(event) => send(event, entry, form)}>
    <p class="lead">${entry.first.title}</p>
    <p class="dense quiet">${say("tell-authors-text")}</p>
    <fieldset class="ask"><legend>${say("your-verdict")}</legend><div class="seg">
      ${VERDICTS.map((one) => html`<label><input type="radio" name="verdict" .checked=${live(form.verdict === one)} @change=${choose(one)} /><span>${say("verdict-" + one)}</span></label>`)}
    </div></fieldset>
    <div class="field">
      <label for="feedback-reason">${say(form.verdict === "accepted" ? "in-your-words" : "what-is-wrong")}</label>
      <textarea id="feedback-reason" rows="4" dir="auto" autofocus maxlength="4000" .value=${live(form.reason)} aria-invalid=${missing ? "true" : nothing} @input=${written}></textarea>
      ${missing ? html`<p class="problem small">${mark("unmet")}<span>${say("feedback-reason-needed")}</span></p>` : ""}
      ${form.fault ? html`<p class="problem small" role="alert">${mark("unmet")}<span>${form.fault}</span></p>` : ""}
    </div>
    <div class="row"><button type="submit" class="primary" aria-disabled=${form.sending}>${say("send")}</button>
      <button type="button" @click=${close}>${say("cancel")}</button></div>
  </form>`;
}

function lacking({ verdict, reason }) {
  return verdict !== "accepted" && !reason.trim();
}

async function send(event, entry, form) {
  event.preventDefault();
  form.tried = true;
  if (lacking(form) || form.sending) {
    update();
    return;
  }
  form.sending = true;
  update();
  const [{ customer, outcome }] = entry.all;
  try {
    await call("/v1/feedback", {
      body: {
        rule: entry.rule,
        customer,
        touchpoint: outcome.touchpoint ?? null,
        verdict: form.verdict,
        reason: form.reason.trim() || null,
        receipt: answer.value.receipt,
      },
    });
    close();
    tell(() => say("told-authors", titleOf(entry.rule)));
  } catch (fault) {
    form.fault = fault instanceof Refused ? fault.message : say("silent");
  }
  form.sending = false;
  update();
}
