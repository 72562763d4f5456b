// Two texts as one: what is gone is struck, what is new is underlined. Shape tells, not colour.
import { html } from "../lit.js";

const LONGEST = 400;

/** The words of both texts, in order: [{kind: "same" | "gone" | "new", words}]. */
export function compared(before, after) {
  const a = pieces(before);
  const b = pieces(after);
  if (a.length > LONGEST || b.length > LONGEST) {
    return [{ kind: "gone", words: before }, { kind: "new", words: after }].filter((one) => one.words);
  }
  return joined(walk(a, b, lengths(a, b)));
}

function pieces(text) {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** The length of the longest common run of pieces from each pair of places on. */
function lengths(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

function walk(a, b, table) {
  const found = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: "same", words: a[i++] });
      j++;
    } else if (j >= b.length || (i < a.length && table[i + 1][j] >= table[i][j + 1])) {
      found.push({ kind: "gone", words: a[i++] });
    } else {
      found.push({ kind: "new", words: b[j++] });
    }
  }
  return found;
}

/** Neighbours of a kind as one; between two changed words a mere blank changes with them. */
function joined(found) {
  const out = [];
  for (const one of found) {
    const last = out[out.length - 1];
    if (last?.kind === one.kind) {
      last.words += one.words;
    } else {
      out.push({ ...one });
    }
  }
  return out;
}

export function differ(before, after) {
  return html`<bdi class="differ">${compared(before ?? "", after ?? "").map(({ kind, words }) =>
    kind === "same" ? words : kind === "gone" ? html`<del>${words}</del>` : html`<ins>${words}</ins>`,
  )}</bdi>`;
}
