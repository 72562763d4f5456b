// What is wrong with the text: in its place, and in a list with words to put in its stead.
import { html } from "../lit.js";
import { afterUpdate, focusOn } from "../screen.js";
import { say } from "../words.js";
import { mark } from "../parts/marks.js";
import { desk, shape } from "./desk.js";
import { whenRead } from "./reading.js";
import { write } from "./writing.js";
import { index, replaced } from "./edit.js";

const SHOWN = 8;
const OFFERED = 3;

/** Problems of the text as it is read now. */
export function problems() {
  return desk.reading?.problems ?? [];
}

/** The problem that touches a part: {line, column, endColumn}. */
export function problemAt({ line, column, endColumn }) {
  return problems().find((one) => touches(one, { line, column, endColumn }));
}

export function problemList() {
  const found = problems();
  if (found.length === 0) {
    return "";
  }
  const open = unwritten();
  const wrong = found.filter((one) => !open.some((part) => touches(one, part)));
  return html`<section class="rule-problems" aria-labelledby="rule-problems">
    <h2 id="rule-problems" tabindex="-1"><span role="status">${say("problem-count", found.length)}</span></h2>
    <div class="stack">${open.length > 0 ? toWrite(open) : ""}${wrong.slice(0, SHOWN).map(one)}</div>
    ${wrong.length > SHOWN ? html`<p class="label">${say("more-problems", wrong.length - SHOWN)}</p>` : ""}
  </section>`;
}

function touches(problem, { line, column, endColumn }) {
  return problem.line === line && problem.column <= endColumn && Math.max(problem.endColumn, problem.column + 1) >= column;
}

const FIELDS = {
  title: "said-title-en", titleFi: "said-title-fi", sources: "pick-sources", since: "since",
  recommendEn: "said-recommend-en", recommendFi: "said-recommend-fi", becauseEn: "said-because-en", becauseFi: "said-because-fi",
};

/** The parts that nobody has written yet, with the field of each. */
function unwritten() {
  const { metadata, texts } = desk.reading.parts;
  return Object.entries({ ...metadata, ...texts })
    .filter(([key, part]) => part.value === "" && FIELDS[key])
    .map(([key, part]) => ({ ...part, field: FIELDS[key] }));
}

/** What is still to be written is no fault yet: it is dashed, and each leads to its field. */
function toWrite(open) {
  const name = ({ field }) => (field === "pick-sources" ? say("sources") : field === "since" ? say("since") : say(field));
  const go = ({ field }) => {
    shape.value = shape.value === "text" ? "both" : shape.value;
    focusOn("#" + field);
  };
  return html`<div class="unwritten"><h3 class="row">${mark("unknown")}${say("to-write")}</h3>
    <ul>${open.map((part) => html`<li><button type="button" class="link dense" @click=${() => go(part)}>${name(part)}</button></li>`)}</ul></div>`;
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
  whenRead(() => {
    const now = problems().find((one) => one.code === problem.code && one.message === problem.message);
    if (now) {
      write(replaced(desk.text, now, words));
      afterUpdate(() => document.activeElement === document.body && document.getElementById("rule-text")?.focus());
    }
  });
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
