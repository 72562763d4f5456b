// The touchpoints of a concept: where its customers meet it, in the order of the journey.
import { html, live, repeat } from "../lit.js";
import { attribute, library } from "../library.js";
import { rewritten, say, theirs } from "../words.js";
import { valueLabel } from "../values.js";
import { focusOn, update } from "../screen.js";
import { ask } from "../parts/ask.js";
import {
  addTouchpoint,
  freeId,
  moveTouchpoint,
  removeTouchpoint,
  renameTouchpoint,
  touchpoints,
} from "./description.js";
import { change, draft, set } from "./draft.js";
import { editing, openEditor } from "./editors.js";
import { problem } from "./problem.js";
import { row } from "./rows.js";

const SHOWN = 12;
let all = false;

export function touchpointName(touchpoint) {
  return theirs(touchpoint?.name) || String(touchpoint?.id ?? "");
}

export function touchpointSection() {
  const list = touchpoints(draft.doc);
  const add = () => {
    const id = freeId(draft.doc, say("new-touchpoint-id"));
    change(addTouchpoint(draft.doc, { id }));
    all = all || list.length >= SHOWN;
    openEditor("touchpoints", list.length);
    focusOn(`#touchpoints-${list.length}-name`);
  };
  const open = editing.touchpoints;
  const shown = all || (open !== null && open >= SHOWN) ? list : list.slice(0, SHOWN);
  return html`<section>
    <div class="row apart">
      <h2>${say("touchpoints")}</h2>
      <button type="button" class="link" id="add-touchpoint" @click=${add}>${say("add-touchpoint")}</button>
    </div>
    ${list.length === 0 ? html`<p class="dense quiet">${say("no-touchpoints")}</p>` : ""}
    <ul>
      ${repeat(shown, (_, index) => index, (touchpoint, index) =>
        row({
          kind: "touchpoints",
          index,
          size: list.length,
          lead: html`<span></span>`,
          name: touchpointName(touchpoint),
          small: small(touchpoint),
          move: (from, to) => change(moveTouchpoint(draft.doc, from, to)),
          editor: () => editor(touchpoint, index),
        }),
      )}
    </ul>
    ${list.length > SHOWN
      ? html`<button type="button" class="link more" aria-expanded=${shown.length > SHOWN} @click=${toggle}>
          ${shown.length > SHOWN ? say("show-fewer") : say("show-others", list.length - SHOWN)}
        </button>`
      : ""}
  </section>`;
}

function toggle() {
  all = !all;
  if (!all) {
    editing.touchpoints = null;
  }
  update();
}

function small(touchpoint) {
  const word = (name) =>
    touchpoint[name] ? valueLabel(attribute(name), touchpoint[name]) : null;
  return [word("channel"), word("stage")].filter(Boolean).join(" · ") || say("not-stated");
}

function editor(touchpoint, index) {
  const at = `/touchpoints/${index}`;
  const id = `touchpoints-${index}`;
  const remove = () => {
    editing.touchpoints = null;
    change(removeTouchpoint(draft.doc, index));
    focusOn("#add-touchpoint");
  };
  return html`<div class="field">
      <label for="${id}-name">${say("touchpoint-name")}</label>
      <input type="text" id="${id}-name" dir="auto" data-pointer="${at}/name" .value=${live(theirs(touchpoint.name))}
        @input=${(event) => set(`${at}/name`, rewritten(touchpoint.name, event.target.value))} />
      ${problem(`${at}/name`)}
    </div>
    <div class="field">
      <label for="${id}-id">${say("touchpoint-id")}</label>
      <input type="text" id="${id}-id" spellcheck="false" data-pointer="${at}/id" .value=${live(String(touchpoint.id ?? ""))}
        @input=${(event) => change(renameTouchpoint(draft.doc, index, event.target.value), `${at}/id`)} />
      ${problem(`${at}/id`)}
    </div>
    ${["channel", "stage"].map((name) => question(touchpoint[name], `${at}/${name}`, `${id}-${name}`, attribute(name)))}
    ${own().map((one) =>
      question(touchpoint.attributes?.[one.id], `${at}/attributes/${one.id}`, `${id}-${one.id}`, one),
    )}
    <div class="row"><button type="button" @click=${remove}>${say("remove-touchpoint")}</button></div>`;
}

function own() {
  return [...library.attributes.values()].filter(
    (one) => one.scope === "touchpoint" && one.id !== "channel" && one.id !== "stage",
  );
}

function question(value, pointer, name, one) {
  return ask(one, value, {
    name,
    pointer,
    change: (to) => set(pointer, to),
    problem: problem(pointer),
  });
}
