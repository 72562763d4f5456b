// Apply: the concept changes, and the status line tells what moved.
import { library } from "../library.js";
import { capital, ours, say, score } from "../words.js";
import { html } from "../lit.js";
import { update } from "../screen.js";
import { letter } from "../parts/letters.js";
import { answer, onNext } from "./answer.js";
import { applied } from "./description.js";
import { change, draft } from "./draft.js";
import { byDimension } from "./moved.js";
import { ui } from "./ui.js";

/** Applies a recommendation, at every place where it is one. */
export function apply(entry, then = () => {}) {
  const changes = entry.all.map(({ outcome }) => outcome.apply).filter((one) => one?.pointer);
  change(applied(draft.doc, changes));
  tell(() => say("applied", titleOf(entry.rule)), then);
}

/** A rule's title in the language chosen. */
export function titleOf(rule) {
  return library.rules.get(rule)?.title ?? rule;
}

/** Says what was done at once, and what it moved as soon as that is known. */
export function tell(words, then = () => {}) {
  ui.status = { words, moved: null, doc: draft.doc };
  update();
  onNext((moved) => {
    if (ui.status?.words === words) {
      ui.status = { ...ui.status, moved: moved ?? { scored: [] } };
    }
    update();
    then();
  });
}

const SHOWN = 3;

/** What moved, in words: Needs: A 0.50 → 0.83, C 0.00 → 0.60. */
export function movedWords(moved) {
  const found = byDimension(moved);
  if (found.length === 0) {
    return say("nothing-moved");
  }
  const shown = found.slice(0, SHOWN).map(({ dimension, cells }) => {
    const label = library.dimensions.find((one) => one.id === dimension).label;
    return html` ${capital(ours(label))}: ${cells.map(
      (cell, i) => html`${i > 0 ? ", " : ""}${answer.value.results.length > 1 ? letter(cell.group) + " " : ""}<mark class="num">${score(cell.from)} → ${score(cell.to)}</mark>`,
    )}.`;
  });
  return html`${shown} ${found.length > SHOWN ? say("moved-more", found.length - SHOWN) : say("nothing-else-moved")}`;
}
