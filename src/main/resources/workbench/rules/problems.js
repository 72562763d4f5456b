// What is wrong with the text: in its place, and in a list with words to put in its stead.
import { html } from "../lit.js";
import { afterUpdate } from "../screen.js";
import { say } from "../words.js";
import { mark } from "../parts/marks.js";
import { desk, inStep, write } from "./desk.js";
import { index, replaced } from "./edit.js";
import { shape } from "./head.js";

const SHOWN = 8;
const OFFERED = 3;

/** Problems of the text as it is read now. */
export function problems() {
  return desk.reading?.problems ?? [];
}

/** The problem that touches a part: {line, column, endColumn}. */
export function problemAt({ line, column, endColumn }) {
  return problems().find(
    (one) => one.line === line && one.column <= endColumn && Math.max(one.endColumn, one.column + 1) >= column,
  );
}

export function problemList() {
  const found = problems();
  if (found.length === 0) {
    return "";
  }
  return html`<section class="rule-problems" aria-labelledby="rule-problems">
    <h2 id="rule-problems" tabindex="-1" role="status">${say("problem-count", found.length)}</h2>
    <div class="stack">${found.slice(0, SHOWN).map(one)}</div>
    ${found.length > SHOWN ? html`<p class="label">${say("more-problems", found.length - SHOWN)}</p>` : ""}
  </section>`;
}

function one(problem) {
  return html`<div class="problem">${mark("unmet")}<b>${problem.message}</b>
    <span class="num">${say("line-column", problem.line, problem.column)}</span>
    <span class="row">${mends(problem)}
      <button type="button" class="link" @click=${() => show(problem)}>${say("show-place")}</button></span>
  </div>`;
}

/** Buttons that put a suggestion in the place of what is wrong. */
export function mends(problem) {
  return problem.suggestions.slice(0, OFFERED).map(
    (words) => html`<button type="button" class="wrap" @click=${() => mend(problem, words)}>${say("replace-by", words)}</button>`,
  );
}

function mend(problem, words) {
  if (inStep()) {
    write(replaced(desk.text, problem, words));
    afterUpdate(() => document.activeElement === document.body && document.getElementById("rule-text")?.focus());
  }
}

function show(problem) {
  if (shape.value === "sentences") {
    shape.value = "both";
  }
  afterUpdate(() => {
    const area = document.getElementById("rule-text");
    area.focus();
    area.setSelectionRange(index(desk.text, problem.line, problem.column), index(desk.text, problem.line, problem.endColumn));
    document.querySelector(`.overlay [data-line="${problem.line}"]`)?.scrollIntoView({ block: "center" });
  });
}
