// What a rule says to people: its titles, what to do, and why; each in both languages.
import { html, live } from "../lit.js";
import { say } from "../words.js";
import { desk, rewrite } from "./desk.js";
import { problemAt } from "./problems.js";

export function said() {
  const { metadata, texts } = desk.reading?.parts ?? { metadata: {}, texts: {} };
  return html`<div class="said">
    <div class="pair">${field("title", "en", metadata.title, 1)} ${field("title", "fi", metadata.titleFi, 1)}</div>
    <div class="pair">${field("recommend", "en", texts.recommendEn, 4)} ${field("recommend", "fi", texts.recommendFi, 4)}</div>
    <div class="pair">${field("because", "en", texts.becauseEn, 4)} ${field("because", "fi", texts.becauseFi, 4)}</div>
  </div>`;
}

function field(name, language, part, rows) {
  const id = `said-${name}-${language}`;
  if (!part) {
    return html`<div class="field"><span class="label">${say("said-" + name + "-" + language)}</span><span class="gap">${say("missing")}</span></div>`;
  }
  const unsaid = part.value === "";
  const wrong = !unsaid && problemAt(part);
  return html`<div class="field"><label for=${id}>${say("said-" + name + "-" + language)}</label>
    <textarea id=${id} rows=${rows} lang=${language} dir="auto" class=${unsaid ? "unsaid" : wrong ? "wrong" : ""} aria-invalid=${wrong ? "true" : "false"}
      .value=${live(part.value)} @input=${(event) => rewrite(part, event.target.value, id)}></textarea></div>`;
}
