// What a rule says to people: its titles, what to do, and why; each in both languages.
import { html, live } from "../lit.js";
import { say } from "../words.js";
import { desk } from "./desk.js";
import { rewrite } from "./writing.js";
import { problemAt } from "./problems.js";

export function said() {
  return html`<div class="said">
    ${pair("title", "metadata", ["title", "titleFi"], 1)}
    ${pair("recommend", "texts", ["recommendEn", "recommendFi"], 4)}
    ${pair("because", "texts", ["becauseEn", "becauseFi"], 4)}
  </div>`;
}

function pair(name, group, [english, finnish], rows) {
  return html`<div class="pair">${field(name, "en", group, english, rows)} ${field(name, "fi", group, finnish, rows)}</div>`;
}

function field(name, language, group, key, rows) {
  const id = `said-${name}-${language}`;
  const part = desk.reading.parts[group][key];
  if (!part) {
    return html`<div class="field"><span class="label">${say("said-" + name + "-" + language)}</span><span class="gap">${say("missing")}</span></div>`;
  }
  const unsaid = part.value === "";
  const wrong = !unsaid && problemAt(part);
  return html`<div class="field"><label for=${id}>${say("said-" + name + "-" + language)}</label>
    <textarea id=${id} rows=${rows} lang=${language} dir="auto" class=${unsaid ? "unsaid" : wrong ? "wrong" : ""} aria-invalid=${wrong ? "true" : "false"}
      .value=${live(part.value)} @input=${(event) => rewrite(group, key, event.target.value)}></textarea></div>`;
}
