// Two versions of a rule that grew from one, as one again: every piece from either side.
import { lineOf } from "./edit.js";
import { pieces, sayingOf } from "./pieces.js";

/**
 * The pieces in which two sides differ: [{key, name, mine, theirs, base, both, choice}], with the
 * choice that loses nothing: who changed a piece keeps it; where both did, it is mine.
 */
export function clashes(base, mine, theirs) {
  const sides = [base, mine, theirs].map((side) => new Map(pieces(side.parts, side.cases).map((one) => [one.key, one])));
  const [was, ours, others] = sides;
  const keys = [...new Map([...others, ...ours]).keys()];
  return keys
    .filter((key) => sayingOf(ours.get(key)) !== sayingOf(others.get(key)))
    .map((key) => clash(key, was.get(key), ours.get(key), others.get(key)));
}

function clash(key, was, mine, theirs) {
  const byMe = sayingOf(mine) !== sayingOf(was);
  const byThem = sayingOf(theirs) !== sayingOf(was);
  return {
    key,
    name: (mine ?? theirs).name,
    mine: mine?.words ?? null,
    theirs: theirs?.words ?? null,
    both: byMe && byThem,
    choice: byMe ? "mine" : "theirs",
  };
}

/**
 * The text and cases with each clash as it was chosen: the other side's, line by line, with my
 * lines where mine were chosen. Whole lines are taken, so no sentence is read here.
 */
export function merged(mine, theirs, chosen) {
  const choice = new Map(chosen.map((one) => [one.key, one.choice]));
  const side = (key) => (choice.get(key) === "mine" ? "mine" : "theirs");
  return { text: mergedText(mine, theirs, side), cases: mergedCases(mine.cases, theirs.cases, side) };
}

function mergedText(mine, theirs, side) {
  const ours = new Map(pieces(mine.parts).map((one) => [one.key, one]));
  const others = pieces(theirs.parts);
  const lines = theirs.text.split("\n").map((words) => [words]);
  for (const one of others) {
    if (side(one.key) === "mine") {
      const own = ours.get(one.key);
      lines[one.line - 1] = own ? [lineOf(mine.text, own.line)] : [];
    }
  }
  const known = new Set(others.map((one) => one.key));
  for (const one of [...ours.values()].filter((each) => !known.has(each.key) && side(each.key) === "mine")) {
    lines[anchor(one, theirs.parts) - 1]?.push(lineOf(mine.text, one.line));
  }
  return lines.flat().join("\n");
}

/** The line of the other side after which a line of mine belongs. */
function anchor(piece, { metadata, sentences, texts }) {
  const last = (list) => Math.max(0, ...list.map((one) => one.line));
  if (piece.name === "condition" || piece.key === "pattern") {
    return last(sentences.filter((one) => one.role !== "expectation"));
  }
  return piece.key in texts || piece.key.endsWith("En") || piece.key === "recommendFi" || piece.key === "becauseFi"
    ? last([...Object.values(texts), ...sentences])
    : last(Object.values(metadata));
}

function mergedCases(mine, theirs, side) {
  const ours = new Map(mine.map((one) => [one.name, one]));
  const taken = theirs.flatMap((one) => {
    if (side("case " + one.name) !== "mine") {
      return [one];
    }
    return ours.has(one.name) ? [ours.get(one.name)] : [];
  });
  const known = new Set(theirs.map((one) => one.name));
  return [...taken, ...mine.filter((one) => !known.has(one.name) && side("case " + one.name) === "mine")];
}
