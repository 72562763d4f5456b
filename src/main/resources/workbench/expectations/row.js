// One attribute of the matrix: its label and values, and each type's wishes, leading to their rules.
import { guard, html } from "../lit.js";
import { library } from "../library.js";
import { settings } from "../settings.js";
import { to } from "../route.js";
import { say, titled } from "../words.js";
import { valueLabel } from "../values.js";
import { mark, strength, weight } from "../parts/marks.js";
import { strip } from "../parts/strip.js";

export function row(one) {
  return guard([one, settings.language], () => html`<tr class=${one.torn ? "torn" : ""} role="row">
    <th scope="row" role="rowheader" id="x-${one.attribute.id}">${titled(one.attribute.label)}
      <small>${values(one.attribute)}</small>
      ${one.torn ? html`<small>${mark("tension")}${say("no-single-value")}</small>` : ""}
      <a class="on-phone" href=${to(["rules", "new"], { attribute: one.attribute.id })}>${say("new-rule")}<span class="sr">: ${titled(one.attribute.label)}</span></a></th>
    ${library.types.map((type) => cell(one, type))}
  </tr>`);
}

function values(attribute) {
  if (attribute.kind === "flag") {
    return say("yes-or-no");
  }
  if (attribute.kind === "number") {
    return say("a-number");
  }
  return attribute.values.length > 0
    ? attribute.values.map((value) => valueLabel(attribute, value)).join(" · ")
    : say("codes-of-your-own");
}

function cell({ attribute, cells }, type) {
  const wishes = cells.get(type.id) ?? [];
  return html`<td role="cell" data-type=${titled(type.label)} class=${wishes.length === 0 ? "bare" : ""}>
    <div class="wishes">${wishes.map((wish) => link(attribute, wish))} ${another(attribute, type, wishes.length === 0)}</div>
  </td>`;
}

/** Where a new rule begins: a dash that turns into words, or a line under the wishes there are. */
function another(attribute, type, alone) {
  return html`<a class="another" href=${to(["rules", "new"], { attribute: attribute.id, type: type.id })}>
    ${alone ? html`<span class="nil" aria-hidden="true">–</span><span class="sr">${say("nothing-expected")}. </span>` : ""}
    <span class="offer">${say("new-rule")}</span><span class="sr">: ${titled(attribute.label)}, ${titled(type.label)}</span>
  </a>`;
}

function link(attribute, wish) {
  const when = wish.conditions.join("; ");
  return html`<a class="wish w${weight(wish.strength)}" href=${to(["rules", ...wish.rule.split("/")])} title=${wish.title}>
    <span class="what">${wish.words}${when ? html`<span class="when"> ◦ ${say("when")}: ${when}</span>` : ""}</span>
    <span class="row">${strip(attribute, wish)}${strength(wish.strength)}</span>
    <span class="by">${wish.title}</span>
  </a>`;
}
