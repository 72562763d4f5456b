// What the rule was before: its versions with who, when and why, and what each changed, in words.
import { html } from "../lit.js";
import { call } from "../api.js";
import { library } from "../library.js";
import { update } from "../screen.js";
import { clock, day, say } from "../words.js";
import { differ } from "../parts/differ.js";
import { twice } from "../parts/twice.js";
import { desk, isChanged, isNew } from "./desk.js";
import { differences, pieces } from "./pieces.js";
import { restoreRule } from "./publish.js";

const SHOWN = 3;

let told = { key: null, byVersion: new Map() };
let all = null;

/** What a version changed of this rule: parts, "waiting", or null where there is none before it. */
function changesOf(i) {
  const key = desk.id + library.ruleset + document.documentElement.lang;
  if (told.key !== key) {
    told = { key, byVersion: new Map() };
  }
  const { history } = desk.rule;
  const version = history[i].version;
  const before = history[i + 1];
  if (!before) {
    return null;
  }
  if (!told.byVersion.has(version)) {
    told.byVersion.set(version, "waiting");
    learn(told, version, before.version);
  }
  return told.byVersion.get(version);
}

async function learn(into, version, before) {
  try {
    const { rules } = await call(`/v1/history/${before}/difference?to=${version}`);
    into.byVersion.set(version, rules.find((one) => one.rule === desk.id)?.parts ?? []);
  } catch {
    into.byVersion.delete(version);
    return;
  }
  update();
}

export function pastSection() {
  const history = desk.rule?.history ?? [];
  const shown = all === desk.id ? history : history.slice(0, SHOWN);
  return html`<section aria-labelledby="past"><h2 id="past">${say("view-history")}</h2>
    <table class="list past" aria-label=${say("past-about")}><tbody>
      ${isChanged() && !isNew() ? draftRow() : ""}
      ${shown.map((_, i) => row(history, i))}
      ${history.length === 0 ? html`<tr><td colspan="3" class="dense quiet">${say("no-past")}</td></tr>` : ""}
    </tbody></table>
    ${history.length > shown.length ? html`<button type="button" class="link more" @click=${() => { all = desk.id; update(); }}>${say("show-others", history.length - SHOWN)}</button>` : ""}
  </section>`;
}

function draftRow() {
  const found = desk.reading && desk.baseParts
    ? differences(pieces(desk.baseParts, desk.base.cases), pieces(desk.reading.parts, desk.cases))
    : [];
  return html`<tr><th scope="row">${say("draft")}</th><td>${found.map((one) => piece(one.name, one.before, one.after))}</td><td></td></tr>`;
}

/** Today's time, or the day. */
function shortDay(when) {
  const date = new Date(when);
  return date.toDateString() === new Date().toDateString() ? clock(date) : day(date);
}

/** A part of a rule that became another: its name, and the words that went and came. */
export function piece(name, before, after) {
  return html`<p>${say("part-" + name)}: ${before !== null && before === after ? say("changed-inside", before) : differ(before, after)}</p>`;
}

function row(history, i) {
  const { version, when, who, message, change } = history[i];
  const parts = changesOf(i);
  return html`<tr><th scope="row" class="num">${shortDay(when)}</th>
    <td>${parts === null ? html`<p>${say("change-" + change)}</p>` : parts === "waiting" ? html`<p class="quiet">…</p>` : parts.map((one) => piece(one.part, one.before, one.after))}
      <p class="quiet">“<bdi>${message}</bdi>”, <bdi>${who}</bdi></p></td>
    <td>${i > 0 && change !== "removed" ? twice("restore-" + version.slice(0, 10), {
      words: say("restore"), about: day(new Date(when)), sure: say("restore-sure"), act: () => restoreRule(version, when),
    }) : ""}</td></tr>`;
}

