// Choosing what a condition or an expectation says: of what, how, and which value. Every choice is
// worded by the server and stands in the text at once.
import { html, live, nothing } from "../lit.js";
import { Refused } from "../api.js";
import { afterUpdate, focusOn, update } from "../screen.js";
import { say } from "../words.js";
import { mark } from "../parts/marks.js";
import { choiceOf, choices, patternOf, takesList, takesNothing, worded } from "./choices.js";
import { desk, languageOf } from "./desk.js";
import { onRead, whenRead } from "./reading.js";
import { write } from "./writing.js";
import { lineOf, replaced, withLineAfter, withoutLine } from "./edit.js";

const NEW = "new";
const SCOPES = ["customer", "provider", "service", "touchpoint"];

/** The sentence being changed: its line, or "new"; and what is chosen so far. */
let editing = { line: null, part: null, clause: null, fault: null };

onRead(() => {
  const sentence = sentenceAt(editing.line);
  if (sentence?.attribute) {
    editing.clause = meaning(sentence);
  }
});

function sentenceAt(line) {
  return desk.reading?.parts.sentences.find((one) => one.line === line);
}

function meaning({ attribute, operator, value }) {
  return { attribute, operator, value };
}

/** Whether a sentence is being changed; with a part, whether it was opened there. */
export function edited(sentence, part) {
  const line = sentence === NEW ? NEW : sentence.line;
  return editing.line === line && (part === undefined || editing.part === part);
}

export function editClause(sentence, part) {
  if (edited(sentence, part)) {
    shut();
    return;
  }
  editing = { line: sentence.line, part, clause: sentence.attribute ? meaning(sentence) : {}, fault: null };
  focusOn(part === "value" ? ".clause .values :checked, .clause .values input, .clause select" : ".clause select");
}

export function newClause() {
  if (editing.line === NEW) {
    shut();
    return;
  }
  editing = { line: NEW, part: "attribute", clause: {}, fault: null };
  focusOn(".clause select");
}

export function shut() {
  const { line, part } = editing;
  editing = { line: null, part: null, clause: null, fault: null };
  const id = (name) => document.getElementById(`slot-${line}-${name}`);
  afterUpdate(() => (id(part) ?? id("value") ?? id("attribute"))?.focus());
}

export function clauseEditor(sentence) {
  const isNew = sentence === NEW;
  const role = isNew ? "condition" : sentence.role;
  const { clause, fault } = editing;
  const about = choiceOf(clause.attribute);
  const keys = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      shut();
    }
  };
  return html`<div class="clause" role="group" aria-label=${say("change-sentence")} @keydown=${keys}>
    <div class="pair">
      ${attributes(role, clause)}
      ${about ? operators(role, about, clause) : ""}
    </div>
    ${about && clause.operator && !takesNothing(clause.operator) ? values(role, about, clause) : ""}
    ${about ? html`<p class="dense quiet">${about.question}</p>` : ""}
    ${fault ? html`<p class="problem small">${mark("unmet")}<span>${fault}</span></p>` : ""}
    <div class="row"><button type="button" class="primary" @click=${shut}>${say("done")}</button>
      ${role === "condition" && !isNew ? html`<button type="button" @click=${() => drop(sentence)}>${say("remove-condition")}</button>` : ""}</div>
  </div>`;
}

function attributes(role, clause) {
  const touches = subject() === "touchpoint";
  const fits = (one) =>
    role === "condition"
      ? one.conditions.length > 0 && (touches || one.scope !== "touchpoint")
      : one.expectations.length > 0 && (one.scope === "touchpoint") === touches;
  const all = choices().attributes.filter(fits);
  const group = (scope) => {
    const some = all.filter((one) => one.scope === scope);
    return some.length === 0
      ? ""
      : html`<optgroup label=${say("scope-" + scope)}>${some.map((one) => html`<option value=${one.attribute} ?selected=${one.attribute === clause.attribute}>${one.label}</option>`)}</optgroup>`;
  };
  return html`<div class="field"><label for="clause-attribute">${say("clause-attribute")}</label>
    <span class="pick"><select id="clause-attribute" @change=${(event) => choose(role, startingWith(role, event.target.value))}>
      ${clause.attribute ? "" : html`<option value="" selected disabled>${say("choose")}</option>`}${SCOPES.map(group)}
    </select></span></div>`;
}

function subject() {
  const pattern = desk.reading?.parts.sentences.find((one) => one.role === "pattern");
  return patternOf(pattern?.text)?.subject ?? "customer";
}

