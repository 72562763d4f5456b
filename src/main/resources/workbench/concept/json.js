// The description as JSON, to write by hand; its problems stand at their places.
import { html, live } from "../lit.js";
import { afterUpdate } from "../screen.js";
import { say } from "../words.js";
import { answer, problems } from "./answer.js";
import { change, draft, write } from "./draft.js";
import { whereIs } from "./places.js";
import { ui } from "./ui.js";

let shown = { doc: null, text: "" };

/** The text of the description as it is now; what is being written, where that is no JSON. */
export function text() {
  if (draft.text !== null) {
    return draft.text;
  }
  if (shown.doc !== draft.doc) {
    shown = { doc: draft.doc, text: JSON.stringify(draft.doc, null, 2) };
  }
  return shown.text;
}

export function jsonSection() {
  if (ui.seek) {
    const error = ui.seek;
    ui.seek = null;
    afterUpdate(() => select(error));
  }
  return html`<section class="stack">
    <label class="sr" for="json">${say("as-json")}</label>
    <textarea id="json" class="code" rows="30" spellcheck="false" wrap="soft" aria-describedby="json-problems"
      .value=${live(text())} @input=${written} @keydown=${keys}></textarea>
    <p class="label" id="json-problems" role="status">
      ${problems().length > 0 ? say("problem-count", problems().length) : answer.pending ? say("checking") : say("no-problems")}
    </p>
  </section>`;
}

function written(event) {
  const text = event.target.value;
  try {
    const doc = JSON.parse(text);
    if (doc !== null && typeof doc === "object" && !Array.isArray(doc)) {
      change(doc, "json");
      shown = { doc: draft.doc, text };
      return;
    }
  } catch {
    // The server tells line and column.
  }
  write(text);
}

/** Tab leaves the field, as everywhere; Ctrl+Z is the page's own undo once the text is JSON. */
function keys(event) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    event.stopPropagation();
  }
}

function spot(text, { line, column }) {
  const before = text.split("\n").slice(0, line - 1).join("\n").length;
  const at = Math.min(text.length, before + (line > 1 ? 1 : 0) + column - 1);
  return [Math.max(0, at - 1), at];
}

function select(error) {
  const area = document.getElementById("json");
  const [from, to] = error.line ? spot(area.value, error) : whereIs(area.value, error.pointer);
  area.focus();
  area.setSelectionRange(from, to);
  const line = area.value.slice(0, from).split("\n").length;
  area.scrollTop = Math.max(0, (line - 6) * 20);
}
