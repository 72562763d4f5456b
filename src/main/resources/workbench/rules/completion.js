// What may come next in the text, as one types: arrows choose, Enter takes, Esc closes.
import { html, repeat, styled } from "../lit.js";
import { call } from "../api.js";
import { afterUpdate, update } from "../screen.js";
import { say } from "../words.js";
import { desk } from "./desk.js";
import { write } from "./writing.js";
import { index, lineOf, place, replaced } from "./edit.js";

const AFTER = 60;
const SHOWN = 50;

let list = { items: [], at: 0, line: 0, spot: null };
let timer = 0;
let asking = null;

/** Asks what may come at the cursor. Unless asked for, nothing is offered on an empty line. */
export function complete(area, { asked }) {
  clearTimeout(timer);
  timer = setTimeout(() => ask(area, asked), asked ? 0 : AFTER);
}

async function ask(area, asked) {
  asking?.abort();
  const mine = (asking = new AbortController());
  const text = area.value;
  const { line, column } = place(text, area.selectionStart);
  const written = [...lineOf(text, line)].slice(0, column - 1).join("").trim();
  if (!asked && written.length < 1) {
    leave();
    return;
  }
  try {
    const { completions } = await call(`/v1/rules/complete?rule=${desk.id}&line=${line}&column=${column}`, {
      body: text, type: "text/plain", signal: mine.signal,
    });
    if (area.value === text) {
      offer(completions, text, line, asked);
    }
  } catch {
    leave();
  }
}

function offer(completions, text, line, asked) {
  const letters = [...lineOf(text, line)];
  const news = completions.filter((one) => one.text !== letters.slice(one.from - 1, one.to - 1).join(""));
  const done = news.length < completions.length && !asked;
  list = { items: done ? [] : news.slice(0, SHOWN), at: 0, line, spot: null };
  if (list.items.length > 0) {
    afterUpdate(findSpot);
  }
  update();
}

/** Under the line that is being written, where the completion will stand. */
function findSpot() {
  const drawn = document.querySelector(`.overlay [data-line="${list.line}"]`);
  const holder = drawn?.closest(".editing");
  if (drawn && holder) {
    const box = drawn.getBoundingClientRect();
    list.spot = { "--top": Math.round(box.bottom - holder.getBoundingClientRect().top) + "px" };
    update();
  }
}

export function leave(event) {
  if (event?.relatedTarget?.closest?.(".completions")) {
    return;
  }
  clearTimeout(timer);
  asking?.abort();
  if (list.items.length > 0) {
    list = { items: [], at: 0, line: 0, spot: null };
    update();
  }
}

export function completionList() {
  const open = list.items.length > 0;
  return html`<ul class="menu completions ${open && list.spot ? "" : "closed"}" id="completions" role="listbox" aria-label=${say("completions")}
      ${styled(list.spot ?? { "--top": "0px" })}>
      ${repeat(list.items, (one) => one.text + one.from, (one, i) => html`<li role="option" id="completion-${i}" aria-selected=${i === list.at}
        class=${i === list.at ? "active" : ""} @pointerdown=${(event) => { event.preventDefault(); take(i); }}><span></span><span>${one.label}</span><span class="label">${one.detail}</span></li>`)}
    </ul>
    <p class="sr" role="status">${open ? say("completions-count", list.items.length, list.items[list.at].label) : ""}</p>`;
}

/** The option that the keys are at, for the text area; undefined while nothing is offered. */
export function activeCompletion() {
  return list.items.length > 0 ? "completion-" + list.at : undefined;
}

/** Whether a key was for the list. */
export function completionKeys(event) {
  if (list.items.length === 0 || !list.spot || event.ctrlKey || event.metaKey) {
    return false;
  }
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      move(event.key === "ArrowDown" ? 1 : -1);
      return true;
    case "Enter":
    case "Tab":
      if (event.shiftKey) {
        return false;
      }
      take(list.at);
      return true;
    case "Escape":
      leave();
      return true;
    default:
      return false;
  }
}

function move(by) {
  list.at = (list.at + by + list.items.length) % list.items.length;
  update();
  afterUpdate(() => document.getElementById("completion-" + list.at)?.scrollIntoView({ block: "nearest" }));
}

function take(i) {
  const { text, from, to } = list.items[i];
  const { line } = list;
  const area = document.getElementById("rule-text");
  write(replaced(desk.text, { line, column: from, endColumn: to }, text));
  const end = index(desk.text, line, from + [...text].length);
  leave();
  afterUpdate(() => {
    area.focus();
    area.setSelectionRange(end, end);
  });
}