/** The first thing that can be said of an attribute. */
function startingWith(role, id) {
  const about = choiceOf(id);
  const operator = (role === "condition" ? about.conditions : about.expectations)[0].operator;
  return { attribute: id, operator, value: firstValue(about, operator) };
}

function firstValue(about, operator) {
  const first = about.values[0]?.value ?? (about.kind === "number" ? 1 : about.kind === "code" || about.kind === "set" ? "fi" : "x");
  return takesList(operator) ? [first] : first;
}

function operators(role, about, clause) {
  const all = role === "condition" ? about.conditions : about.expectations;
  const change = (event) => {
    const operator = event.target.value;
    choose(role, { ...clause, operator, value: fitted(about, clause.value, operator) });
  };
  return html`<div class="field"><label for="clause-operator">${say("clause-operator")}</label>
    <span class="pick"><select id="clause-operator" .value=${live(clause.operator)} @change=${change}>
      ${all.map((one) => html`<option value=${one.operator} ?selected=${one.operator === clause.operator}>${one.label}</option>`)}
    </select></span></div>`;
}

function fitted(about, value, operator) {
  if (takesNothing(operator)) {
    return undefined;
  }
  if (value?.from) {
    return value;
  }
  const list = [value].flat().filter((one) => one !== undefined && one !== null);
  return list.length === 0 ? firstValue(about, operator) : takesList(operator) ? list : list[0];
}

function values(role, about, clause) {
  const references = role === "expectation" ? about.references : [];
  if (about.values.length === 0 && references.length === 0) {
    return written(role, about, clause);
  }
  const several = takesList(clause.operator);
  const chosen = (value) => (several ? [clause.value].flat().includes(value) : clause.value === value);
  const one = ({ value, label }) => html`<label><input type=${several ? "checkbox" : "radio"} name="clause-value" .checked=${live(chosen(value))}
    @change=${(event) => choose(role, { ...clause, value: several ? toggled(clause.value, value, event.target.checked) : value })} /><span>${label}</span></label>`;
  const from = ({ from: id, label }) => html`<label><input type="radio" name="clause-from" .checked=${live(clause.value?.from === id)}
    @change=${() => choose(role, { ...clause, value: { from: id } })} /><span>${label}</span></label>`;
  return html`<fieldset class="ask values"><legend>${say("clause-value")}</legend>
    <div class="seg">${about.values.map(one)}${references.map(from)}</div>
    ${about.values.length === 0 ? written(role, about, clause) : ""}</fieldset>`;
}

/** A list keeps one value at least: taking out the last leaves it as it is. */
function toggled(list, value, on) {
  const rest = [list].flat().filter((one) => one !== value && typeof one !== "object");
  return on ? [...rest, value] : rest.length > 0 ? rest : [value];
}

function written(role, about, clause) {
  const several = takesList(clause.operator);
  const words = clause.value?.from ? "" : [clause.value].flat().filter((one) => one !== undefined).join(", ");
  const change = (event) => {
    const said = event.target.value.split(",").map((one) => one.trim()).filter(Boolean).map((one) => (about.kind === "number" ? Number(one) : one));
    if (said.length > 0 && !said.some(Number.isNaN)) {
      choose(role, { ...clause, value: several ? said : said[0] });
    }
  };
  return html`<div class="field values"><label for="clause-value">${say(about.kind === "number" ? "number" : several ? "codes" : "clause-value")}</label>
    <input type="text" id="clause-value" inputmode=${about.kind === "number" ? "numeric" : nothing} .value=${live(words)} @change=${change} /></div>`;
}

/** Puts what is chosen into words, and the words into the text. */
async function choose(role, clause) {
  const { line } = editing;
  editing.clause = clause;
  editing.fault = null;
  update();
  const pattern = desk.reading.parts.sentences.find((one) => one.role === "pattern");
  try {
    const words = await worded(role, clause, pattern?.text ?? "", languageOf());
    whenRead(() => editing.clause === clause && put(line, words));
  } catch (fault) {
    editing.fault = fault instanceof Refused ? fault.errors[0]?.message ?? fault.message : say("silent");
  }
  update();
}

function put(line, words) {
  if (line !== NEW) {
    write(replaced(desk.text, sentenceAt(line), words), "clause" + line);
    return;
  }
  const above = desk.reading.parts.sentences.filter((one) => one.role !== "expectation").pop();
  const indent = lineOf(desk.text, above.line).match(/^\s*/)[0];
  editing.line = above.line + 1;
  write(withLineAfter(desk.text, above.line, indent + words));
}

function drop(sentence) {
  editing = { line: null, part: null, clause: null, fault: null };
  whenRead(() => write(withoutLine(desk.text, sentence.line)));
  focusOn("#slot-new-attribute");
}

