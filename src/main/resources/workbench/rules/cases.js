// The cases of a rule with their verdicts as one types, and editing them.
import { html, live, nothing, repeat } from "../lit.js";
import { Refused } from "../api.js";
import { focusOn, update } from "../screen.js";
import { say } from "../words.js";
import { mark, verdict } from "../parts/marks.js";
import { draft as concept } from "../concept/draft.js";
import { described, freeName, markOf, VERDICTS, wordsOf, written } from "./cases-model.js";
import { desk } from "./desk.js";
import { setCases } from "./writing.js";
import { impact } from "./impact.js";

let open = null;

/** Which verdict each case has now, by its name; empty while it is not known. */
function verdicts() {
  const mine = impact.of?.id === desk.id ? impact.value?.cases ?? [] : [];
  return new Map(mine.map((one) => [one.case, one]));
}

/** Cases that say something else than they should, as far as is known. */
export function failing() {
  const now = verdicts();
  return desk.cases.filter((one) => now.has(one.name) && now.get(one.name).actual !== one.verdict);
}

/** What is wrong beyond wrong verdicts: with a draft here, or told by the server. */
export function caseProblems() {
  const { fault } = written(desk.cases);
  const own = fault ? [say("case-not-json", fault.name, fault.message)] : [];
  const known = new Set((impact.value?.cases ?? []).map((one) => one.message));
  const told = (impact.value?.problems ?? []).filter((one) => one.file.endsWith(".cases.json") && !known.has(one.message));
  const refused = impact.fault instanceof Refused ? impact.fault.errors.filter((one) => one.pointer.startsWith("/cases")) : [];
  return [...own, ...told.map((one) => one.message), ...refused.map((one) => one.message)];
}

export function caseSection() {
  const now = verdicts();
  const known = desk.cases.filter((one) => now.has(one.name));
  const right = known.length - failing().length;
  return html`<section aria-labelledby="cases">
    <h2 id="cases"><span role="status">${desk.cases.length === 0 ? say("no-cases") : known.length === 0 ? say("cases-count", desk.cases.length) : say("cases-head", right, desk.cases.length)}</span></h2>
    ${caseProblems().map((words) => html`<div class="problem small">${mark("unmet")}<span>${words}</span></div>`)}
    ${desk.cases.length === 0 ? html`<p class="dense quiet">${say("no-cases-text")}</p>` : table(now)}
    <p class="row case-deeds"><button type="button" id="add-case" @click=${addEmpty}>${say("add-case")}</button>
      ${concept.doc ? html`<button type="button" class="link" @click=${addConcept}>${say("add-concept-case")}</button>` : ""}</p>
  </section>`;
}

function table(now) {
  return html`<table class="list cases"><thead><tr><th scope="col">${say("case")}</th><th scope="col">${say("verdict")}</th></tr></thead>
    <tbody>${repeat(desk.cases, (_, i) => i, (one, i) => html`${line(one, i, now.get(one.name))}${open === i ? editor(one, i) : ""}`)}</tbody></table>`;
}

function line(one, i, told) {
  const actual = told?.actual ?? null;
  const wrong = actual !== null && actual !== one.verdict;
  const toggle = () => {
    open = open === i ? null : i;
    open === i ? focusOn("#case-name") : update();
  };
  return html`<tr class=${wrong ? "now" : ""}><th scope="row"><button type="button" class="link wrap" id="case-${i}" aria-expanded=${open === i} @click=${toggle}><bdi>${one.name}</bdi></button></th>
    <td>${actual === null ? html`<span class="quiet">${verdict(markOf(one.verdict))}</span>` : wrong ? html`<b>${verdict(markOf(actual))}</b>` : verdict(markOf(actual))}
      ${wrong ? html`<small class="label under">${say("case-expected", say("verdict-" + markOf(one.verdict)))}</small>
        <button type="button" class="link dense" @click=${() => accept(i, actual)}>${say("accept-verdict", say("verdict-" + markOf(actual)))}<span class="sr">: ${one.name}</span></button>` : ""}</td></tr>`;
}

