// A rule as sentences whose changeable parts are choices.
import { html, repeat } from "../lit.js";
import { say } from "../words.js";
import { menu } from "../parts/menu.js";
import { clauseEditor, editClause, edited, newClause } from "./clause.js";
import { patternOf, patterns } from "./choices.js";
import { desk, languageOf } from "./desk.js";
import { whenRead } from "./reading.js";
import { write } from "./writing.js";
import { replaced } from "./edit.js";
import { mends, problemAt } from "./problems.js";

export function sentences() {
  const all = desk.reading?.parts.sentences ?? [];
  const pattern = all.find((one) => one.role === "pattern");
  const conditions = all.filter((one) => one.role === "condition");
  const expectation = all.find((one) => one.role === "expectation");
  return html`<div class="sentences" role="group" aria-label=${say("the-sentences")}>
    <span class="kw">${say("kw-when")}</span>${pattern ? patternLine(pattern) : lacking()}
    ${repeat(conditions, (_, i) => i, (one) => html`<span class="kw">${say("kw-and")}</span>${clause(one)}`)}
    <span class="kw"></span><div>${adding(pattern)}</div>
    <span class="kw">${say("kw-then")}</span>${expectation ? clause(expectation) : lacking()}
  </div>`;
}

function lacking() {
  return html`<p><span class="gap">${say("missing")}</span></p>`;
}

/** What the rule said before, to show what the draft has changed. */
function isChanged(sentence) {
  const before = desk.baseParts?.sentences;
  return before !== undefined && !before.some((one) => one.role === sentence.role && one.clause === sentence.clause);
}

function look(sentence) {
  return [problemAt(sentence) ? "wrong" : "", isChanged(sentence) ? "changed" : ""].join(" ");
}

function patternLine(sentence) {
  const now = patternOf(sentence.text);
  const language = now?.language ?? languageOf();
  const items = patterns(language).map(({ text }) => ({
    label: text,
    checked: text === sentence.text,
    act: () => whenRead(() => write(replaced(desk.text, patternNow(), text))),
  }));
  return html`<div><p lang=${language}>${menu("slot-pattern", html`<bdi>${sentence.text}</bdi>`, items, { kind: "slot " + look(sentence), name: sentence.text })}</p>
    ${mending(sentence)}</div>`;
}

function patternNow() {
  return desk.reading.parts.sentences.find((one) => one.role === "pattern");
}

function mending(sentence) {
  const problem = problemAt(sentence);
  return problem && problem.suggestions.length > 0
    ? html`<p class="row mending">${mends(problem)}</p>`
    : "";
}

function clause(sentence) {
  const before = sentence.text.slice(0, sentence.text.length - sentence.clause.length);
  const lead = sentence.role === "condition" ? "" : before;
  return html`<div><p lang=${sentence.language ?? "en"}>${lead}${slots(sentence)}</p>
    ${mending(sentence)} ${edited(sentence) ? clauseEditor(sentence) : ""}</div>`;
}

/** Where the value has a place of its own, it is a choice of its own. */
function slots(sentence) {
  const value = sentence.slots.find((one) => one.slot === "value");
  const from = sentence.endColumn - [...sentence.clause].length;
  const apart = value && (value.column > from || value.endColumn < sentence.endColumn);
  if (!apart) {
    return slot(sentence, sentence.clause, value ? "value" : "attribute");
  }
  const words = [...sentence.clause];
  const [start, end] = [value.column - from, value.endColumn - from];
  return html`${slot(sentence, words.slice(0, start).join("").trim(), "attribute")}
    ${slot(sentence, words.slice(start, end).join(""), "value")}${words.slice(end).join("")}`;
}

function slot(sentence, words, part) {
  const open = edited(sentence, part);
  return html`<button type="button" class="slot ${look(sentence)}" id="slot-${sentence.line}-${part}" aria-haspopup="true"
    aria-expanded=${open} @click=${() => editClause(sentence, part)}><bdi>${words}</bdi><span class="sr">, ${say("slot-" + part)}</span></button>`;
}

function adding(pattern) {
  if (!pattern) {
    return "";
  }
  const adds = edited("new");
  return html`<button type="button" class="link dense" id="slot-new-attribute" aria-expanded=${adds} @click=${newClause}>${say("add-condition")}</button>
    ${adds ? clauseEditor("new") : ""}`;
}

