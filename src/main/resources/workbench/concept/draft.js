// The concept that is being described, kept in this browser with what led to it: nothing typed is
// lost on reload, and every step can be undone.
import { kept } from "../kept.js";
import { update } from "../screen.js";
import { put } from "../pointer.js";

const NAME = "concept";
const STEPS = 100;
const KEPT_STEPS = 20;
const KEPT_LENGTH = 1_500_000;
const ONE_STEP_MS = 1200;

export const draft = {
  /** The description as JSON; null where there is none yet. */
  doc: null,
  /** The text in the JSON editor where it is not what `doc` says; null elsewhere. */
  text: null,
  /** The description as it was opened, and when. */
  opened: null,
  /** Versions set aside: [{name, when, doc}]. */
  versions: [],
  changedAt: null,
  past: [],
  future: [],
};

const listeners = [];
let last = { key: null, at: 0 };
let saving = 0;

/** Calls back whenever the description is another one. */
export function onDraft(act) {
  listeners.push(act);
}

export function restore() {
  adopt(kept.get(NAME));
  addEventListener("pagehide", save);
  kept.onChange(NAME, (other) => {
    adopt(other);
    changed();
  });
}

function adopt(state) {
  if (state?.doc) {
    Object.assign(draft, state, { changedAt: state.changedAt ? new Date(state.changedAt) : null });
  }
}

/** Opens a description in place of the one there is; undo brings that back. */
export function openDoc(doc) {
  step(null);
  draft.opened = { doc, when: new Date().toISOString() };
  take(doc);
}

/**
 * Changes the description. Changes with the same key that follow one another closely, such as the
 * letters of a word, are one step to undo.
 */
export function change(doc, key = null) {
  step(key);
  take(doc);
}

/** Puts a value at a pointer; undefined takes away what stood there. */
export function set(pointer, value) {
  change(put(draft.doc, pointer, value), pointer);
}

function step(key) {
  const now = Date.now();
  const goesOn = key !== null && key === last.key && now - last.at < ONE_STEP_MS;
  last = { key, at: now };
  if (!goesOn && draft.doc) {
    draft.past = [...draft.past, { doc: draft.doc, text: draft.text }].slice(-STEPS);
  }
  draft.future = [];
}

function take(doc, text = null) {
  draft.doc = doc;
  draft.text = text;
  draft.changedAt = new Date();
  changed();
}

/** Keeps what is written in the JSON editor while it is no description. */
export function write(text) {
  step("json");
  take(draft.doc, text);
}

export function undo() {
  travel(draft.past, draft.future);
}

export function redo() {
  travel(draft.future, draft.past);
}

function travel(from, to) {
  if (from.length > 0) {
    to.push({ doc: draft.doc, text: draft.text });
    last = { key: null, at: 0 };
    const { doc, text } = from.pop();
    take(doc, text);
  }
}

/** Sets the description aside under a name, to compare with later. */
export function keepVersion(name, doc = draft.doc) {
  draft.versions = [...draft.versions, { name, when: new Date().toISOString(), doc }];
  saveSoon();
  update();
}

export function forgetVersion(index) {
  draft.versions = draft.versions.filter((_, i) => i !== index);
  saveSoon();
  update();
}

function changed() {
  saveSoon();
  listeners.forEach((act) => act());
  update();
}

function saveSoon() {
  clearTimeout(saving);
  saving = setTimeout(save, 150);
}

function save() {
  if (saving === 0) {
    return;
  }
  clearTimeout(saving);
  saving = 0;
  const { doc, text, opened, versions, changedAt, past, future } = draft;
  const small = JSON.stringify(doc ?? null).length * (KEPT_STEPS + 3) < KEPT_LENGTH;
  kept.set(NAME, {
    doc,
    text,
    opened,
    versions,
    changedAt,
    past: small ? past.slice(-KEPT_STEPS) : [],
    future: small ? future.slice(-KEPT_STEPS) : [],
  });
}