function accept(i, actual) {
  setCases(desk.cases.map((one, at) => (at === i ? { ...one, verdict: actual } : one)));
}

function change(i, changes, key) {
  const next = desk.cases.map((one, at) => {
    if (at !== i) {
      return one;
    }
    const entries = Object.entries({ ...one, ...changes }).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
  });
  setCases(next, key + i);
}

function editor(one, i) {
  const groups = one.description?.customers?.length ?? 0;
  const touchpoints = one.description?.touchpoints ?? [];
  const rewrite = (event) => {
    const next = described(one, event.target.value);
    setCases(desk.cases.map((each, at) => (at === i ? next : each)), "description" + i);
  };
  const broken = written([one]).fault;
  return html`<tr class="case-editor"><td colspan="2"><div class="stack">
    <div class="field"><label for="case-name">${say("case-name")}</label>
      <input type="text" id="case-name" dir="auto" .value=${live(one.name)} @input=${(event) => change(i, { name: event.target.value }, "name")} /></div>
    <div class="pair">
      ${pick("case-verdict", say("case-verdict"), one.verdict, VERDICTS.map((id) => [id, say("verdict-" + markOf(id))]), (value) => change(i, { verdict: value }, "verdict"))}
      ${groups > 1 ? pick("case-customer", say("case-customer"), String(one.customer ?? 0), Array.from({ length: groups }, (_, at) => [String(at), groupWords(one, at)]), (value) => change(i, { customer: Number(value) }, "customer")) : ""}
      ${touchpoints.length > 0 ? pick("case-touchpoint", say("case-touchpoint"), one.touchpoint ?? "", [["", "–"], ...touchpoints.map(({ id }) => [id, id])], (value) => change(i, { touchpoint: value || undefined }, "touchpoint")) : ""}
    </div>
    <div class="field"><label for="case-description">${say("case-description")}</label>
      <textarea id="case-description" class="code" rows="9" spellcheck="false" dir="ltr" aria-invalid=${broken ? "true" : nothing} .value=${live(wordsOf(one))} @input=${rewrite}></textarea></div>
    <div class="row"><button type="button" class="primary" @click=${() => shut(i)}>${say("done")}</button>
      <button type="button" @click=${() => drop(i)}>${say("remove-case")}</button></div>
  </div></td></tr>`;
}

function groupWords(one, at) {
  const { name, type } = one.description.customers[at];
  return `${at + 1}: ${typeof name === "string" ? name : name?.en ?? type}`;
}

function pick(id, label, value, options, choose) {
  return html`<div class="field"><label for=${id}>${label}</label><span class="pick"><select id=${id} .value=${live(value)} @change=${(event) => choose(event.target.value)}>
    ${options.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}</select></span></div>`;
}

function shut(i) {
  open = null;
  focusOn("#case-" + i);
}

function drop(i) {
  open = null;
  setCases(desk.cases.filter((_, at) => at !== i));
  focusOn("#add-case");
}

function addEmpty() {
  add(say("case-new"), { name: say("case-service"), customers: [{ type: typeHere() }], attributes: {} }, "met");
}

/** The customer type that the rule is about, for a case to start from. */
function typeHere() {
  const pattern = desk.reading?.parts.sentences.find((one) => one.role === "pattern" && one.attribute === "type");
  return pattern && typeof pattern.value === "string" ? pattern.value : "consumer";
}

function addConcept() {
  const { id: _, waivers: __, ...description } = concept.doc;
  const name = typeof concept.doc.name === "string" ? concept.doc.name : concept.doc.name?.en ?? say("case-new");
  add(name, description, "unmet");
}

function add(name, description, expected) {
  setCases([...desk.cases, { name: freeName(desk.cases, name), description, verdict: expected }]);
  open = desk.cases.length - 1;
  focusOn("#case-name");
}
