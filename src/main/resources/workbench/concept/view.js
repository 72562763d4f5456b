// The concept view: describe on the left, the answer on the right, moving with every key.
import { html, live } from "../lit.js";
import { library } from "../library.js";
import { ours, rewritten, say, clock, theirs } from "../words.js";
import { update } from "../screen.js";
import { route, to } from "../route.js";
import { icon } from "../parts/marks.js";
import { attribute } from "../library.js";
import { ask } from "../parts/ask.js";
import { answer, start } from "./answer.js";
import { compare } from "./compare.js";
import { draft, redo, restore, set, undo } from "./draft.js";
import { exportMenu } from "./export.js";
import { form } from "./form.js";
import { groupSection } from "./groups.js";
import { jsonSection } from "./json.js";
import { totals } from "./merged.js";
import { begin, draggedOver, dropped, filePicker, openDialog, samples } from "./open.js";
import { problem } from "./problem.js";
import { result } from "./result.js";
import { touchpointSection } from "./touchpoints.js";
import { ui } from "./ui.js";

restore();
ui.mode = draft.text === null ? "form" : "json";
start();
addEventListener("keydown", keys);

export function title() {
  return draft.doc ? theirs(draft.doc.name) || say("unnamed") : say("view-concept");
}

export function view() {
  if (!draft.doc) {
    return firstVisit();
  }
  return route.path[1] === "compare" ? compare() : workplace();
}

function firstVisit() {
  return html`<div class="first" @dragover=${draggedOver} @drop=${dropped}>
    <h1>${say("first-title")}</h1>
    <p class="lede">${say("first-text")}</p>
    <div class="row">
      <button type="button" class="primary" @click=${begin}>${say("describe-service")}</button>
      ${filePicker()}
    </div>
    <h2>${say("first-samples")}</h2>
    ${samples()}
  </div>`;
}

function workplace() {
  return html`${head()} ${sides()}
    <div class="concept ${ui.side === "answer" ? "answering" : "describing"}" @dragover=${draggedOver} @drop=${dropped}>
      <div class="describe" role="region" aria-label=${say("description")}>
        ${about()}
        ${ui.mode === "json"
          ? jsonSection()
          : html`${groupSection()} ${touchpointSection()} ${form()}`}
      </div>
      <div class="answer ${answer.pending ? "pending" : ""}" role="region" aria-label=${say("answer")} aria-busy=${answer.pending}>${result()}</div>
    </div>`;
}

function head() {
  const step = (name, can, act) => html`<button type="button" class="plain step" id=${name}
    aria-disabled=${!can} title=${can ? "" : say("nothing-to-" + name)} @click=${() => can && act()}
    >${icon(name)}<span class="short">${say(name)}</span></button>`;
  return html`<div class="view-head">
    <div class="grow">
      <h1><bdi>${title()}</bdi></h1>
      <p class="label">${provider()}${draft.changedAt ? say("kept-at", clock(draft.changedAt)) : ""}</p>
    </div>
    <div class="row">
      ${step("undo", draft.past.length > 0, undo)} ${step("redo", draft.future.length > 0, redo)}
      <button type="button" @click=${openDialog}>${say("open")}</button>
      <a class="button" href=${to(["concept", "compare"])}>${say("compare")}</a>
      ${exportMenu()}
    </div>
  </div>`;
}

function provider() {
  const { provider } = draft.doc;
  const sector = provider?.sector;
  const parts = [
    theirs(provider?.name),
    sector ? ours(attribute("sector").valueLabels[sector] ?? { en: sector, fi: sector }) : "",
  ].filter(Boolean);
  return parts.map((words) => html`<bdi>${words}</bdi> · `);
}

function sides() {
  const unmet = answer.value ? totals(answer.value.results).unmet : null;
  const side = (name, words) => html`<label><input type="radio" name="side" .checked=${live(ui.side === name)}
    @change=${() => show(name)} /><span>${words}</span></label>`;
  return html`<fieldset class="seg switch"><legend class="sr">${say("show")}</legend>
    ${side("describe", say("description"))}
    ${side("answer", unmet === null ? say("answer") : say("answer-unmet", unmet))}
  </fieldset>`;
}

function show(side) {
  ui.side = side;
  update();
}

function about() {
  const mode = (name) => html`<label><input type="radio" name="mode" .checked=${live(ui.mode === name)}
    @change=${() => { ui.mode = name; update(); }} /><span>${say("mode-" + name)}</span></label>`;
  return html`<section class="stack">
    <div class="row apart"><h2>${say("the-concept")}</h2>
      <span class="seg" role="group" aria-label=${say("edit-as")}>${mode("form")}${mode("json")}</span></div>
    ${ui.mode === "json" ? "" : aboutFields()}
  </section>`;
}

function aboutFields() {
  const { doc } = draft;
  const named = doc.provider ?? {};
  return html`<div class="field"><label for="name">${say("name")}</label>
      <input type="text" id="name" dir="auto" data-pointer="/name" .value=${live(theirs(doc.name))}
        @input=${(event) => set("/name", rewritten(doc.name, event.target.value) ?? "")} />
      ${problem("/name")}</div>
    <div class="field"><label for="what">${say("what-it-is")}</label>
      <textarea id="what" rows="5" dir="auto" data-pointer="/description" .value=${live(theirs(doc.description))}
        @input=${(event) => set("/description", rewritten(doc.description, event.target.value))}></textarea>
      ${problem("/description")}</div>
    <details class="fold inner" ?open=${false}><summary><span>${say("provider")}</span><span class="label">${theirs(named.name)}</span></summary>
      <div class="stack">
        <div class="field"><label for="provider">${say("provider-name")}</label>
          <input type="text" id="provider" dir="auto" data-pointer="/provider/name" .value=${live(theirs(named.name))}
            @input=${(event) => set("/provider/name", rewritten(named.name, event.target.value))} />
          ${problem("/provider")}</div>
        ${ask(attribute("sector"), named.sector, { name: "sector", pointer: "/provider/sector", change: (value) => set("/provider/sector", value) })}
      </div></details>`;
}

/** Undo and redo from anywhere in the view. */
function keys(event) {
  const z = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (z && route.path[0] === "concept" && library.ready && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    event.shiftKey ? redo() : undo();
  }
}
