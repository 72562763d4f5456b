// Writes in the open rule: each change is a step that can be undone, kept in this browser, and read.
import { update } from "../screen.js";
import { desk, inStep, isChanged, plain } from "./desk.js";
import { forget, keep } from "./drafts.js";
import { quoted, replaced } from "./edit.js";
import { checkSoon, whenRead } from "./reading.js";

const ONE_STEP = 1200;
const STEPS = 100;
const SAVE_AFTER = 150;

let last = { key: null, at: 0 };
let saving = 0;

/** Another text. Changes with the same key that follow closely are one step to undo. */
export function write(text, key = null) {
  if (text !== desk.text) {
    step(key);
    desk.text = text;
    after();
  }
}

/** Another text and other cases in one step. */
export function become(text, cases) {
  step(null);
  Object.assign(desk, { text: plain(text), cases });
  after();
}

export function setCases(cases, key = null) {
  step(key);
  desk.cases = cases;
  after();
}

export function setMessage(words) {
  desk.message = words;
  saveSoon();
  update();
}

/**
 * Other words for a part of the text that stands between quotes, such as ("texts", "becauseEn").
 * The part keeps its line, so what was read of the others still holds and typing never waits.
 */
export function rewrite(group, key, words) {
  const line = words.replace(/\s*[\r\n]+\s*/g, " ");
  const shown = desk.reading.parts[group][key];
  if (!inStep()) {
    shown.value = line;
    whenRead(() => rewrite(group, key, words));
    update();
    return;
  }
  const said = quoted(line);
  const text = replaced(desk.text, shown, said);
  if (text !== desk.text) {
    step(group + key);
    shown.value = line;
    shown.endColumn = shown.column + [...said].length;
    desk.text = text;
    desk.reading = { ...desk.reading, text };
    after();
  }
}

/** Goes on from what somebody else published, with a text that has both. */
export function merge(text, cases) {
  const base = desk.theirs ?? { text: "", cases: [], etag: null };
  step(null);
  Object.assign(desk, { base, theirs: undefined, baseParts: null, text, cases });
  after();
}

function step(key) {
  const now = Date.now();
  const goesOn = key !== null && key === last.key && now - last.at < ONE_STEP;
  last = { key, at: now };
  if (!goesOn) {
    desk.past = [...desk.past, { text: desk.text, cases: desk.cases }].slice(-STEPS);
  }
  desk.future = [];
}

export function undo() {
  travel(desk.past, desk.future);
}

export function redo() {
  travel(desk.future, desk.past);
}

function travel(from, to) {
  if (from.length > 0) {
    to.push({ text: desk.text, cases: desk.cases });
    pause();
    Object.assign(desk, from.pop());
    after();
  }
}

/** What comes next is a step of its own. */
export function pause() {
  last = { key: null, at: 0 };
}

function after() {
  saveSoon();
  checkSoon();
  update();
}

function saveSoon() {
  clearTimeout(saving);
  saving = setTimeout(save, SAVE_AFTER);
}

export function save() {
  clearTimeout(saving);
  const { id, text, cases, message, base, state } = desk;
  if (!id || state !== "ready") {
    return;
  }
  if (isChanged()) {
    keep(id, { text, cases, message, base });
    desk.keptAt = new Date();
  } else {
    forget(id);
    desk.keptAt = null;
  }
  update();
}

addEventListener("pagehide", save);
