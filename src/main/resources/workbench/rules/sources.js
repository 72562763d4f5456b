// Which statements a rule rests on: searched in their words, chosen and taken away.
import { html, live } from "../lit.js";
import { ours, say } from "../words.js";
import { update } from "../screen.js";
import { close, open } from "../parts/dialog.js";
import { citable } from "./choices.js";
import { desk } from "./desk.js";
import { whenRead } from "./reading.js";
import { write } from "./writing.js";
import { replaced } from "./edit.js";

const SHOWN = 40;

export function pickSources(part) {
  const form = { words: "", chosen: ids(part.value) };
  open({ title: say("sources-title"), wide: true, content: () => picker(form) });
}

function ids(value) {
  return value.split(",").map((one) => one.trim()).filter(Boolean);
}

function picker(form) {
  const { list, works } = citable();
  const titles = new Map(works.map((one) => [one.id, one.title]));
  const sought = form.words.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (one) => [one.id, one.en, one.fi, titles.get(one.work)].join(" ").toLowerCase();
  const found = list.filter((one) => form.chosen.includes(one.id) || sought.every((word) => text(one).includes(word)));
  const first = found.filter((one) => form.chosen.includes(one.id));
  const rest = found.filter((one) => !form.chosen.includes(one.id)).slice(0, SHOWN);
  return html`<div class="field"><label for="find-source">${say("find-source")}</label>
      <input type="search" id="find-source" autofocus .value=${live(form.words)} @input=${(event) => { form.words = event.target.value; update(); }} /></div>
    <p class="label" role="status">${say("found-sources", found.length, form.chosen.length)}</p>
    <ul class="choices sources">${[...first, ...rest].map((one) => statement(one, titles, form))}</ul>
    <div class="row foot"><button type="button" class="primary" aria-disabled=${form.chosen.length === 0} @click=${() => form.chosen.length > 0 && take(form)}>${say("take-sources")}</button>
      <button type="button" @click=${close}>${say("cancel")}</button></div>`;
}

function statement(one, titles, form) {
  const change = (event) => {
    form.chosen = event.target.checked ? [...form.chosen, one.id] : form.chosen.filter((id) => id !== one.id);
    update();
  };
  return html`<li><label class="source"><input type="checkbox" .checked=${live(form.chosen.includes(one.id))} @change=${change} />
    <span><b class="num">${one.id}</b> ${ours(one)}<small class="label under">${titles.get(one.work)}</small></span></label></li>`;
}

function take(form) {
  whenRead(() => write(replaced(desk.text, desk.reading.parts.metadata.sources, form.chosen.join(", "))));
  close();
}
