// The versions of the rule set, and what differs between two of them.
import { call, onReturn } from "../api.js";
import { library, onReload } from "../library.js";
import { update } from "../screen.js";

export const book = {
  /** Versions, newest first: {version, when, who, message, rules, files}; null before they are read. */
  versions: null,
  /** How many there are, read or not. */
  total: 0,
  fault: null,
};

const PAGE = 200;
const differences = new Map();
let asked = null;

export async function read() {
  if (asked === library.ruleset) {
    return;
  }
  asked = library.ruleset;
  await learn("", []);
}

/** Reads on where the versions end that are read. */
export async function readOn() {
  await learn("&before=" + book.versions.at(-1).version, book.versions);
}

async function learn(which, known) {
  try {
    const { versions, total } = await call(`/v1/history?limit=${PAGE}${which}`);
    Object.assign(book, { versions: [...known, ...versions], total, fault: null });
  } catch (fault) {
    book.fault = fault;
  }
  update();
}

export function again() {
  asked = null;
  book.fault = null;
  update();
}

/** What differs: {rules}, {fault}, or null while it is being read. */
export function difference(from, to) {
  const key = [from, to, document.documentElement.lang].join();
  if (!differences.has(key)) {
    differences.set(key, null);
    call(`/v1/history/${from}/difference?to=${to}`).then(
      (found) => differences.set(key, found),
      (fault) => differences.set(key, { fault, again: () => differences.delete(key) }),
    ).then(update);
  }
  return differences.get(key);
}

/** The version before another; undefined of the first. */
export function before(version) {
  const at = book.versions.findIndex((one) => one.version === version);
  return book.versions[at + 1];
}

onReload(() => {
  asked = null;
});
onReturn(() => book.fault && again());
