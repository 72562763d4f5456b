// Editing a persona card: every part, in both languages, in a dialog.
import { html, live, nothing } from "../lit.js";
import { Refused, Silent } from "../api.js";
import { library } from "../library.js";
import { afterUpdate, update } from "../screen.js";
import { capital, say, theirs, titled } from "../words.js";
import { valueLabel } from "../values.js";
import { close, open } from "../parts/dialog.js";
import { mark } from "../parts/marks.js";
import { asksForToken, tokenButton } from "../parts/token.js";
import { partLabel } from "./card.js";
import { clash } from "./clash.js";
import { cardOf, formOf, PARTS, today } from "./model.js";
import { attempt, deleteCard, fetchCard, putCard, settled, shelf } from "./shelf.js";

let form = null;

/** Opens the form of a card; with a part, at that part. */
export function editCard(id, part) {
  attempt(async () => {
    const { body, etag } = await fetchCard(id);
    show({ ...formOf(body), etag, isNew: false }, part);
  });
}

export function newCard() {
  show({ ...formOf({}), updated: today(), etag: null, isNew: true });
}

function show(state, part) {
  form = { ...state, fault: null, theirs: null };
  open({ title: () => (form.isNew ? say("new-card") : theirs(form.card.name)), wide: true, content: fields });
  if (part) {
    afterUpdate(() => document.querySelector(`[data-part="${part}"] :is(input, textarea, select, button)`)?.focus());
  }
}

function set(changes) {
  Object.assign(form, changes);
  update();
}

function fields() {
  return html`<form class="stack card-form" @submit=${save} novalidate>
    ${form.theirs ? clash(form, keepOn) : ""} ${fault()}
    ${form.isNew ? html`<div class="field"><label for="card-id">${say("card-id")}</label>
      <input type="text" id="card-id" autofocus autocapitalize="off" spellcheck="false" .value=${live(form.id)} aria-invalid=${wrong("/id") ? "true" : nothing} @input=${(event) => set({ id: event.target.value })} />
      <p class="label">${say("rule-name-text")}</p></div>` : ""}
    ${both("name", 1)} ${both("story", 6)}
    ${[...PARTS, "keywords"].map(list)}
    <fieldset class="ask" data-part="traits"><legend>${say("card-traits")}</legend><div class="choices traits">${traits().map(trait)}</div></fieldset>
    ${both("basis", 2)}
    <div class="field brief" data-part="updated"><label for="card-updated">${say("card-updated-on")}</label>
      <input type="date" id="card-updated" .value=${live(form.updated)} @input=${(event) => set({ updated: event.target.value })} />
      <button type="button" class="link dense" @click=${() => set({ updated: today() })}>${say("today")}</button></div>
    <div class="row foot"><button type="submit" class="primary" id="save-card" aria-disabled=${shelf.busy || library.publishing.state !== "open"}>${say("publish-card")}</button>
      <button type="button" @click=${close}>${say("cancel")}</button>
      ${library.publishing.state === "open" ? "" : html`<span class="dense">${say("read-only")} ${library.publishing.message}</span>`}</div>
  </form>`;
}

function wrong(pointer) {
  return form.fault instanceof Refused && form.fault.errors.some((error) => error.pointer.startsWith(pointer));
}

function fault() {
  const one = form.fault;
  if (!one) {
    return "";
  }
  const errors = one instanceof Refused ? one.errors : [];
  return html`<div class="problem" role="alert">${mark("unmet")}<b>${one instanceof Silent ? say("silent") : one.message}</b>
    ${errors.length > 1 ? errors.map((error) => html`<span><code>${error.pointer}</code> ${error.message}</span>`) : ""}
    ${asksForToken(one) ? html`<span>${tokenButton()}</span>` : ""}</div>`;
}

/** A text in both languages, side by side. */
function both(key, rows) {
  return html`<div class="pair" data-part=${key}>${["en", "fi"].map((language) => {
    const id = `card-${key}-${language}`;
    const change = (event) => set({ [key]: { ...form[key], [language]: event.target.value } });
    return html`<div class="field"><label for=${id}>${say("card-" + key)}, ${say("in-" + language)}</label>
      ${rows === 1
        ? html`<input type="text" id=${id} lang=${language} dir="auto" .value=${live(form[key][language])} aria-invalid=${wrong("/" + key) ? "true" : nothing} @input=${change} />`
        : html`<textarea id=${id} lang=${language} dir="auto" rows=${rows} .value=${live(form[key][language])} @input=${change}></textarea>`}</div>`;
  })}</div>`;
}

