// The rule that is open: its text and cases as they are being written, what they grew from, and
// what the server reads in the text. Sentences and text are two views of the one text, so they are
// always in step; nothing here reads a sentence.
import { call, onReturn, Refused } from "../api.js";
import { onReload } from "../library.js";
import { update } from "../screen.js";
import { draftOf, forget, keep } from "./drafts.js";
import { quoted, replaced } from "./edit.js";

const CHECK_AFTER = 120;
const ONE_STEP = 1200;
const STEPS = 100;

export const desk = {
  /** pack/name of the rule that is open. */
  id: null,
  /** "loading", "ready", "gone" where there is no such rule, or "failed". */
  state: "loading",
  fault: null,
  /** The rule as the server tells it; null where it is a new one. */
  rule: null,
  /** What the draft grew from: {text, cases, etag}; etag is null for a new rule. */
  base: null,
  /** A newer state that somebody published meanwhile, as base; null in place of a rule that went. */
  theirs: undefined,
  text: "",
  cases: [],
  message: "",
  /** What the server reads in `reading.text`: {text, problems, parts}. */
  reading: null,
  /** What the base says, read: the parts of its text. */
  baseParts: null,
  past: [],
  future: [],
  keptAt: null,
  /** Whether the lines of the rule end with CRLF; a text area knows only LF. */
  usesCrlf: false,
};

const listeners = [];
const waiting = [];
let last = { key: null, at: 0 };
let timer = 0;
let checking = null;
let opening = null;

/** Calls back whenever the text or the cases have changed and the text has been read. */
export function onRead(act) {
  listeners.push(act);
}

export function isNew() {
  return desk.base?.etag === null;
}

export function isChanged() {
  const { base, text, cases } = desk;
  return base !== null && (text !== base.text || !same(cases, base.cases) || isNew());
}

/** Whether what was read is what stands in the text now, so that its places can be trusted. */
export function inStep() {
  return desk.reading !== null && desk.reading.text === desk.text;
}

export function errors() {
  return (desk.reading?.problems ?? []).filter((one) => one.severity === "error");
}

/** Opens a rule, with the draft of it that this browser keeps. */
export function open(id) {
  if (desk.id !== id) {
    close();
    desk.id = id;
    load();
  }
}

export function close() {
  checking?.abort();
  opening?.abort();
  clearTimeout(timer);
  Object.assign(desk, {
    id: null, state: "loading", fault: null, rule: null, base: null, theirs: undefined, text: "",
    cases: [], message: "", reading: null, baseParts: null, past: [], future: [], keptAt: null, usesCrlf: false,
  });
  last = { key: null, at: 0 };
  waiting.length = 0;
}

/** Reads the rule anew: after publishing, or when somebody else did. */
export async function load() {
  const id = desk.id;
  opening?.abort();
  const mine = (opening = new AbortController());
  try {
    const { body, etag } = await call("/v1/rules/" + id, { whole: true, signal: mine.signal });
    if (desk.id === id) {
      found(body, { text: plain(body.text), cases: body.cases, etag });
    }
  } catch (fault) {
    if (fault.name !== "AbortError" && desk.id === id) {
      fault instanceof Refused && fault.status === 404 ? absent() : failed(fault);
    }
  }
  update();
}

/** A text area gives LF, whatever it was given; what is published has the line ends of the rule. */
function plain(text) {
  return text.replace(/\r\n/g, "\n");
}

function found(rule, base) {
  const draft = desk.state === "ready" && isChanged() ? desk : draftOf(desk.id);
  const usesCrlf = rule.text.includes("\r\n");
  Object.assign(desk, { rule, fault: null, usesCrlf });
  if (draft && !saysAs(draft, base)) {
    take(draft, base);
  } else {
    forget(desk.id);
    settle(base);
  }
  desk.state = "ready";
  check();
}

function saysAs({ text, cases }, base) {
  return text === base.text && same(cases, base.cases);
}

/** Goes on with a draft; where the rule has become another one meanwhile, both are kept. */
function take(draft, now) {
  const outdated = draft.base.etag !== now?.etag;
  Object.assign(desk, {
    text: draft.text,
    cases: draft.cases,
    message: draft.message,
    base: outdated ? draft.base : now,
    theirs: outdated ? now : undefined,
    keptAt: draft.when ? new Date(draft.when) : desk.keptAt,
  });
}

function settle(base) {
  Object.assign(desk, { ...base, base, theirs: undefined, past: [], future: [], keptAt: null, baseParts: null });
}

function absent() {
  const draft = draftOf(desk.id);
  desk.rule = null;
  if (!draft) {
    desk.state = "gone";
    return;
  }
  take(draft, draft.base);
  desk.theirs = draft.base.etag === null ? undefined : null;
  desk.state = "ready";
  check();
}

function failed(fault) {
  if (desk.state !== "ready") {
    Object.assign(desk, { state: "failed", fault });
  }
}

/** Begins a rule that is not there yet. */
export function begin(id, text, cases) {
  close();
  const base = { text: "", cases: [], etag: null };
  Object.assign(desk, { id, state: "ready", base, text, cases });
  save();
  check();
}

/** What was published is what further changes grow from. */
export function published(etag) {
  forget(desk.id);
  settle({ text: desk.text, cases: desk.cases, etag });
  desk.message = "";
}

/** Goes on from what somebody else published, with a text that has both. */
export function merge(text, cases) {
  const base = desk.theirs ?? { text: "", cases: [], etag: null };
  step(null);
  Object.assign(desk, { base, theirs: undefined, baseParts: null, text, cases });
  after();
}

export function discard() {
  forget(desk.id);
  if (isNew()) {
    close();
    return;
  }
  settle(desk.theirs ?? desk.base);
  desk.message = "";
  check();
  update();
}

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

/** Does something once what is read is what stands in the text: now, as a rule. */
export function whenRead(act) {
  if (inStep()) {
    act();
  } else {
    waiting.push(act);
    check();
  }
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
    last = { key: null, at: 0 };
    Object.assign(desk, from.pop());
    after();
  }
}

function after() {
  saveSoon();
  clearTimeout(timer);
  timer = setTimeout(check, CHECK_AFTER);
  update();
}

let saving = 0;

function saveSoon() {
  clearTimeout(saving);
  saving = setTimeout(save, 150);
}

function save() {
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

/** Asks the server what the text says and what is wrong with it. */
export async function check() {
  clearTimeout(timer);
  checking?.abort();
  const mine = (checking = new AbortController());
  const { id, text } = desk;
  if (desk.state !== "ready") {
    return;
  }
  try {
    const [found, before] = await Promise.all([read(text, mine.signal), baseRead(mine.signal)]);
    if (desk.id === id && desk.text === text) {
      desk.reading = { text, ...found };
      desk.baseParts = before;
      waiting.splice(0).forEach((act) => (inStep() ? act() : whenRead(act)));
      listeners.forEach((act) => act());
    }
  } catch {
    // The connection strip tells; what was read before stays.
  }
  update();
}

async function baseRead(signal) {
  if (desk.baseParts || isNew()) {
    return desk.baseParts;
  }
  return (await read(desk.base.text, signal)).parts;
}

/** What a text says: {problems, parts}. */
export function read(text, signal) {
  return call("/v1/rules/check?rule=" + desk.id, { body: text, type: "text/plain", signal });
}

export function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

onReload(() => {
  if (desk.id && desk.state !== "loading" && !isNew()) {
    load();
  } else if (desk.id) {
    check();
  }
});
onReturn(() => desk.id && (desk.state === "ready" ? check() : load()));
addEventListener("pagehide", save);
