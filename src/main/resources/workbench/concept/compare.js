// Two versions of a concept side by side: what got better, what got worse, what still waits.
import { html, live } from "../lit.js";
import { call, Refused } from "../api.js";
import { attribute, library, onReload } from "../library.js";
import { capital, change as changed, clock, day, say, score, theirs, titled } from "../words.js";
import { valueWords } from "../values.js";
import { update } from "../screen.js";
import { to } from "../route.js";
import { track } from "../parts/fit.js";
import { letters, ringed } from "../parts/letters.js";
import { mark, strength } from "../parts/marks.js";
import { bones, failure } from "../parts/states.js";
import { steps } from "../pointer.js";
import { differences, groups, touchpoints } from "./description.js";
import { change, draft, forgetVersion, keepVersion, onDraft } from "./draft.js";
import { exportReport } from "./export.js";
import { filePicker } from "./open.js";
import { groupName, typeName } from "./groups.js";
import { tension } from "./tensions.js";
import { touchpointName } from "./touchpoints.js";

const state = { before: null, after: "now", value: null, fault: null, key: null, asking: null, unread: null };
const SHOWN = 5;
const unfolded = new Set();

onReload(() => {
  state.key = null;
});
onDraft(() => {
  state.key = null;
});

/** The versions there are: as opened, those kept, and the one being written. */
function versions() {
  const when = (text) => {
    const date = new Date(text);
    const today = date.toDateString() === new Date().toDateString();
    return today ? clock(date) : day(date) + " " + clock(date);
  };
  const opened = draft.opened
    ? [{ id: "opened", words: say("version-opened", when(draft.opened.when)), doc: draft.opened.doc }]
    : [];
  const set = draft.versions.map((version, index) => ({
    id: "kept-" + index,
    index,
    words: version.name + ", " + when(version.when),
    doc: version.doc,
  }));
  return [...opened, ...set, { id: "now", words: say("version-now"), doc: draft.doc }];
}

function chosen(id, otherwise) {
  const all = versions();
  return all.find((version) => version.id === id) ?? all.find((version) => version.id === otherwise) ?? all[0];
}

export function compare() {
  const before = chosen(state.before, draft.versions.length > 0 ? "kept-" + (draft.versions.length - 1) : "opened");
  const after = chosen(state.after, "now");
  find(before, after);
  return html`${head(before, after)} ${pickers(before, after)}
    <div class="comparison" aria-busy=${state.value === null && state.fault === null}>${content(before, after)}</div>`;
}

function head(before, after) {
  return html`<div class="view-head">
    <div class="grow"><h1>${say("two-versions")} <bdi>${theirs(after.doc.name)}</bdi></h1>
      <p class="label"><a href=${to(["concept"])}>${say("back-to-concept")}</a></p></div>
    <div class="row">
      <button type="button" @click=${() => pick(after.id, before.id)}>${say("swap")}</button>
      <button type="button" @click=${keepNow}>${say("keep-version")}</button>
      ${filePicker(say("version-from-file"), addFile)}
      <button type="button" @click=${() => print()}>${say("print")}</button>
      <button type="button" class="primary" @click=${() => exportReport(after.doc)}>${say("export-report")}</button>
    </div>
  </div>`;
}

/** A version out of a file: it becomes the one before. */
async function addFile(file) {
  try {
    const doc = JSON.parse(await file.text());
    if (doc === null || typeof doc !== "object" || Array.isArray(doc)) {
      throw new SyntaxError();
    }
    keepVersion(file.name, doc);
    state.before = "kept-" + (draft.versions.length - 1);
    state.unread = null;
  } catch {
    state.unread = file.name;
  }
  update();
}

function keepNow() {
  keepVersion(say("version-number", draft.versions.length + 1));
}

function pick(before, after) {
  Object.assign(state, { before, after });
  update();
}

function pickers(before, after) {
  const picker = (id, words, current, choose) => html`<div class="field">
    <label for=${id}>${words}</label>
    <span class="pick"><select id=${id} .value=${live(current.id)} @change=${(event) => choose(event.target.value)}>
      ${versions().map((version) => html`<option value=${version.id} ?selected=${version.id === current.id}>${version.words}</option>`)}
    </select></span>
    ${current.index === undefined
      ? ""
      : html`<button type="button" class="link start" @click=${() => forgetVersion(current.index)}>${say("forget-version")}</button>`}
  </div>`;
  return html`<div class="versus">
    <div>${picker("before", say("before"), before, (id) => pick(id, after.id))}</div>
    <div>${picker("after", say("after"), after, (id) => pick(before.id, id))}</div>
  </div>
  ${state.unread ? html`<div class="block"><div class="problem" role="alert">${mark("unmet")}<b>${say("no-description-in", state.unread)}</b></div></div>` : ""}`;
}

