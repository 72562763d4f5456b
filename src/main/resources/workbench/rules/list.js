// All rules as cards: searched in their words, by pack, type, dimension and status.
import { guard, html, live, nothing, repeat } from "../lit.js";
import { library } from "../library.js";
import { afterUpdate, update } from "../screen.js";
import { settings } from "../settings.js";
import { go, here, route, to } from "../route.js";
import { capital, ours, say, titled } from "../words.js";
import { mark, strength } from "../parts/marks.js";
import { menu } from "../parts/menu.js";
import { drafts } from "./drafts.js";
import { entries, find, grouped, learnOther } from "./find.js";

const AT_ONCE = 90;

let shown = { for: "", count: AT_ONCE };
let memo = { key: null, found: [], groups: [] };

function asked() {
  const one = (name) => route.query.get(name) ?? "";
  return {
    words: one("find"), pack: one("pack"), type: one("type"), dimension: one("dimension"),
    status: one("status"), source: one("source"), by: one("by") || "pack",
  };
}

/** Filters live in the address; typing does not fill the history with every letter. */
export function ask(changes) {
  const cleared = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, value === "" ? null : value]));
  history.replaceState(null, "", here(cleared));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** What is asked for, found once and kept until the question or the rules are others. */
export function looked(question, kept) {
  const all = entries();
  const key = JSON.stringify([question, settings.language, Object.keys(kept)]);
  if (memo.key !== key || memo.all !== all[0] || memo.size !== all.length) {
    const found = find(question, kept);
    memo = { key, all: all[0], size: all.length, found, groups: grouped(found, question.by) };
  }
  return memo;
}

export function list() {
  learnOther();
  const question = asked();
  const kept = drafts();
  const { found, groups } = looked(question, kept);
  return html`${head(kept)} ${controls(question, found.length)}
    ${newOnes(kept)}
    <div class="cards-holder">${found.length > 0 ? cards(groups, found.length, kept) : nothingFound(question)}</div>`;
}

function head(kept) {
  const unpublished = Object.keys(kept).length;
  return html`<div class="view-head">
    <div class="grow"><h1>${say("view-rules")}</h1>
      <p class="lede">${say("rules-lede", library.rules.size, unpublished)}</p>
      ${readOnly()}</div>
    <div class="row">
      <a class="button primary" href=${to(["rules", "new"])}>${say("new-rule")}</a>
      ${menu("workbook", say("workbook"), [
        { label: say("workbook-down"), act: () => go(to(["rules", "workbook"], { do: "down" })) },
        { label: say("workbook-up"), act: () => go(to(["rules", "workbook"])) },
      ])}
    </div>
  </div>`;
}

/** Why nothing can be published here, and where one says who one is. */
export function readOnly() {
  return library.publishing.state === "open"
    ? ""
    : html`<p class="dense row close">${mark("waived")}<span><b>${say("read-only")}</b> ${library.publishing.message}</span></p>`;
}

function controls(question, count) {
  const choice = (id, label, options) => html`<div class="field">
    <label for="by-${id}">${label}</label>
    <span class="pick"><select id="by-${id}" .value=${live(question[id])} @change=${(event) => ask({ [id]: event.target.value })}>
      ${options.map((one) => html`<option value=${one.id} ?selected=${one.id === question[id]}>${one.label}</option>`)}
    </select></span></div>`;
  const all = (words) => ({ id: "", label: words });
  return html`<div class="controls" role="search">
    <div class="field wide"><label for="find-rule">${say("find-rule")}</label>
      <input type="search" id="find-rule" placeholder=${say("find-rule-example")} .value=${live(question.words)} @input=${(event) => ask({ find: event.target.value })} /></div>
    ${choice("pack", say("pack"), [all(say("all-packs")), ...library.packs.map(({ id, label }) => ({ id, label: capital(ours(label)) }))])}
    ${choice("type", say("customer-type"), [all(say("all-types")), ...library.types.map(({ id, label }) => ({ id, label: titled(label) }))])}
    ${choice("dimension", say("dimension"), [all(say("all-nine")), ...library.dimensions.map(({ id, label }) => ({ id, label: titled(label) }))])}
    ${choice("status", say("status"), [all(say("all-statuses")), ...["active", "draft", "retired", "unpublished"].map((id) => ({ id, label: say("status-" + id) }))])}
    ${choice("by", say("group-by"), ["pack", "dimension", "strength", "status"].map((id) => ({ id, label: say("by-" + id) })))}
    <p class="label num" role="status">${say("found-rules", count, library.rules.size)}${question.source ? html` · ${question.source} <button type="button" class="link" @click=${() => ask({ source: "" })}>${say("all-sources")}</button>` : ""}</p>
  </div>`;
}

