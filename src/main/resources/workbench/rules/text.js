// A rule as plain text: a text area over a drawing of the same text, which bears the line numbers
// and the marks of problems; and a list of what may come next.
import { guard, html, live, nothing } from "../lit.js";
import { say } from "../words.js";
import { activeCompletion, completionKeys, completionList, complete, leave } from "./completion.js";
import { desk } from "./desk.js";
import { write } from "./writing.js";
import { problems } from "./problems.js";

export function textEditor() {
  const found = problems();
  return html`<section class="text" aria-labelledby="as-text">
    <h2 class="label" id="as-text"><label for="rule-text">${say("same-as-text")}</label></h2>
    <div class="editing">
      ${guard([desk.text, found, desk.reading?.text], () => drawing(desk.text, marked(found)))}
      <textarea id="rule-text" class="code" spellcheck="false" autocomplete="off" autocapitalize="off" dir="ltr" wrap="soft"
        aria-autocomplete="list" aria-controls="completions" aria-activedescendant=${activeCompletion() ?? nothing} aria-describedby="text-state"
        .value=${live(desk.text)} @input=${typed} @keydown=${keys} @blur=${leave} @click=${leave}></textarea>
      ${completionList()}
    </div>
    <p class="label" id="text-state">${found.length > 0 ? say("problem-count", found.length) : desk.reading ? say("no-problems") : say("checking")} · ${say("text-keys")}</p>
  </section>`;
}

/** Marks stand where they were found: until the text is read anew, those of changed lines wait. */
function marked(found) {
  const read = (desk.reading?.text ?? "").split("\n");
  const now = desk.text.split("\n");
  return found.filter((one) => read[one.line - 1] === now[one.line - 1]);
}

function typed(event) {
  write(event.target.value, "text");
  complete(event.target, { asked: false });
}

/** Tab leaves the field, as everywhere; Ctrl+Space asks what may come next. */
function keys(event) {
  if (completionKeys(event)) {
    event.preventDefault();
    event.stopPropagation();
  } else if (event.key === " " && event.ctrlKey) {
    event.preventDefault();
    complete(event.target, { asked: true });
  }
}

function drawing(text, found) {
  return html`<div class="overlay code" aria-hidden="true">${text.split("\n").map((words, i) => line(words, i + 1, found.filter((one) => one.line === i + 1)))}</div>`;
}

function line(words, number, found) {
  return html`<div class="line ${found.length > 0 ? "hit" : ""}" data-line=${number}>${found.length > 0 ? pieces([...words], found[0]) : words}${"\u200B"}</div>`;
}

/** At least one character is marked, so that what is missing shows too. */
function pieces(letters, { column, endColumn }) {
  const from = Math.min(column, letters.length) - 1;
  const to = Math.max(endColumn - 1, from + 1);
  return html`${letters.slice(0, Math.max(0, from)).join("")}<span class="squiggle">${letters.slice(Math.max(0, from), to).join("")}</span>${letters.slice(to).join("")}`;
}
