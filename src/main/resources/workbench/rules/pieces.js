// A rule taken to pieces as the server reads it: each with a name, the words it says, and the line
// that says them. Two rules are compared, and merged, piece by piece.

const METADATA = [
  ["title", "title-en"], ["titleFi", "title-fi"], ["dimension", "dimension"], ["strength", "strength"],
  ["sources", "source"], ["since", "since"], ["status", "status"], ["note", "note"],
];
const TEXTS = [["recommendEn", "recommend-en"], ["recommendFi", "recommend-fi"], ["becauseEn", "because-en"], ["becauseFi", "because-fi"]];

/** [{key, name, words, line}]; conditions and cases have keys of their own words or names. */
export function pieces(parts, cases = []) {
  const out = [];
  const add = (key, name, words, line) => out.push({ key, name, words, line });
  for (const [key, name] of METADATA) {
    const part = parts.metadata[key];
    part && add(key, name, part.value, part.line);
  }
  for (const one of parts.sentences) {
    if (one.role === "condition") {
      add("condition " + one.clause, "condition", one.clause, one.line);
    } else {
      add(one.role, one.role === "pattern" ? "subject" : "expectation", one.role === "pattern" ? one.text : one.clause, one.line);
    }
  }
  for (const [key, name] of TEXTS) {
    const part = parts.texts[key];
    part && add(key, name, part.value, part.line);
  }
  for (const one of cases) {
    out.push({ key: "case " + one.name, name: "case", words: one.name, value: one });
  }
  return out;
}

/** What a piece says as a whole, to tell whether two say the same. */
export function sayingOf(piece) {
  return piece === undefined ? null : piece.value ? JSON.stringify(piece.value) : piece.words;
}

/** [{key, name, before, after}] of the pieces that differ; null where a side does not have it. */
export function differences(before, after) {
  const was = new Map(before.map((one) => [one.key, one]));
  const is = new Map(after.map((one) => [one.key, one]));
  return [...new Map([...was, ...is]).keys()]
    .filter((key) => sayingOf(was.get(key)) !== sayingOf(is.get(key)))
    .map((key) => ({
      key,
      name: (was.get(key) ?? is.get(key)).name,
      before: was.get(key)?.words ?? null,
      after: is.get(key)?.words ?? null,
    }));
}
