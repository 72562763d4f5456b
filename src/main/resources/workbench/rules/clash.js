// Somebody published meanwhile: both texts sentence by sentence, and a choice for each.
import { html, live } from "../lit.js";
import { call } from "../api.js";
import { update } from "../screen.js";
import { clock, day, say } from "../words.js";
import { differ } from "../parts/differ.js";
import { mark } from "../parts/marks.js";
import { written } from "./cases-model.js";
import { desk } from "./desk.js";
import { read } from "./reading.js";
import { merge } from "./writing.js";
import { clashes, merged } from "./merge.js";

let open = { theirs: undefined, sides: null, found: [], last: null };

/** Reads all three sides, once a newer version is known. */
async function learn() {
  const { theirs, base, text, cases, id } = desk;
  open = { theirs, sides: null, found: [], last: null };
  try {
    const [was, mine, others, history] = await Promise.all([
      read(base.text), read(text), read(theirs.text), call("/v1/history"),
    ]);
    const own = written(cases).cases ?? base.cases;
    const sides = {
      base: { ...base, parts: was.parts },
      mine: { text, cases: own, parts: mine.parts },
      theirs: { ...theirs, parts: others.parts },
    };
    const last = history.versions.find((one) => one.rules.some((rule) => rule.rule === id));
    open = { theirs, sides, found: clashes(sides.base, sides.mine, sides.theirs), last };
  } catch {
    open.theirs = undefined;
  }
  update();
}

export function clashSection() {
  if (desk.theirs === undefined) {
    return "";
  }
  return desk.theirs === null ? gone() : both();
}

function gone() {
  return html`<section class="clash" role="alert"><h2 class="row">${mark("unknown")}<span>${say("clash-gone")}</span></h2>
    <p class="dense">${say("clash-gone-text")}</p>
    <div class="row"><button type="button" class="primary" @click=${() => merge(desk.text, desk.cases)}>${say("clash-anew")}</button></div></section>`;
}

function both() {
  if (open.theirs !== desk.theirs) {
    learn();
  }
  const { last, found, sides } = open;
  const when = last ? new Date(last.when) : null;
  return html`<section class="clash" aria-labelledby="clash">
    <h2 id="clash"><span role="alert">${last ? say("clash-head", last.who, day(when) + " " + clock(when)) : say("someone-published")}</span></h2>
    <p class="dense">${last ? html`“<bdi>${last.message}</bdi>” ` : ""}${say("clash-text")}</p>
    ${sides === null ? html`<p class="dense quiet">${say("checking")}</p>` : html`
      <table class="list versions"><thead><tr><th scope="col">${say("part")}</th><th scope="col">${say("yours")}</th><th scope="col">${say("published-one")}</th></tr></thead>
        <tbody>${found.map((one, i) => row(one, i))}</tbody></table>
      <div class="row"><button type="button" class="primary" id="take-chosen" @click=${take}>${say("take-chosen")}</button>
        <button type="button" @click=${() => all("mine")}>${say("take-mine")}</button>
        <button type="button" @click=${() => all("theirs")}>${say("take-theirs")}</button></div>`}
  </section>`;
}

function row(one, i) {
  const side = (name, words, other) => html`<td data-k=${say(name === "mine" ? "yours" : "published-one")}><label class="side">
    <input type="radio" name="clash-${i}" .checked=${live(one.choice === name)} @change=${() => { one.choice = name; update(); }} />
    <span>${words === null ? html`<span class="gap">${say("not-there")}</span>` : name === "mine" ? html`<bdi>${words}</bdi>` : differ(other ?? "", words)}<span class="sr">, ${say("part-" + one.name)}</span></span></label></td>`;
  return html`<tr><th scope="row">${say("part-" + one.name)}${one.both ? html`<small class="label under">${say("both-changed")}</small>` : ""}</th>
    ${side("mine", one.mine)} ${side("theirs", one.theirs, one.mine)}</tr>`;
}

function all(side) {
  open.found.forEach((one) => (one.choice = side));
  update();
}

function take() {
  const { text, cases } = merged(open.sides.mine, open.sides.theirs, open.found);
  merge(text, cases);
  document.getElementById("why-change")?.focus();
}
