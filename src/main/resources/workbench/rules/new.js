// A new rule: from an expectation, from a neighbour, or from a question. The server words it.
import { html, live, nothing } from "../lit.js";
import { call, Refused } from "../api.js";
import { attribute, library } from "../library.js";
import { update } from "../screen.js";
import { go, route, to } from "../route.js";
import { capital, ours, say, titled } from "../words.js";
import { mark } from "../parts/marks.js";
import { choiceOf, choices, patterns, takesList } from "./choices.js";
import { begin } from "./opening.js";
import { draftOf } from "./drafts.js";
import { readOnly } from "./list.js";

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

let form = { key: null };

/** The form follows the address, until one writes something else. */
function started() {
  const key = location.hash;
  if (form.key !== key) {
    const neighbour = library.rules.get(route.query.get("from"));
    const type = route.query.get("type") ?? "";
    form = {
      key,
      way: neighbour ? "neighbour" : route.query.has("question") ? "question" : "expectation",
      type,
      attribute: route.query.get("attribute") ?? route.query.get("question") ?? neighbour?.expects.attribute ?? "",
      operator: "", value: undefined, from: neighbour?.rule ?? "",
      pack: neighbour?.pack ?? (library.packs.some((one) => one.id === type) ? type : ""),
      name: "", fault: null, tried: false, errors: [],
    };
  }
  return form;
}

function set(changes) {
  Object.assign(form, changes, { fault: null });
  update();
}

export function newRule() {
  const now = started();
  return html`<div class="view-head"><div class="grow"><h1>${say("new-rule")}</h1><p class="lede">${say("new-rule-lede")}</p>${readOnly()}</div></div>
    <form class="block stack new-rule" @submit=${send} novalidate>
      <fieldset class="ask"><legend>${say("begin-from")}</legend><div class="seg">${["expectation", "question", "neighbour"].map((way) => html`
        <label><input type="radio" name="way" .checked=${live(now.way === way)} @change=${() => set({ way })} /><span>${say("from-" + way)}</span></label>`)}</div></fieldset>
      ${now.way === "neighbour" ? neighbour(now) : expectation(now)}
      <div class="pair">
        ${select("new-pack", say("pack"), now.pack, [["", say("choose")], ...library.packs.map(({ id, label }) => [id, capital(ours(label))])], (pack) => set({ pack }), wrong(now, "pack"))}
        <div class="field"><label for="new-name">${say("rule-name")}</label>
          <input type="text" id="new-name" autocapitalize="off" autocomplete="off" spellcheck="false" .value=${live(now.name)} aria-invalid=${wrong(now, "name") ? "true" : nothing} @input=${(event) => set({ name: event.target.value })} />
          ${wrong(now, "name") ? html`<p class="problem small">${mark("unmet")}<span>${wrong(now, "name")}</span></p>` : html`<p class="label">${say("rule-name-text")}</p>`}</div>
      </div>
      ${now.fault ? html`<div class="problem" role="alert">${mark("unmet")}<b>${now.fault}</b></div>` : ""}
      <div class="row"><button type="submit" class="primary">${say("begin-rule")}</button><a class="button" href=${to(["rules"])}>${say("cancel")}</a></div>
    </form>`;
}

function wrong(now, field) {
  return now.tried ? faults(now)[field] : undefined;
}

function faults({ pack, name, way, from, attribute: id }) {
  const found = {};
  if (!pack) {
    found.pack = say("choose-pack");
  }
  if (!NAME.test(name)) {
    found.name = say("name-shape");
  } else if (library.rules.has(`${pack}/${name}`) || draftOf(`${pack}/${name}`)) {
    found.name = say("name-taken");
  }
  if (way === "neighbour" ? !library.rules.has(from) : !id) {
    found.what = say("choose-what");
  }
  return found;
}

function select(id, label, value, options, choose, fault) {
  return html`<div class="field"><label for=${id}>${label}</label>
    <span class="pick"><select id=${id} .value=${live(value)} aria-invalid=${fault ? "true" : nothing} @change=${(event) => choose(event.target.value)}>
      ${options.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}</select></span>
    ${fault ? html`<p class="problem small">${mark("unmet")}<span>${fault}</span></p>` : ""}</div>`;
}

function neighbour(now) {
  const all = [...library.rules.values()].map((one) => [one.rule, `${one.title} (${one.rule})`]);
  const collator = new Intl.Collator(document.documentElement.lang);
  all.sort((a, b) => collator.compare(a[1], b[1]));
  return select("new-from", say("which-neighbour"), now.from, [["", say("choose")], ...all], (from) => set({ from, pack: now.pack || library.rules.get(from)?.pack }), wrong(now, "what"));
}

