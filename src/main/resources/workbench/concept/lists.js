// What the chosen groups get, by verdict: what to do, what to ask, what is met, waived, or no matter.
import { html, repeat } from "../lit.js";
import { library } from "../library.js";
import { say, titled } from "../words.js";
import { mark } from "../parts/marks.js";
import { to } from "../route.js";
import { advice, bands, dimension, entries, sources, whom, why, whyButton } from "./advice.js";
import { allQuestions, openQuestions } from "./questions.js";
import { chosenDimension, chosenResults, chosenVerdict, showing } from "./scope.js";
import { ui } from "./ui.js";
import { waived } from "./waive.js";

export function lists() {
  const found = {
    unmet: entries("recommendations"),
    unknown: openQuestions(),
    met: entries("met"),
    waived: entries("waived"),
    na: notApplicable(),
  };
  const show = found[chosenVerdict()] ? chosenVerdict() : "unmet";
  return html`<nav class="filters" aria-label=${say("verdicts")}>
      ${["unmet", "unknown", "met", "waived", "na"]
        .filter((one) => one !== "waived" || found.waived.length > 0 || show === "waived")
        .map((one) => tab(one, found[one].length, show))}
    </nav>
    ${dimensionChosen()} ${list(show, found[show])}`;
}

function tab(name, count, show) {
  return html`<a href=${showing({ show: name === "unmet" ? null : name })} aria-current=${show === name ? "true" : "false"}
    >${mark(name)}${say(name === "unknown" ? "questions" : "verdict-" + name)} <span class="num">${count}</span></a
  >`;
}

function dimensionChosen() {
  const id = chosenDimension();
  return id === null
    ? ""
    : html`<p class="only dense">${say("only-dimension", titled(dimension(id)))}
        <a href=${showing({ dimension: null })}>${say("all-dimensions")}</a></p>`;
}

function list(show, found) {
  if (found.length === 0) {
    return nothingHere(show);
  }
  switch (show) {
    case "unmet":
      return bands(found, advice);
    case "unknown":
      return html`<div class="stack loose asks">${allQuestions()}</div>`;
    case "met":
      return bands(found, met);
    case "waived":
      return html`<div class="stack">${repeat(found, (one) => one.rule, waived)}</div>`;
    default:
      return farRules(found);
  }
}

function nothingHere(show) {
  const open = openQuestions();
  if (show === "unmet" && open.length > 0) {
    return html`<div class="blank stack">
      <h3 class="head row">${entries("met").length > 0 ? html`${mark("met")}<span>${say("all-met")}</span>` : html`${mark("unknown")}<span>${say("none-decided")}</span>`}</h3>
      <p class="quiet">${say("all-met-text", open.length, open[0].byRule.size)}</p>
      <div class="row"><a class="button" href=${showing({ show: "unknown" })}>${say("to-questions")}</a></div>
    </div>`;
  }
  return html`<p class="blank quiet">${say("none-" + show)}</p>`;
}

function met(entry) {
  const open = ui.unfolded.has(entry.rule);
  return html`<article class="advice met">
    <h4 class="row nowrap">${mark("met")}<span>${entry.first.title}</span></h4>
    <div class="facts">
      <span>${titled(dimension(entry.first.dimension))}</span>
      ${whom(entry, "met")}
      ${sources(entry)}
      ${whyButton(entry, open)}
    </div>
    ${open ? why(entry) : ""}
  </article>`;
}

/** Rules that apply to none of the chosen groups, with what keeps them from it where it is one thing. */
function notApplicable() {
  const results = chosenResults();
  const everywhere = results.map((result) => new Set(result.notApplicable ?? []));
  const [first = new Set()] = everywhere;
  const dimension = chosenDimension();
  return [...first]
    .filter((rule) => everywhere.every((set) => set.has(rule)))
    .filter((rule) => dimension === null || library.rules.get(rule)?.dimension === dimension)
    .map((rule) => ({ rule, missing: missing(results, rule) }));
}

function missing(results, rule) {
  const near = results.flatMap((result) => result.near ?? []).find((one) => one.rule === rule);
  return near?.missing.map((one) => one.sentence) ?? [];
}

function farRules(found) {
  return html`<p class="dense quiet only">${say("na-text")}</p>
    <ul class="plain-list">${repeat(found, (one) => one.rule, ({ rule, missing }) => html`<li>
      ${mark("na")}<span><a href=${to(["rules", ...rule.split("/")])}>${library.rules.get(rule)?.title ?? rule}</a>
      ${missing.length > 0 ? html`<small class="label under">${say("would-apply-if", missing.join("; "))}</small>` : ""}</span></li>`)}
    </ul>`;
}