function list(key) {
  const label = key === "keywords" ? say("card-keywords") : partLabel(key);
  const put = (texts) => set({ [key]: texts });
  const add = () => {
    put([...form[key], { en: "", fi: "" }]);
    afterUpdate(() => document.getElementById(`card-${key}-${form[key].length - 1}-en`)?.focus());
  };
  const drop = (at) => {
    put(form[key].filter((_, i) => i !== at));
    afterUpdate(() => document.getElementById("add-" + key)?.focus());
  };
  const line = (text, at) => html`<div class="card-line">${["en", "fi"].map((language) => html`<input type="text" id="card-${key}-${at}-${language}" lang=${language} dir="auto"
      aria-label="${label} ${at + 1}, ${say("in-" + language)}" placeholder=${capital(say("in-" + language))} .value=${live(text[language])}
      @input=${(event) => put(form[key].map((one, i) => (i === at ? { ...one, [language]: event.target.value } : one)))} />`)}
    <button type="button" class="plain" aria-label="${say("remove")}: ${label} ${at + 1}" @click=${() => drop(at)}>${say("remove")}</button></div>`;
  return html`<fieldset class="ask" data-part=${key}><legend>${label}</legend>${form[key].map(line)}
    <div><button type="button" class="link dense" id="add-${key}" @click=${add}>${say("add-line")}<span class="sr">: ${label}</span></button></div></fieldset>`;
}

/** What a customer can be like. */
function traits() {
  const known = new Set(["type", "roles", "relationship", "scope", "persona"]);
  return [...library.attributes.values()].filter((one) => one.scope === "customer" && !known.has(one.id) && !one.id.startsWith("persona"));
}

function trait(about) {
  const id = "trait-" + about.id;
  const value = form.traits[about.id];
  const change = (event) => {
    const { [about.id]: _, ...rest } = form.traits;
    const words = event.target.value;
    const typed = about.kind === "flag" ? words === "true" : words;
    set({ traits: words === "" ? rest : { ...rest, [about.id]: typed } });
  };
  const options = about.kind === "flag" ? [true, false] : about.values;
  return html`<div class="field"><label for=${id}>${titled(about.label)}</label>${options.length === 0
    ? html`<input type="text" id=${id} .value=${live(value ?? "")} @input=${change} />`
    : html`<span class="pick"><select id=${id} class=${value === undefined ? "unsaid" : ""} .value=${live(String(value ?? ""))} @change=${change}>
        <option value="" ?selected=${value === undefined}>${say("not-stated")}</option>
        ${options.map((one) => html`<option value=${String(one)} ?selected=${one === value}>${valueLabel(about, one)}</option>`)}</select></span>`}</div>`;
}

async function save(event) {
  event.preventDefault();
  if (shelf.busy || library.publishing.state !== "open") {
    return;
  }
  const card = cardOf(form);
  shelf.busy = true;
  set({ fault: null });
  try {
    const { body, etag } = await putCard(card, form.etag);
    done(card, etag, form.isNew ? null : form.card);
    await settled(body);
  } catch (fault) {
    await refused(fault);
  }
  shelf.busy = false;
  update();
}

function done(card, etag, before) {
  const undo = () =>
    attempt(async () => {
      const body = before === null ? await deleteCard(card.id, etag) : (await putCard(before, etag)).body;
      await settled(body);
      shelf.told = { words: say("card-undone") };
    });
  close();
  shelf.told = { words: say("card-published", theirs(card.name)), undo };
}

/** Somebody else changed the card meanwhile: both are kept, and each part can be either. */
async function refused(fault) {
  if (fault instanceof Refused && fault.status === 412 && fault.problem.current) {
    const { text, etag } = fault.problem.current;
    form.theirs = { card: JSON.parse(text), etag };
    return;
  }
  if (fault instanceof Refused || fault instanceof Silent) {
    form.fault = fault;
    afterUpdate(() => document.querySelector("dialog .problem")?.scrollIntoView({ block: "center" }));
    return;
  }
  throw fault;
}

/** Goes on with a card that has parts of both. */
function keepOn(card, etag) {
  form = { ...formOf(card), card: form.theirs.card, etag, isNew: false, fault: null, theirs: null };
  update();
}

export function removeCard(id) {
  attempt(async () => {
    const { body: card, etag } = await fetchCard(id);
    const body = await deleteCard(id, etag);
    const undo = () =>
      attempt(async () => {
        await settled((await putCard(card, null)).body);
        shelf.told = { words: say("card-undone") };
      });
    shelf.told = { words: say("card-removed", theirs(card.name)), undo };
    await settled(body);
  });
}
