// A question of the vocabulary, and its answer. "Not stated" comes first and is dashed while it is
// the answer; leaving something open is never a no.
import { guard, html, live, nothing } from "../lit.js";
import { settings } from "../settings.js";
import { capital, ours, say } from "../words.js";
import { valueLabel } from "../values.js";

/**
 * @param attribute of the vocabulary
 * @param value the answer; undefined where it is not stated
 * @param name a name of its own on the page
 * @param change what to do with a new answer
 * @param note small print under the answers
 */
export function ask(attribute, value, { name, change, note = "", legend, problem = "", pointer }) {
  const parts = [attribute, value, settings.language, note, problem, legend, pointer];
  return guard(parts, () => question(attribute, value ?? undefined, { name, change, note, legend, problem, pointer }));
}

function question(attribute, value, { name, change, note, legend, problem, pointer }) {
  const help = attribute.help ? ours(attribute.help) : "";
  return html`<fieldset class="ask" data-pointer=${pointer ?? nothing} aria-describedby=${help ? name + "-help" : nothing}>
    <legend>${legend ?? ours(attribute.question)}</legend>
    ${control(attribute, value, name, change)}
    ${help ? html`<p class="help" id="${name}-help">${help}</p>` : ""}
    ${note ? html`<p class="label">${note}</p>` : ""}
    ${problem}
  </fieldset>`;
}

function control(attribute, value, name, change) {
  switch (attribute.kind) {
    case "flag":
    case "choice":
    case "scale":
      return choices(attribute, value, name, change);
    case "set":
      return attribute.values.length > 0
        ? boxes(attribute, value, name, change)
        : codes(value, name, change);
    case "number":
      return number(value, name, change);
    default:
      return line(value, name, change);
  }
}

function choices(attribute, value, name, change) {
  return html`<div class="seg">
    ${option(name, say("not-stated"), value === undefined, () => change(undefined), "unsaid")}
    ${attribute.values.map((each) =>
      option(name, capital(valueLabel(attribute, each)), value === each, () => change(each)),
    )}
  </div>`;
}

function option(name, words, checked, choose, kind = "") {
  return html`<label class=${kind}
    ><input type="radio" name=${name} .checked=${live(checked)} @change=${choose} /><span>${words}</span></label
  >`;
}

function boxes(attribute, value, name, change) {
  const said = value ?? [];
  const toggle = (each) =>
    change(
      attribute.values.filter((other) => (other === each ? !said.includes(each) : said.includes(other))),
    );
  const box = (words, checked, choose, kind = "") =>
    html`<label class=${kind}
      ><input type="checkbox" name=${name} .checked=${live(checked)} @change=${choose} /><span>${words}</span></label
    >`;
  return html`<div class="seg">
    ${box(say("not-stated"), value === undefined, () => change(undefined), "unsaid")}
    ${box(say("none-of-these"), value !== undefined && said.length === 0, () => change([]))}
    ${attribute.values.map((each) =>
      box(capital(valueLabel(attribute, each)), said.includes(each), () => toggle(each)),
    )}
  </div>`;
}

function codes(value, name, change) {
  const read = (text) => {
    const found = text.split(/[\s,;]+/).filter(Boolean);
    change(found.length > 0 ? found : undefined);
  };
  return html`<input type="text" class=${value === undefined ? "unsaid" : ""} name=${name}
    aria-label=${say("codes")} placeholder=${say("not-stated-codes")} spellcheck="false"
    .value=${live((value ?? []).join(", "))} @change=${(event) => read(event.target.value)} />`;
}

function number(value, name, change) {
  const read = (text) => change(text.trim() === "" ? undefined : Number(text));
  return html`<input type="text" inputmode="numeric" class="brief ${value === undefined ? "unsaid" : ""}" name=${name}
    aria-label=${say("number")} placeholder=${say("not-stated")} .value=${live(value ?? "")}
    @input=${(event) => /^\s*\d*\s*$/.test(event.target.value) && read(event.target.value)} />`;
}

function line(value, name, change) {
  return html`<input type="text" class=${value === undefined ? "unsaid" : ""} name=${name}
    aria-label=${say("answer-in-words")} placeholder=${say("not-stated")} dir="auto"
    .value=${live(value ?? "")} @input=${(event) => change(event.target.value || undefined)} />`;
}
