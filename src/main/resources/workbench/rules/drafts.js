// What was typed and not yet published, kept in this browser, a draft a rule.
import { kept } from "../kept.js";

const NAME = "rule-drafts";

export function drafts() {
  return kept.get(NAME, {});
}

export function draftOf(id) {
  return drafts()[id] ?? null;
}

/** Keeps a draft: {text, cases, message, base: {text, cases, etag}, when}. */
export function keep(id, draft) {
  kept.set(NAME, { ...drafts(), [id]: { ...draft, when: new Date().toISOString() } });
}

export function forget(id) {
  const all = drafts();
  if (id in all) {
    delete all[id];
    kept.set(NAME, all);
  }
}
