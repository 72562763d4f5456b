// Waive: leave an expectation unmet on purpose, with a reason, an owner and an end.
import { html, live, nothing } from "../lit.js";
import { capital, isoDay, say } from "../words.js";
import { update } from "../screen.js";
import { close, open } from "../parts/dialog.js";
import { letters, ringed } from "../parts/letters.js";
import { mark } from "../parts/marks.js";
import { tell, titleOf } from "./apply.js";
import { answer } from "./answer.js";
import { groups, waivers } from "./description.js";
import { change, draft } from "./draft.js";
import { groupName } from "./groups.js";

export function waive(entry) {
  const form = { reason: "", owner: "", until: "", groups: new Set(entry.groups), tried: false };
  open({ title: say("waive-title"), content: () => fields(entry, form) });
}

function fields(entry, form) {
  const listed = groups(draft.doc).length > 0;
  const on = (name) => (event) => {
    form[name] = event.target.value;
    update();
  };
  const missing = form.tried && !form.reason.trim();
  const none = form.tried && form.groups.size === 0;
  return html`<form class="stack" @submit=${(event) => save(event, entry, form)}>
    <p class="lead">${entry.first.title}</p>
    <p class="dense quiet">${say("waive-text")}</p>
    <div class="field">
      <label for="waive-reason">${say("waive-reason")}</label>
      <textarea id="waive-reason" rows="3" dir="auto" autofocus .value=${live(form.reason)} aria-invalid=${missing ? "true" : nothing} @input=${on("reason")}></textarea>
      ${missing ? html`<p class="problem small">${mark("unmet")}<span>${say("reason-needed")}</span></p>` : ""}
    </div>
    <div class="pair">
      <div class="field"><label for="waive-owner">${say("waive-owner")}</label>
        <input type="text" id="waive-owner" dir="auto" .value=${live(form.owner)} @input=${on("owner")} /></div>
      <div class="field"><label for="waive-until">${say("waive-until")}</label>
        <input type="date" id="waive-until" .value=${live(form.until)} @input=${on("until")} /></div>
    </div>
    ${listed && entry.groups.length > 1
      ? html`<fieldset class="ask"><legend>${say("waive-groups")}</legend><div class="seg">
          ${entry.groups.map((index) => groupBox(index, form))}</div>
          ${none ? html`<p class="problem small">${mark("unmet")}<span>${say("group-needed")}</span></p>` : ""}</fieldset>`
      : ""}
    <div class="row"><button type="submit" class="primary">${say("waive")}</button>
      <button type="button" @click=${close}>${say("cancel")}</button></div>
  </form>`;
}

function groupBox(index, form) {
  const toggle = () => {
    form.groups.has(index) ? form.groups.delete(index) : form.groups.add(index);
    update();
  };
  return html`<label><input type="checkbox" .checked=${live(form.groups.has(index))} @change=${toggle} /><span class="row"
    >${ringed(index)}<bdi>${groupName(groups(draft.doc)[index])}</bdi></span></label>`;
}

function save(event, entry, form) {
  event.preventDefault();
  form.tried = true;
  if (!form.reason.trim() || form.groups.size === 0) {
    update();
    return;
  }
  const optional = (name) => (form[name].trim() ? { [name]: form[name].trim() } : {});
  const one = { rule: entry.rule, reason: form.reason.trim(), ...optional("owner"), ...optional("until") };
  const everyone = form.groups.size === answer.value.results.length || groups(draft.doc).length === 0;
  const added = everyone
    ? [one]
    : [...form.groups].sort((a, b) => a - b).map((customer) => ({ ...one, customer }));
  change({ ...draft.doc, waivers: [...waivers(draft.doc), ...added] });
  close();
  tell(() => say("waived", titleOf(entry.rule)));
}

/** An expectation that is waived: who, why, until when, and the way back. */
export function waived(entry) {
  return html`<article class="waiver">
    <h4 class="row">${mark("waived")}<span>${entry.first.title}</span></h4>
    ${same(entry).map(
      ({ waiver, pointers, customers }) => html`<p><bdi>${waiver.reason}</bdi></p>
        <p class="label">${[waiver.owner, waiver.until ? say("until", isoDay(waiver.until)) : say("for-good"), letters(customers)]
          .filter(Boolean)
          .map((words, i) => html`${i > 0 ? " · " : ""}<bdi>${capital(words)}</bdi>`)}
        <button type="button" class="link" @click=${() => end(pointers)}>${say("end-waiver")}<span class="sr">: ${entry.first.title}</span></button></p>`,
    )}
  </article>`;
}

/** Waivers that say the same, for several groups or touchpoints, are one. */
function same(entry) {
  const found = new Map();
  for (const { customer, outcome } of entry.all) {
    const { reason, owner, until, pointer } = outcome.waiver;
    const key = JSON.stringify([reason, owner, until]);
    const one = found.get(key) ?? { waiver: outcome.waiver, pointers: new Set(), customers: new Set() };
    one.pointers.add(pointer);
    one.customers.add(customer);
    found.set(key, one);
  }
  return [...found.values()];
}

/** Takes waivers away, by their pointers. */
export function end(pointers) {
  const indexes = new Set([...pointers].map((pointer) => Number(pointer.split("/").pop())));
  change({ ...draft.doc, waivers: waivers(draft.doc).filter((_, i) => !indexes.has(i)) });
  tell(() => say("waiver-ended"));
}
