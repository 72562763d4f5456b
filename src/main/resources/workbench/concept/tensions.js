// Where groups pull apart: the wishes drawn on one scale, and what can be done about it.
import { html, styled } from "../lit.js";
import { attribute, library } from "../library.js";
import { say, titled } from "../words.js";
import { valueLabel, wish } from "../values.js";
import { accepted } from "../parts/strip.js";
import { letters } from "../parts/letters.js";
import { mark } from "../parts/marks.js";
import { answer } from "./answer.js";
import { many } from "./advice.js";
import { touchpoints } from "./description.js";
import { chosenGroup } from "./scope.js";
import { touchpointName } from "./touchpoints.js";

export function tensionSection() {
  const index = chosenGroup();
  const found = (answer.value?.tensions ?? []).filter(
    (tension) => index === null || tension.between.some((side) => side.customer === index),
  );
  if (found.length === 0) {
    return "";
  }
  return html`<section class="tensions">
    <h2 id="tensions" tabindex="-1">${say("pull-apart")}</h2>
    <div class="stack loose">${found.map(tension)}</div>
  </section>`;
}

export function tension(one) {
  const pulled = attribute(one.attribute);
  const values = scale(pulled, one);
  const place = touchpoints(answer.doc).find((each) => each.id === one.touchpoint);
  return html`<article class="stack tight">
    <h3 class="row nowrap">${mark("tension")}<span>${titled(pulled.label)}${place ? html` · <bdi>${touchpointName(place)}</bdi>` : ""}</span></h3>
    <div class="pull" ${styled({ "--n": Math.max(1, values.length) })}>
      ${wishes(one).map((each) => side(each, pulled, values))}
      ${values.length > 0
        ? html`<div class="ends scale" aria-hidden="true">${values.map((value) => html`<span class="value">${valueLabel(pulled, value)}</span>`)}</div>`
        : ""}
    </div>
    <p class="dense">${one.advice}</p>
  </article>`;
}

/** The sides of a tension, groups that wish the same together. */
function wishes({ between }) {
  const found = new Map();
  for (const { customer, rule, expects } of between) {
    const key = JSON.stringify([expects.operator, expects.value]);
    const each = found.get(key) ?? { expects, groups: new Set(), rules: new Set() };
    each.groups.add(customer);
    each.rules.add(rule);
    found.set(key, each);
  }
  return [...found.values()];
}

/** The values that a tension is drawn on: all of a scale, those named of a set; none of numbers. */
function scale(pulled, { between }) {
  if (pulled.kind === "flag") {
    return [false, true];
  }
  return pulled.values.length > 0 && pulled.kind !== "set"
    ? pulled.values
    : [...new Set(between.flatMap((side) => side.expects.value))].filter((one) => typeof one === "string");
}

function side({ expects, groups, rules }, pulled, values) {
  const who = many() ? say("groups-expect", letters([...groups]), groups.size) : say("expects-short");
  const rule = library.rules.get([...rules][0]);
  const boxes = accepted({ ...pulled, values }, expects);
  return html`<div class="wisher">
    <span class="want" title=${rule?.title ?? ""}>${who} ${wish(expects)}</span>
    ${values.length > 0 ? html`<span class="ends reach" aria-hidden="true">${boxes.map((full) => html`<i class=${full ? "in" : ""}></i>`)}</span>` : ""}
  </div>`;
}
