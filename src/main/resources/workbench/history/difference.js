// What differs between two versions: rule by rule, each part in words.
import { html } from "../lit.js";
import { library } from "../library.js";
import { to } from "../route.js";
import { update } from "../screen.js";
import { say } from "../words.js";
import { piece } from "../rules/past.js";

const SHOWN = 25;

let all = null;

export function rulesThatDiffer(rules) {
  if (rules.length === 0) {
    return html`<p class="dense quiet">${say("no-difference")}</p>`;
  }
  const shown = all === rules ? rules : rules.slice(0, SHOWN);
  return html`<ul class="differences">${shown.map(one)}</ul>
    ${rules.length > shown.length ? html`<button type="button" class="link more" @click=${() => { all = rules; update(); }}>${say("show-others", rules.length - SHOWN)}</button>` : ""}`;
}

/** Of a rule that came or went its name is enough; of one that changed, each part. */
function one({ rule, change, parts }) {
  const known = library.rules.get(rule);
  return html`<li><p><a href=${to(["rules", ...rule.split("/")])}>${known?.title ?? rule}</a> <span class="label">${say("change-" + change)}</span></p>
    ${change === "edited" ? html`<div class="dense">${parts.map((part) => piece(part.part, part.before, part.after))}</div>` : ""}</li>`;
}
