// One persona card: who it is, what moves them, what they are like, and what the card lacks.
import { html } from "../lit.js";
import { attribute } from "../library.js";
import { capital, isoDay, ours, say, score, theirs, titled } from "../words.js";
import { to } from "../route.js";
import { valueLabel, valueWords } from "../values.js";
import { mark } from "../parts/marks.js";
import { twice } from "../parts/twice.js";
import { answer } from "../concept/answer.js";
import { groups } from "../concept/description.js";
import { draft } from "../concept/draft.js";
import { editCard, removeCard } from "./form.js";
import { PARTS } from "./model.js";

export function persona(card, review) {
  const name = theirs(card.name);
  return html`<article class="persona" aria-labelledby="card-${card.id}">
    <header><div><p class="label"><bdi>${keywords(card)}</bdi></p><h2 id="card-${card.id}"><bdi>${name}</bdi></h2></div>
      <button type="button" class="plain no-print" id="edit-${card.id}" @click=${() => editCard(card.id)}>${say("edit")}<span class="sr"> ${name}</span></button></header>
    <div class="story">${card.story ? html`<p><bdi>${theirs(card.story)}</bdi></p>` : gap(card, "story", name)}</div>
    <div><dl>${PARTS.map((part) => entry(card, part, name))}</dl></div>
    <div>${traits(card)}</div>
    <div class="stack tight dense">${card.basis ? html`<p><span class="quiet">${say("basis")}:</span> <bdi>${theirs(card.basis)}</bdi></p>` : gap(card, "basis", name)}
      ${findings(card, review)}</div>
    <div class="row apart dense card-foot">${use(card, name)}
      <span class="no-print">${twice("remove-" + card.id, { words: say("remove-card"), about: name, sure: say("remove-card-sure"), act: () => removeCard(card.id) })}</span></div>
  </article>`;
}

function keywords(card) {
  return (card.keywords ?? []).map(theirs).join(" · ") || card.id;
}

function gap(card, part, name) {
  return html`<span class="gap">${say("nothing-yet")} <button type="button" class="link no-print" @click=${() => editCard(card.id, part)}>${say("add")}<span class="sr"> ${say("card-" + part)}: ${name}</span></button></span>`;
}

function entry(card, part, name) {
  const texts = (card[part] ?? []).map(theirs);
  return html`<dt>${partLabel(part)}</dt><dd>${texts.length === 0 ? gap(card, part, name) : html`<ul>${texts.map((words) => html`<li><bdi>${words}</bdi></li>`)}</ul>`}</dd>`;
}

/** A part as the vocabulary calls it. */
export function partLabel(part) {
  const label = attribute("personaContents").valueLabels?.[part];
  return label ? titled(label) : capital(part);
}

function traits(card) {
  const stated = Object.entries(card.traits ?? {});
  return stated.length === 0
    ? gap(card, "traits", theirs(card.name))
    : stated.map(([id, value]) => trait(attribute(id), value));
}

function trait(about, value) {
  const drawn = about.kind === "scale"
    ? html`<span class="strip" aria-hidden="true">${about.values.map((one) => html`<i class=${one === value ? "in" : ""}></i>`)}</span>`
    : "";
  const words = Array.isArray(value) ? valueWords(about, value) : valueLabel(about, value);
  return html`<div class="trait"><span>${titled(about.label)}</span><span class="row nowrap">${drawn}<span class="trait-value">${words}</span></span></div>`;
}

/** What is missing comes first, with what to do about it; what only a person can judge is told as that. */
function findings(card, review) {
  if (!review) {
    return "";
  }
  const missing = review.findings.filter((one) => one.missing);
  const judged = review.findings.filter((one) => !one.missing && one.verdict !== "met");
  const age = review.monthsOld;
  return html`<p class="row nowrap">${mark(missing.some((one) => one.pointer === "/updated") ? "unmet" : "met")}<span>${card.updated ? say("card-updated", isoDay(card.updated), age) : say("card-undated")}</span></p>
    ${review.complete ? html`<p class="row nowrap">${mark("met")}<span>${say("card-complete")}</span></p>` : ""}
    ${missing.map((one) => finding(one, "unmet"))}
    ${judged.map((one) => finding(one, "unknown"))}`;
}

function finding(one, shape) {
  return html`<details class="finding"><summary>${mark(shape)}<span><span class="sr">${say("verdict-" + shape)}: </span>${one.title}</span></summary>
    <p>${shape === "unmet" ? one.recommend : ours(attribute(one.expects.attribute).question)}</p>
    <p class="quiet">${one.because} <a href=${to(["rules", ...one.rule.split("/")])}>${say("rule")}<span class="sr">: ${one.title}</span></a></p></details>`;
}

/** How the open concept suits the groups that have this card. */
function use(card, name) {
  const index = groups(draft.doc).findIndex((group) => group.persona === card.id);
  const result = answer.value?.results.find((one) => one.customer.index === index);
  return result && answer.doc === draft.doc
    ? html`<span><bdi>${theirs(draft.doc.name)}</bdi>: ${say("fit-small")} <b class="num">${score(result.fit.score)}</b>
        <a href=${to(["concept"], { group: index })}>${say("open-answer")}<span class="sr">: ${name}</span></a></span>`
    : html`<span class="quiet">${say("card-unused")}</span>`;
}
