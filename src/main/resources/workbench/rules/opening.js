// Opens a rule with the draft of it that this browser keeps, leaves it, and settles what it grows from.
import { call, onReturn, Refused } from "../api.js";
import { onReload } from "../library.js";
import { update } from "../screen.js";
import { desk, isChanged, isNew, plain, same } from "./desk.js";
import { draftOf, forget } from "./drafts.js";
import { check, stop } from "./reading.js";
import { pause, save } from "./writing.js";

let opening = null;

/** Opens a rule, with the draft of it that this browser keeps. */
export function open(id) {
  if (desk.id !== id) {
    close();
    desk.id = id;
    load();
  }
}

export function close() {
  stop();
  opening?.abort();
  Object.assign(desk, {
    id: null, state: "loading", fault: null, rule: null, base: null, theirs: undefined, text: "",
    cases: [], message: "", reading: null, baseParts: null, past: [], future: [], keptAt: null, usesCrlf: false,
  });
  pause();
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

onReload(() => {
  if (desk.id && desk.state !== "loading" && !isNew()) {
    load();
  } else if (desk.id) {
    check();
  }
});
onReturn(() => desk.id && (desk.state === "ready" ? check() : load()));
