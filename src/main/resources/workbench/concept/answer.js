// The answer to the description: asked for as one types, a little after the last key; an answer to
// an older question is dropped, and the old answer stays until the new one is there.
import { call, onReturn, Refused } from "../api.js";
import { onReload, library } from "../library.js";
import { settings } from "../settings.js";
import { update } from "../screen.js";
import { draft, onDraft } from "./draft.js";
import { groups } from "./description.js";
import { moves } from "./moved.js";

const PAUSE_MS = 200;
const MARKED_MS = 4000;
const INCLUDE = "include=met,conditions,notApplicable,near";

export const answer = {
  /** The newest answer; null before the first. */
  value: null,
  /** The description that it answers, and when it came. */
  doc: null,
  at: null,
  /** How the types that are no customers yet would fare: results as in an answer. */
  others: [],
  pending: false,
  /** Why the newest description has no answer: a Refused or a Silent. */
  fault: null,
  /** What the last change moved; null once it is no longer news. */
  moved: null,
};

let timer = 0;
let asking = null;
let fading = 0;

export function start() {
  onDraft(() => soon(PAUSE_MS));
  onReload(() => soon(0));
  onReturn(() => soon(0));
  soon(0);
}

function soon(wait) {
  clearTimeout(timer);
  if (draft.doc) {
    answer.pending = true;
    timer = setTimeout(ask, wait);
  }
}

export function askAgain() {
  soon(0);
}

async function ask() {
  asking?.abort();
  const mine = (asking = new AbortController());
  const doc = draft.doc;
  try {
    const value = await call("/v1/recommendations?" + INCLUDE, {
      body: draft.text ?? doc,
      signal: mine.signal,
    });
    take(doc, value);
    await askForOthers(doc, mine.signal);
  } catch (fault) {
    refuse(fault, mine);
  }
  update();
}

function take(doc, value) {
  const before = answer.value;
  const same = before && groups(answer.doc).length === groups(doc).length;
  Object.assign(answer, { value, doc, at: new Date(), pending: false, fault: null });
  const found = same ? moves(before, value) : null;
  if (found?.any) {
    answer.moved = found;
    clearTimeout(fading);
    fading = setTimeout(() => {
      answer.moved = null;
      update();
    }, MARKED_MS);
  } else {
    answer.moved = null;
  }
  told.splice(0).forEach((tell) => tell(found));
  update();
}

function refuse(fault, mine) {
  if (fault.name === "AbortError") {
    return;
  }
  if (mine === asking) {
    Object.assign(answer, { fault, pending: false });
    told.length = 0;
  }
}

const told = [];

/** Calls back once, with what moved, when the next answer is there. */
export function onNext(tell) {
  told.push(tell);
}

/** Asks how the types that are not listed would fare; none where no group is listed. */
async function askForOthers(doc, signal) {
  const listed = new Set(groups(doc).map((group) => group.type));
  const missing = library.types.map((type) => type.id).filter((type) => !listed.has(type));
  if (listed.size === 0 || missing.length === 0 || draft.text !== null) {
    answer.others = [];
    return;
  }
  try {
    const value = await call("/v1/recommendations?types=" + missing.join(","), {
      body: { ...doc, waivers: undefined },
      signal,
    });
    answer.others = value.results;
  } catch (fault) {
    if (!(fault instanceof Refused)) {
      throw fault;
    }
    answer.others = [];
  }
}

/** The problems of the description that the server found: at one place, or all of them. */
export function problems(pointer) {
  const errors = answer.fault instanceof Refused ? answer.fault.errors : [];
  return pointer === undefined ? errors : errors.filter((error) => error.pointer === pointer);
}

settings.onLanguage(() => {
  answer.moved = null;
});
