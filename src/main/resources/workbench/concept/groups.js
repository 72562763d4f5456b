// The customer groups of a concept: who they are, and what differs for each.
import { html, live, repeat } from "../lit.js";
import { attribute, library } from "../library.js";
import { capital, ours, rewritten, say, theirs, titled } from "../words.js";
import { valueLabel, valueWords } from "../values.js";
import { focusOn } from "../screen.js";
import { ask } from "../parts/ask.js";
import { ringed } from "../parts/letters.js";
import { addGroup, groups, moveGroup, removeGroup } from "./description.js";
import { change, draft, set } from "./draft.js";
import { editing, openEditor } from "./editors.js";
import { problem } from "./problem.js";
import { row } from "./rows.js";

const NOT_PER_GROUP = new Set([
  "separatePaths",
  "customerTypesServed",
  "channelCount",
  "channelsUsed",
  "stagesCovered",
]);

/** What a group is called: its own name, else its type. */
export function groupName(group) {
  return theirs(group?.name) || capital(typeName(group?.type));
}

export function typeName(type) {
  const label = library.types.find((one) => one.id === type)?.label;
  return label ? ours(label) : String(type ?? "");
}

/** Type (where the name does not say it), relationship and persona in one small line. */
export function groupKind(group) {
  const relationship = group.relationship
    ? valueLabel(attribute("relationship"), group.relationship)
    : null;
  const type = theirs(group.name) ? capital(typeName(group.type)) : null;
  const parts = [type, relationship, personaName(group.persona)];
  return parts.filter(Boolean).join(" · ");
}

export function personaName(persona) {
  if (persona === null || persona === undefined) {
    return null;
  }
  const card =
    typeof persona === "string" ? library.personas.find((one) => one.id === persona) : persona;
  return theirs(card?.name) || String(persona);
}

export function groupSection() {
  const list = groups(draft.doc);
  const add = () => {
    change(addGroup(draft.doc, { type: "consumer" }));
    openEditor("customers", list.length);
    focusOn(`#customers-${list.length}-name`);
  };
  return html`<section>
    <div class="row apart">
      <h2>${say("groups")}</h2>
      <button type="button" class="link" id="add-group" @click=${add}>${say("add-group")}</button>
    </div>
    ${list.length === 0 ? html`<p class="dense quiet">${say("no-groups")}</p>` : ""}
    <ul>
      ${repeat(list, (_, index) => index, (group, index) =>
        row({
          kind: "customers",
          index,
          size: list.length,
          lead: ringed(index),
          name: groupName(group),
          small: groupKind(group),
          move: (from, to) => change(moveGroup(draft.doc, from, to)),
          editor: () => editor(group, index),
        }),
      )}
    </ul>
  </section>`;
}

function editor(group, index) {
  const at = `/customers/${index}`;
  const id = `customers-${index}`;
  const remove = () => {
    editing.customers = null;
    change(removeGroup(draft.doc, index));
    focusOn("#add-group");
  };
  const copy = () => {
    const twin = { ...group, name: say("copy-of", groupName(group)) };
    change(addGroup(draft.doc, twin));
    openEditor("customers", groups(draft.doc).length - 1);
  };
  return html`<div class="field">
      <label for="${id}-name">${say("group-name")}</label>
      <input type="text" id="${id}-name" dir="auto" data-pointer="${at}/name" .value=${live(theirs(group.name))}
        @input=${(event) => set(`${at}/name`, rewritten(group.name, event.target.value))} />
      ${problem(`${at}/name`)}
    </div>
    ${typeField(group, at, id)}
    ${["relationship", "roles"].map((one) => fact(group, at, id, one))}
    <div class="field">
      <label for="${id}-scope">${ours(attribute("scope").question)}</label>
      <input type="text" id="${id}-scope" dir="auto" class=${group.scope ? "" : "unsaid"} placeholder=${say("not-stated")}
        .value=${live(theirs(group.scope))}
        @input=${(event) => set(`${at}/scope`, rewritten(group.scope, event.target.value))} />
    </div>
    ${personaField(group, at, id)}
    <details class="fold inner"><summary><span>${say("traits")}</span><span class="label num">${Object.keys(group.traits ?? {}).length}</span></summary>
      <div class="stack">${traits().map((one) => trait(group, at, id, one))}</div>
    </details>
    ${own(group, at, id)}
    <div class="row">
      <button type="button" @click=${copy}>${say("copy-group")}</button>
      <button type="button" @click=${remove}>${say("remove-group")}</button>
    </div>`;
}