async function find(before, after) {
  const key = JSON.stringify([before.doc, after.doc]);
  if (key === state.key) {
    return;
  }
  state.key = key;
  state.asking?.abort();
  const asking = (state.asking = new AbortController());
  try {
    const value = await call("/v1/comparisons", {
      body: { before: before.doc, after: after.doc },
      signal: asking.signal,
    });
    Object.assign(state, { value, fault: null });
  } catch (fault) {
    if (fault.name === "AbortError") {
      return;
    }
    Object.assign(state, { value: null, fault });
  }
  update();
}

function content(before, after) {
  if (state.fault) {
    const again = () => {
      state.key = null;
      state.fault = null;
      update();
    };
    return state.fault instanceof Refused && state.fault.errors.length > 0
      ? html`<div class="block stack">${state.fault.errors.slice(0, 5).map((error) => html`<div class="problem">${mark("unmet")}<b>${error.message}</b><code>${error.pointer}</code></div>`)}</div>`
      : failure(state.fault, again);
  }
  if (!state.value) {
    return bones();
  }
  if (before.doc === after.doc) {
    return html`<div class="block stack"><h2>${say("same-version")}</h2><p class="quiet">${say("same-version-text")}</p>
      <div class="row"><button type="button" class="primary" @click=${keepNow}>${say("keep-version")}</button></div></div>`;
  }
  return html`${fits(before, after)} ${thirds(before, after)} ${facts(before, after)} ${choice(before, after)}`;
}

function nameOf({ group }, before, after) {
  const doc = group.before === null || group.before === undefined ? after.doc : before.doc;
  const described = groups(doc)[group.before ?? group.after];
  return described ? groupName(described) : capital(typeName(group.type));
}

/** The letter of a compared group: its place in the later version, else in the earlier one. */
function place({ customer, group }) {
  return group.after ?? group.before ?? customer;
}

function finding() {
  const both = state.value.groups.filter((one) => one.before?.score != null && one.after?.score != null);
  const gain = both.filter((one) => one.after.score > one.before.score).length;
  const lose = both.filter((one) => one.after.score < one.before.score).length;
  return say("finding", gain, lose, both.length);
}

function fits(before, after) {
  return html`<section class="block" aria-label=${say("fit-before-after")}>
    <h2 id="finding">${finding()}</h2>
    <div class="scroll" role="region" tabindex="0" aria-label=${say("groups")}><table class="list versus-table" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col">${say("group")}</th><th scope="col">${say("before")}</th>
        <th scope="col" class="track"><span class="ends01"><span>0</span><span>${say("fit-small")}</span><span>1</span></span></th>
        <th scope="col">${say("after")}</th><th scope="col">${say("change")}</th><th scope="col">${say("verdict-unmet")}</th><th scope="col">${say("verdict-unknown")}</th></tr></thead>
      <tbody role="rowgroup">${state.value.groups.map((one) => fitRow(one, before, after))}</tbody>
    </table></div>
    <p class="key"><span><i class="ring-key"></i>${say("before-small")}</span><span><i class="dot-key"></i>${say("after-small")}</span></p>
  </section>`;
}

function fitRow(one, before, after) {
  const from = one.before;
  const now = one.after;
  const both = from?.score != null && now?.score != null;
  return html`<tr role="row">
    <th scope="row" role="rowheader"><span class="row nowrap">${ringed(place(one))}<span><bdi>${nameOf(one, before, after)}</bdi>
      <small class="label under">${capital(typeName(one.group.type))}${from ? "" : " · " + say("group-new")}${now ? "" : " · " + say("group-gone")}</small></span></span></th>
    <td role="cell" class="num" data-k=${say("before")}>${from ? score(from.score) : "–"}</td>
    <td role="cell" class="track">${track(from?.score ?? null, now?.score ?? null)}</td>
    <td role="cell" class="num" data-k=${say("after")}><b>${now ? score(now.score) : "–"}</b></td>
    <td role="cell" class="num">${both ? changed(from.score, now.score) : ""}</td>
    <td role="cell" class="num" data-k=${say("verdict-unmet")}>${from?.unmet ?? "–"} → <b>${now?.unmet ?? "–"}</b></td>
    <td role="cell" class="num" data-k=${say("verdict-unknown")}>${from?.unknown ?? "–"} → <b>${now?.unknown ?? "–"}</b></td>
  </tr>`;
}

