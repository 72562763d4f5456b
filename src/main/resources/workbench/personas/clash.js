// Somebody changed the same card meanwhile: part by part, mine or theirs.
import { html, live } from "../lit.js";
import { update } from "../screen.js";
import { capital, say, theirs } from "../words.js";
import { cardOf } from "./model.js";

let open = { theirs: null, found: [] };

/** @param keepOn goes on with a card and the tag of theirs */
export function clash(form, keepOn) {
  if (open.theirs !== form.theirs) {
    open = { theirs: form.theirs, found: differing(form) };
  }
  const take = () => {
    const card = { ...form.theirs.card };
    for (const { key, choice, mine } of open.found) {
      if (choice === "mine") {
        mine === undefined ? delete card[key] : (card[key] = mine);
      }
    }
    keepOn(card, form.theirs.etag);
  };
  return html`<section class="clash" role="alert"><h3>${say("someone-published")}</h3><p class="dense">${say("clash-text")}</p>
    <table class="list versions"><thead><tr><th scope="col">${say("part")}</th><th scope="col">${say("yours")}</th><th scope="col">${say("published-one")}</th></tr></thead>
      <tbody>${open.found.map(row)}</tbody></table>
    <div class="row"><button type="button" class="primary" @click=${take}>${say("take-chosen")}</button></div></section>`;
}

function differing(form) {
  const mine = cardOf(form);
  const others = form.theirs.card;
  const was = form.card;
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  return [...new Set([...Object.keys(others), ...Object.keys(mine)])]
    .filter((key) => !same(mine[key], others[key]))
    .map((key) => ({ key, mine: mine[key], others: others[key], choice: same(mine[key], was[key]) ? "theirs" : "mine" }));
}

function row(one, i) {
  const side = (name, value) => html`<td data-k=${say(name === "mine" ? "yours" : "published-one")}><label class="side"><input type="radio" name="card-clash-${i}" .checked=${live(one.choice === name)}
    @change=${() => { one.choice = name; update(); }} /><span><bdi>${words(value)}</bdi></span></label></td>`;
  return html`<tr><th scope="row">${capital(say("card-" + one.key))}</th>${side("mine", one.mine)}${side("theirs", one.others)}</tr>`;
}

function words(value) {
  if (value === undefined) {
    return say("not-there");
  }
  if (Array.isArray(value)) {
    return value.map(theirs).join("; ");
  }
  const texts = typeof value === "string" || "en" in value || "fi" in value;
  return texts ? theirs(value) : Object.entries(value).map((pair) => pair.join(": ")).join("; ");
}
