// The problems of a description, listed, each with the way to its place.
import { html } from "../lit.js";
import { Refused, Silent } from "../api.js";
import { afterUpdate } from "../screen.js";
import { clock, say } from "../words.js";
import { mark } from "../parts/marks.js";
import { answer, askAgain } from "./answer.js";
import { reveal } from "./form.js";
import { openEditor } from "./editors.js";
import { mends } from "./problem.js";
import { ui } from "./ui.js";

/** Everything that keeps the newest description from being answered, over the older answer. */
export function problemList() {
  const { fault } = answer;
  if (!fault || fault instanceof Silent) {
    return "";
  }
  const errors = fault instanceof Refused && fault.errors.length > 0 ? fault.errors : [];
  return html`<section class="problems" role="alert" aria-label=${say("problems")}>
    ${errors.length > 0
      ? errors.slice(0, 8).map(one)
      : html`<div class="problem">${mark("unmet")}<b>${fault.message || say("failed")}</b>
          <button type="button" @click=${askAgain}>${say("try-again")}</button></div>`}
    ${errors.length > 8 ? html`<p class="label">${say("more-problems", errors.length - 8)}</p>` : ""}
    ${answer.value ? html`<p class="label">${say("answer-is-from", clock(answer.at))}</p>` : ""}
  </section>`;
}

function one(error) {
  return html`<div class="problem">
    ${mark("unmet")}<b>${malformed(error) ? answer.fault.message : error.message}</b>
    ${error.pointer ? html`<code class="quiet">${error.pointer}</code>` : ""}
    <span class="row">${mends(error)}
      <button type="button" class="link" @click=${() => show(error)}>${say("show-place")}</button>
    </span>
  </div>`;
}

/** A text that is no JSON: the server tells its line and column in the detail of its refusal. */
function malformed(error) {
  return error.code === "json-malformed";
}

function lineAndColumn(words) {
  const [line, column] = (words.match(/\d+/g) ?? [1, 1]).map(Number);
  return { line, column };
}

/** Brings one to the place of a problem: in the form, or in the text. */
export function show(error) {
  ui.side = "describe";
  if (ui.mode === "json") {
    ui.seek = malformed(error) ? lineAndColumn(answer.fault.message) : { pointer: error.pointer };
    afterUpdate(() => {});
    return;
  }
  const [scope, index] = error.pointer.split("/").slice(1);
  if (scope === "attributes") {
    reveal(index);
  } else if ((scope === "customers" || scope === "touchpoints") && index !== undefined) {
    openEditor(scope, Number(index));
  }
  afterUpdate(() => {
    const places = [...document.querySelectorAll("[data-pointer]")].filter((element) =>
      error.pointer.startsWith(element.dataset.pointer),
    );
    const place = places.sort(
      (a, b) => b.dataset.pointer.length - a.dataset.pointer.length,
    )[0];
    const control = place?.matches("input, textarea, select") ? place : place?.querySelector("input, textarea, select, button");
    control?.focus();
    control?.scrollIntoView({ block: "center" });
  });
}