function expectation(now) {
  const about = choices().attributes.filter((one) => one.expectations.length > 0);
  const asking = now.way === "question";
  const name = (one) => (asking ? one.question : capital(one.label));
  const sorted = [...about].sort((a, b) => name(a).localeCompare(name(b), document.documentElement.lang));
  const chosen = choiceOf(now.attribute);
  return html`
    ${select("new-attribute", say(asking ? "which-question" : "which-attribute"), now.attribute, [["", say("choose")], ...sorted.map((one) => [one.attribute, name(one)])], (id) => set({ attribute: id, operator: "", value: undefined }), wrong(now, "what"))}
    ${chosen && !asking ? html`<p class="dense quiet">${chosen.question}</p>` : ""}
    <div class="pair">
      ${chosen?.scope === "touchpoint" ? "" : select("new-type", say("whose"), now.type, [["", say("anyone")], ...library.types.map(({ id, label }) => [id, titled(label)])], (type) => set({ type, pack: now.pack || (library.packs.some((one) => one.id === type) ? type : "") }))}
      ${chosen ? select("new-operator", say("clause-operator"), operatorOf(now, chosen), chosen.expectations.map((one) => [one.operator, one.label]), (operator) => set({ operator })) : ""}
      ${chosen && chosen.values.length > 0 ? select("new-value", say("clause-value"), String(valueOf(now, chosen)), chosen.values.map((one) => [String(one.value), one.label]), (words) => set({ value: chosen.values.find((one) => String(one.value) === words).value })) : ""}
      ${chosen && chosen.values.length === 0 ? html`<div class="field"><label for="new-value">${say("clause-value")}</label><input type="text" id="new-value" .value=${live(String(valueOf(now, chosen)))} @input=${(event) => set({ value: chosen.kind === "number" ? Number(event.target.value) : event.target.value.trim() })} /></div>` : ""}
    </div>`;
}

function operatorOf(now, chosen) {
  return now.operator || usualOperator(chosen);
}

/** What other rules on the same attribute expect most often; else at least so much, where that can be said. */
function usualOperator(chosen) {
  const offered = chosen.expectations.map((one) => one.operator);
  const uses = (operator) => [...library.rules.values()].filter(({ expects }) => expects.attribute === chosen.attribute && expects.operator === operator).length;
  const first = offered.includes("atLeast") ? "atLeast" : offered[0];
  return offered.reduce((best, one) => (uses(one) > uses(best) ? one : best), first);
}

/** Of a scale the highest value, or the lowest where that is the most; of yes and no the yes. */
function valueOf(now, chosen) {
  const { values, kind } = chosen;
  const end = operatorOf(now, chosen) === "atMost" ? 0 : values.length - 1;
  const usual = kind === "flag" ? true : values.length > 0 ? values[end].value : kind === "number" ? 1 : "fi";
  return now.value ?? usual;
}

async function send(event) {
  event.preventDefault();
  form.tried = true;
  if (Object.keys(faults(form)).length > 0) {
    update();
    document.querySelector(".new-rule [aria-invalid=true]")?.focus();
    return;
  }
  const id = `${form.pack}/${form.name}`;
  try {
    const { text, cases } = form.way === "neighbour" ? await copied(form) : await made(form);
    begin(id, text, cases);
    go(to(["rules", ...id.split("/")]));
  } catch (fault) {
    form.fault = fault instanceof Refused ? fault.errors[0]?.message ?? fault.message : say("silent");
    update();
  }
}

/** The text of a neighbour under another name: only its first two names are others. */
async function copied({ from, pack, name }) {
  const { text, cases } = await call("/v1/rules/" + from);
  const { parts } = await call("/v1/rules/check?rule=" + from, { body: text, type: "text/plain" });
  const lines = text.replace(/\r\n/g, "\n").split("\n");
  const put = (part, words) => {
    const letters = [...lines[part.line - 1]];
    lines[part.line - 1] = letters.slice(0, part.column - 1).join("") + words + letters.slice(part.endColumn - 1).join("");
  };
  put(parts.pack, pack);
  put(parts.rule, name);
  put(parts.metadata.status, "draft");
  return { text: lines.join("\n"), cases };
}

async function made(now) {
  const about = choiceOf(now.attribute);
  const language = document.documentElement.lang === "fi" ? "fi" : "en";
  const touches = about.scope === "touchpoint";
  const pattern = patterns(language).find((one) => one.subject === (touches ? "touchpoint" : "customer") && one.type === (touches || !now.type ? null : now.type));
  const operator = operatorOf(now, about);
  const value = valueOf(now, about);
  const body = {
    pack: now.pack, rule: now.name, pattern: pattern.text, language,
    metadata: { title: "", titleFi: "", dimension: dimensionOf(now.attribute), strength: "should", sources: "", since: "1.0", status: "draft" },
    expectation: { attribute: now.attribute, operator, value: takesList(operator) ? [value] : value },
    texts: { recommendEn: "", recommendFi: "", becauseEn: "", becauseFi: "" },
  };
  const { text } = await call("/v1/rules/write", { body });
  return { text, cases: firstCases(now, about, operator, value, touches) };
}

/** The dimension of other rules on the same attribute. */
function dimensionOf(id) {
  const same = [...library.rules.values()].find((one) => one.expects.attribute === id);
  return same?.dimension ?? library.dimensions[0].id;
}

/** A case that is met and one where nothing is stated. */
function firstCases(now, about, operator, value, touches) {
  const stated = about.kind === "set" ? [value] : value;
  const type = now.type || library.types[0].id;
  const describe = (attributes) => ({
    name: say("case-service"),
    customers: [{ type }],
    ...(touches ? { touchpoints: [{ id: "desk", channel: attribute("channel").values[0], attributes }] } : { attributes }),
  });
  const one = (name, attributes, verdict) => ({ name, description: describe(attributes), ...(touches ? { touchpoint: "desk" } : {}), verdict });
  const isMet = !["isNot", "excludes"].includes(operator);
  return [
    one(say(isMet ? "case-met" : "case-unmet"), { [now.attribute]: stated }, isMet ? "met" : "unmet"),
    one(say("case-unstated"), {}, "unknown"),
  ];
}
