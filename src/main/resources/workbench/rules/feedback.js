// What designers did with the rule's recommendations, where the server keeps it.
import { html } from "../lit.js";
import { call, Refused } from "../api.js";
import { update } from "../screen.js";
import { day, say } from "../words.js";
import { desk } from "./desk.js";

const FRESH_MS = 60_000;
const SHOWN = 4;

let known = { at: 0, rules: new Map(), absent: false };

function summary() {
  if (Date.now() - known.at > FRESH_MS) {
    known = { ...known, at: Date.now() };
    call("/v1/feedback/summary").then(
      ({ rules }) => {
        known = { at: Date.now(), absent: false, rules: new Map(rules.map((one) => [one.rule, one])) };
        update();
      },
      (fault) => {
        known.absent = fault instanceof Refused && fault.status === 404;
        update();
      },
    );
  }
  return known;
}

export function feedbackSection() {
  const { rules, absent } = summary();
  if (absent) {
    return "";
  }
  const mine = rules.get(desk.id);
  return html`<section aria-labelledby="feedback"><h2 id="feedback">${say("feedback")}</h2>
    ${mine ? told(mine) : html`<p class="dense quiet">${say("no-feedback")}</p>`}</section>`;
}

function told({ accepted, overridden, wrong, reasons }) {
  return html`<p class="dense num">${say("feedback-counts", accepted ?? 0, overridden ?? 0, wrong ?? 0)}</p>
    <ul>${(reasons ?? []).slice(0, SHOWN).map((one) => html`<li class="dense said-back">“<bdi>${one.reason}</bdi>”
      <span class="quiet">${say("feedback-" + one.verdict)}, <bdi>${one.who}</bdi>, ${day(new Date(one.when))}</span></li>`)}</ul>`;
}