/** Rules in a list of the comparison, with the groups they concern. */
function byRule(kind) {
  const found = new Map();
  for (const one of state.value.groups) {
    for (const entry of one[kind]) {
      found.set(entry, [...(found.get(entry) ?? []), place(one)]);
    }
  }
  return [...found].map(([rule, where]) => ({ rule, where }));
}

function thirds() {
  const { tensions } = state.value;
  const gone = byRule("gone");
  return html`<section class="block"><div class="thirds">
    <div>${ruleList("resolved", "met")} ${gone.length > 0 ? ruleList("gone", "na") : ""}</div>
    <div>${ruleList("introduced", "unmet")} ${pulls("tensions-new", tensions.new)} ${pulls("tensions-gone", tensions.gone)}</div>
    <div>${ruleList("unchanged", "unmet")}</div>
  </div></section>`;
}

function ruleList(kind, shape) {
  const found = byRule(kind);
  const all = unfolded.has(kind);
  const shown = all ? found : found.slice(0, kind === "unchanged" ? SHOWN : SHOWN * 3);
  const toggle = () => {
    all ? unfolded.delete(kind) : unfolded.add(kind);
    update();
  };
  return html`<h2>${say("list-" + kind, found.length)}</h2>
    ${found.length === 0 ? html`<p class="quiet dense">${say("none-here")}</p>` : ""}
    <ul class="plain-list">${shown.map(({ rule, where }) => ruleLine(rule, where, shape))}</ul>
    ${found.length > shown.length || all
      ? html`<button type="button" class="link more" aria-expanded=${all} @click=${toggle}>${all ? say("show-fewer") : say("show-others", found.length - shown.length)}</button>`
      : ""}`;
}

function ruleLine(id, where, shape) {
  const rule = library.rules.get(id);
  return html`<li>${mark(shape)}<span><a href=${to(["rules", ...id.split("/")])}>${rule?.title ?? id}</a>
    ${state.value.groups.length > 1 ? html`<small class="label under">${say("in-groups", letters(where), where.length)}</small>` : ""}</span>
    ${rule ? strength(rule.strength, { quiet: true }) : ""}</li>`;
}

function pulls(key, found) {
  return found.length === 0 ? "" : html`<h2>${say(key, found.length)}</h2><div class="stack loose">${found.map(tension)}</div>`;
}

function facts(before, after) {
  const found = differences(before.doc, after.doc);
  return html`<section class="block" aria-labelledby="changed"><h2 id="changed">${say("what-changed")}</h2>
    ${found.length === 0
      ? html`<p class="quiet">${say("nothing-changed")}</p>`
      : html`<table class="list narrow-table"><thead><tr><th scope="col">${say("what")}</th><th scope="col">${say("before")}</th><th scope="col">${say("after")}</th></tr></thead>
          <tbody>${found.map((one) => factRow(one, after))}</tbody></table>`}
  </section>`;
}

function factRow({ pointer, attribute: id, from, to: now }, after) {
  const what = attribute(id);
  const words = (value) =>
    value === undefined ? html`<span class="gap">${say("not-stated")}</span>` : html`<bdi>${valueWords(what, value)}</bdi>`;
  return html`<tr><th scope="row">${titled(what.label)}${where(pointer, after)}</th><td>${words(from)}</td><td><b>${words(now)}</b></td></tr>`;
}

function where(pointer, { doc }) {
  const [kind, index] = steps(pointer);
  if (kind === "customers") {
    const group = groups(doc)[index];
    return html` · <bdi>${group ? groupName(group) : index}</bdi>`;
  }
  return kind === "touchpoints" ? html` · <bdi>${touchpointName(touchpoints(doc)[index] ?? { id: index })}</bdi>` : "";
}

function choice(before, after) {
  const take = (version) => () => {
    change(version.doc);
    location.hash = to(["concept"]);
  };
  return html`<section class="block row no-print">
    ${after.id === "now" ? "" : html`<button type="button" @click=${take(after)}>${say("go-on-with", after.words)}</button>`}
    ${before.id === "now" ? "" : html`<button type="button" @click=${take(before)}>${say("go-on-with", before.words)}</button>`}
  </section>`;
}