function typeField(group, at, id) {
  return html`<fieldset class="ask" data-pointer="${at}/type">
    <legend>${titled(attribute("type").label)}</legend>
    <div class="seg">
      ${library.types.map(
        (type) => html`<label
          ><input type="radio" name="${id}-type" .checked=${live(group.type === type.id)}
            @change=${() => set(`${at}/type`, type.id)} /><span>${titled(type.label)}</span></label
        >`,
      )}
    </div>
    ${problem(`${at}/type`)}
  </fieldset>`;
}

function fact(group, at, id, name) {
  return ask(attribute(name), group[name], {
    name: `${id}-${name}`,
    pointer: `${at}/${name}`,
    change: (value) => set(`${at}/${name}`, value),
    problem: problem(`${at}/${name}`),
  });
}

function personaField(group, at, id) {
  const own = group.persona !== null && typeof group.persona === "object";
  const chosen = own ? "(own)" : (group.persona ?? "");
  const choose = (event) => {
    const to = event.target.value;
    if (to !== "(own)") {
      set(`${at}/persona`, to || undefined);
    }
  };
  const option = (value, words) =>
    html`<option value=${value} ?selected=${chosen === value}>${words}</option>`;
  return html`<div class="field">
    <label for="${id}-persona">${say("persona")}</label>
    <span class="pick"><select id="${id}-persona" class=${chosen ? "" : "unsaid"} data-pointer="${at}/persona" @change=${choose}>
      ${option("", say("no-persona"))}
      ${library.personas.map((card) => option(card.id, theirs(card.name)))}
      ${own ? option("(own)", theirs(group.persona.name)) : ""}
      ${!own && group.persona && !library.personas.some((card) => card.id === group.persona)
        ? option(group.persona, group.persona)
        : ""}
    </select></span>
    ${problem(`${at}/persona`)}
  </div>`;
}

const FACTS = new Set(["type", "relationship", "roles", "scope", "persona"]);

function traits() {
  return [...library.attributes.values()].filter(
    (one) => one.scope === "customer" && !FACTS.has(one.id),
  );
}

function trait(group, at, id, one) {
  const card = typeof group.persona === "string"
    ? library.personas.find((each) => each.id === group.persona)
    : group.persona;
  const ofCard = card?.traits?.[one.id];
  const pointer = `${at}/traits/${one.id}`;
  return ask(one, group.traits?.[one.id], {
    name: `${id}-${one.id}`,
    pointer,
    change: (value) => set(pointer, value),
    note: ofCard === undefined || ofCard === null ? "" : say("on-card", valueWords(one, ofCard)),
    problem: problem(pointer),
  });
}

function own(group, at, id) {
  const stated = Object.keys(group.attributes ?? {});
  const free = [...library.attributes.values()].filter(
    (one) => one.scope === "service" && !NOT_PER_GROUP.has(one.id) && !stated.includes(one.id),
  );
  const add = (event) => {
    const one = attribute(event.target.value);
    const ofService = draft.doc.attributes?.[one.id];
    const start = ofService ?? (one.kind === "set" ? [] : one.kind === "number" ? 0 : one.values[0]);
    set(`${at}/attributes/${one.id}`, start ?? "");
  };
  return html`<details class="fold inner" ?open=${stated.length > 0}>
    <summary><span>${say("own-attributes")}</span><span class="label num">${stated.length}</span></summary>
    <div class="stack">
      <p class="dense quiet">${say("own-attributes-text")}</p>
      ${stated.map((name) =>
        ask(attribute(name), group.attributes[name], {
          name: `${id}-own-${name}`,
          pointer: `${at}/attributes/${name}`,
          change: (value) => set(`${at}/attributes/${name}`, value),
          note: say("others-have", valueWords(attribute(name), draft.doc.attributes?.[name])),
          problem: problem(`${at}/attributes/${name}`),
        }),
      )}
      <div class="field">
        <label for="${id}-own">${say("add-own-attribute")}</label>
        <span class="pick"><select id="${id}-own" .value=${live("")} @change=${add}>
          <option value="">${say("choose")}</option>
          ${free.map((one) => html`<option value=${one.id}>${titled(one.label)}</option>`)}
        </select></span>
      </div>
    </div>
  </details>`;
}

