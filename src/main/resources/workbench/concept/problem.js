// The problems at one place of a description, with a mend that one can press.
import { html } from "../lit.js";
import { at, put, renamed } from "../pointer.js";
import { say } from "../words.js";
import { mark } from "../parts/marks.js";
import { problems } from "./answer.js";
import { change, draft } from "./draft.js";

const OFFERED = 3;

/** The problems at one place and inside it, small, under its control. */
export function problem(pointer) {
  const found = problems().filter(
    (error) => error.pointer === pointer || error.pointer.startsWith(pointer + "/"),
  );
  return found.length === 0
    ? ""
    : html`<div class="problem small">${mark("unmet")}${found.map(
        (error) => html`<p>${error.message}</p>${mends(error)}`,
      )}</div>`;
}

/** What would mend a problem, to press. */
export function mends(error) {
  if (draft.text !== null) {
    return "";
  }
  return (error.suggestions ?? []).slice(0, OFFERED).map(
    (word) => html`<button type="button" @click=${() => mend(error, word)}>
      ${say("replace-by", word)}
    </button>`,
  );
}

function mend(error, word) {
  if (error.code === "unknown-field") {
    change(renamed(draft.doc, error.pointer, word));
  } else {
    change(put(draft.doc, error.pointer, typed(word, at(draft.doc, error.pointer))));
  }
}

function typed(word) {
  return word === "true" ? true : word === "false" ? false : word;
}