/** Drafts of rules that were never published are in no rule set, so they stand first. */
function newOnes(kept) {
  const fresh = Object.keys(kept).filter((id) => !library.rules.has(id));
  return fresh.length === 0
    ? ""
    : html`<section class="unborn"><h2 class="label">${say("new-drafts")}</h2>
        <ul class="row">${fresh.map((id) => html`<li><a class="button unsaid" href=${to(["rules", ...id.split("/")])}>${id}</a></li>`)}</ul></section>`;
}

export function groupName(by, id) {
  const named = { pack: library.packs, dimension: library.dimensions }[by]?.find((one) => one.id === id);
  return named ? titled(named.label) : by === "strength" ? say("strength-" + id) : by === "status" ? say("status-" + id) : id;
}

function cards(groups, count, kept) {
  if (shown.for !== memo.key) {
    shown = { for: memo.key, count: AT_ONCE };
  }
  let room = shown.count;
  const part = groups.map((group) => {
    const some = group.entries.slice(0, Math.max(0, room));
    room -= some.length;
    return { ...group, some };
  }).filter((group) => group.some.length > 0);
  return guard([memo.found, shown.count, settings.language, JSON.stringify(Object.keys(kept)), library.rules], () => html`
    ${repeat(part, (group) => group.id, (group) => html`<section class="card-group">
      <h2>${groupName(asked().by, group.id)} <span class="label num">${group.entries.length}</span></h2>
      <ul class="rule-cards">${repeat(group.some, (one) => one.rule.rule, (one) => card(one, kept))}</ul>
    </section>`)}
    ${count > shown.count ? more(count) : ""}`);
}

function more(count) {
  afterUpdate(watchEnd);
  return html`<p class="row more-rules"><button type="button" id="more-rules" @click=${showMore}>${say("show-others", count - shown.count)}</button></p>`;
}

function showMore() {
  shown.count += AT_ONCE;
  update();
}

const end = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && showMore(), { rootMargin: "600px" });

function watchEnd() {
  end.disconnect();
  const button = document.getElementById("more-rules");
  if (button) {
    end.observe(button);
  }
}

function card({ rule }, kept) {
  const conditions = rule.conditions.slice(1);
  return html`<li class="rule-card ${rule.status === "active" ? "" : "unsaid"}">
    <a href=${to(["rules", ...rule.rule.split("/")])}><bdi>${rule.title}</bdi></a>
    <p class="dense"><bdi>${rule.recommend}</bdi></p>
    <p class="label row">${strength(rule.strength)}<span>${groupName("dimension", rule.dimension)}</span>
      ${conditions.length > 0 ? html`<span title=${conditions.join("; ")}>${say("conditions-count", conditions.length)}</span>` : ""}
      ${rule.status === "active" ? "" : html`<b>${say("status-" + rule.status)}</b>`}
      ${rule.rule in kept ? html`<b class="unsaid-word">${say("status-unpublished")}</b>` : ""}</p>
  </li>`;
}

function nothingFound(question) {
  return html`<div class="blank stack">
    <h2>${question.words ? say("no-rule-mentions", question.words) : say("no-rule-here")}</h2>
    <div class="row"><button type="button" @click=${() => go(to(["rules"]))}>${say("clear-search")}</button>
      <a class="button" href=${to(["rules", "new"])}>${say("new-rule")}</a></div>
  </div>`;
}

/** The same rules as a column beside the open one, with the search in it. */
export function column(id) {
  learnOther();
  const question = asked();
  const kept = drafts();
  const { groups, found } = looked(question, kept);
  return html`<nav class="rule-list" aria-label=${say("view-rules")}>
    <div class="field" role="search"><label for="find-beside">${say("find-rule")}</label>
      <input id="find-beside" type="search" placeholder=${say("find-rule-example")} .value=${live(question.words)} @input=${(event) => ask({ find: event.target.value })} /></div>
    <p class="row"><a class="button" href=${to(["rules", "new"])}>${say("new-rule")}</a>
      <a class="dense" href=${to(["rules"], Object.fromEntries(route.query))}>${say("all-rules")}</a></p>
    <p class="label beside-count" role="status">${say("found-rules", found.length, library.rules.size)}</p>
    ${guard([found, id, settings.language, JSON.stringify(Object.keys(kept)), library.rules], () => groups.map((group) => html`
      <h2>${groupName(question.by, group.id)}</h2>
      <ul>${group.entries.slice(0, 300).map((one) => entry(one, id, kept))}</ul>`))}
  </nav>`;
}

function entry({ rule }, id, kept) {
  const state = rule.rule in kept ? "unpublished" : rule.status === "active" ? null : rule.status;
  return html`<li><a href=${to(["rules", ...rule.rule.split("/")], Object.fromEntries(route.query))} aria-current=${rule.rule === id ? "true" : nothing}>
    <span><bdi>${rule.title}</bdi></span>${strength(rule.strength, { quiet: true })}
    <small>${groupName("dimension", rule.dimension)}${state ? html` · ${say("status-" + state)}` : ""}</small></a></li>`;
}
