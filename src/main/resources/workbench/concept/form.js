// The questions of the vocabulary as a form: by dimension, what matters for the chosen customers
// first, the rest one step away.
import { html, repeat } from "../lit.js";
import { library } from "../library.js";
import { say, titled } from "../words.js";
import { weight } from "../parts/marks.js";
import { ask } from "../parts/ask.js";
import { update } from "../screen.js";
import { answer, problems } from "./answer.js";
import { draft, set } from "./draft.js";
import { typesOf } from "./description.js";
import { problem } from "./problem.js";

const open = new Set();
const all = new Set();
let touched = false;
let dimensionOf = { rules: null, map: new Map() };

/** The dimension of each attribute: the one whose rules weigh most in what they expect of it. */
function dimensions() {
  if (dimensionOf.rules !== library.rules) {
    const weights = new Map();
    for (const rule of library.rules.values()) {
      const found = weights.get(rule.expects.attribute) ?? new Map();
      found.set(rule.dimension, (found.get(rule.dimension) ?? 0) + weight(rule.strength));
      weights.set(rule.expects.attribute, found);
    }
    const heaviest = (found) => [...found].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    const map = new Map([...weights].map(([id, found]) => [id, heaviest(found)]));
    dimensionOf = { rules: library.rules, map };
  }
  return dimensionOf.map;
}

export function dimensionOfAttribute(id) {
  return dimensions().get(id);
}

/** Sections of the form: [{id, label, first, rest}], each a list of attributes of the service. */
function sections() {
  const types = typesOf(draft.doc, library.types.map((type) => type.id));
  const mattering = new Set(
    library.expectations.filter((one) => types.has(one.type)).map((one) => one.attribute),
  );
  const asked = new Set(
    (answer.value?.results ?? []).flatMap((result) => result.questions.map((one) => one.attribute)),
  );
  const stated = draft.doc.attributes ?? {};
  const first = (one) => mattering.has(one.id) || asked.has(one.id) || stated[one.id] !== undefined;
  const service = [...library.attributes.values()].filter((one) => one.scope === "service");
  const at = (dimension) => service.filter((one) => dimensions().get(one.id) === dimension);
  return [
    ...library.dimensions.map(({ id, label }) => ({ id, label: titled(label), list: at(id) })),
    { id: "facts", label: say("other-facts"), list: at(undefined) },
  ].map(({ id, label, list }) => ({
    id,
    label,
    first: list.filter(first),
    rest: list.filter((one) => !first(one)),
  }));
}

export function form() {
  const found = sections();
  if (!touched && found.length > 0) {
    touched = true;
    open.add(found[0].id);
  }
  const count = (list) => list.filter((one) => stated(one) !== undefined).length;
  const mattering = found.flatMap((section) => section.first);
  return html`<section>
      <div class="row apart">
        <h2>${say("how-it-works")}</h2>
        <span class="label num">${say("answered", count(mattering), mattering.length)}</span>
      </div>
      <p class="dense quiet">${say("how-it-works-text")}</p>
    </section>
    ${repeat(found, ({ id }) => id, (section) => fold(section, count(section.first)))}`;
}

function stated(attribute) {
  return draft.doc.attributes?.[attribute.id] ?? undefined;
}

function fold({ id, label, first, rest }, answered) {
  const toggled = (event) => {
    const now = event.target.open;
    if (now !== open.has(id)) {
      now ? open.add(id) : open.delete(id);
      update();
    }
  };
  return html`<details class="fold" id="form-${id}" .open=${open.has(id)} @toggle=${toggled}>
    <summary><span>${label}</span><span class="label num">${answered} / ${first.length}</span></summary>
    ${open.has(id)
      ? html`<div class="stack">
          ${repeat(first, (one) => one.id, field)}
          ${first.length === 0 ? html`<p class="dense quiet">${say("nothing-matters-here")}</p>` : ""}
          ${more(id, rest)}
        </div>`
      : ""}
  </details>`;
}

function more(id, rest) {
  if (rest.length === 0) {
    return "";
  }
  const shown = all.has(id);
  const toggle = () => {
    shown ? all.delete(id) : all.add(id);
    update();
  };
  return html`<button type="button" class="link more" aria-expanded=${shown} @click=${toggle}>
      ${shown ? say("less") : say("more-questions", rest.length)}
    </button>
    ${shown ? repeat(rest, (one) => one.id, field) : ""}`;
}

function field(attribute) {
  const pointer = "/attributes/" + attribute.id;
  return ask(attribute, stated(attribute), {
    name: "f-" + attribute.id,
    pointer,
    change: (value) => set(pointer, value),
    problem: problems().some((error) => error.pointer.startsWith(pointer)) ? problem(pointer) : "",
  });
}

/** Opens the part of the form where an attribute is asked. */
export function reveal(attributeId) {
  const id = dimensions().get(attributeId) ?? "facts";
  open.add(id);
  if (sections().find((section) => section.id === id)?.rest.some((one) => one.id === attributeId)) {
    all.add(id);
  }
  update();
}

