// Redesign: the cheapest set of changes that meets the most, to look at and accept in part or whole.
import { html, live } from "../lit.js";
import { call, Refused } from "../api.js";
import { attribute, library } from "../library.js";
import { ours, say, score, titled } from "../words.js";
import { valueWords } from "../values.js";
import { update } from "../screen.js";
import { close, open } from "../parts/dialog.js";
import { track } from "../parts/fit.js";
import { letters, ringed } from "../parts/letters.js";
import { mark } from "../parts/marks.js";
import { bones } from "../parts/states.js";
import { tell } from "./apply.js";
import { applied, groups, touchpoints } from "./description.js";
import { change, draft } from "./draft.js";
import { groupName, typeName } from "./groups.js";
import { touchpointName } from "./touchpoints.js";

let state = null;

export function redesign() {
  state = { doc: draft.doc, value: null, fault: null, left: new Set(), kept: new Set(), atMost: "", asking: null, since: 0 };
  open({ title, content, wide: true, onClose: () => state?.asking?.abort() });
  find();
}

function title() {
  const value = state.value;
  return value ? say("redesign-title", value.changes.length) : say("redesign");
}

async function find() {
  const mine = state;
  mine.asking?.abort();
  const asking = (mine.asking = new AbortController());
  Object.assign(mine, { value: null, fault: null, since: Date.now() });
  const ticking = setInterval(update, 500);
  const query = new URLSearchParams({ seconds: "5" });
  if (mine.kept.size > 0) query.set("keep", [...mine.kept].join(","));
  if (mine.atMost !== "") query.set("atMost", mine.atMost);
  try {
    mine.value = await call("/v1/redesigns?" + query, { body: mine.doc, signal: asking.signal });
    mine.left.clear();
  } catch (fault) {
    mine.fault = fault.name === "AbortError" ? null : fault;
  }
  clearInterval(ticking);
  update();
}

function content() {
  const { value, fault } = state;
  if (fault) {
    return html`<div class="problem" role="alert">${mark("unmet")}<b>${fault instanceof Refused ? fault.message : say("silent")}</b>
      <button type="button" @click=${find}>${say("try-again")}</button></div>`;
  }
  if (!value) {
    return html`${bones(say("redesigning", Math.round((Date.now() - state.since) / 1000)))}
      <div class="row"><button type="button" @click=${close}>${say("cancel")}</button></div>`;
  }
  return html`<p class="quiet">${say("redesign-text")}</p>
    ${value.optimal ? "" : html`<p class="dense row nowrap">${mark("unknown")}<span>${say("not-optimal")}</span></p>`}
    ${limits()} ${fits(value)} ${changes(value)} ${unmeetable(value)} ${separate(value)}
    <div class="row foot">
      <button type="button" class="primary" aria-disabled=${chosen(value).length === 0} @click=${() => accept(value)}>${say("apply-changes", chosen(value).length)}</button>
      <button type="button" @click=${close}>${say("cancel")}</button>
    </div>`;
}

function limits() {
  const again = (event) => {
    const text = event.target.value.trim();
    if (/^\d*$/.test(text) && text !== state.atMost) {
      state.atMost = text;
      find();
    }
  };
  return html`<div class="row">
    <label class="row dense" for="at-most">${say("at-most-changes")}
      <input type="text" inputmode="numeric" class="brief" id="at-most" placeholder=${say("no-limit")} .value=${live(state.atMost)} @change=${again} /></label>
    ${[...state.kept].map(
      (id) => html`<button type="button" @click=${() => keep(id)}>${say("kept-as-is", ours(attribute(id).label))}</button>`,
    )}
  </div>`;
}

function keep(id) {
  state.kept.has(id) ? state.kept.delete(id) : state.kept.add(id);
  find();
}

function nameOf(index, fit) {
  const group = groups(state.doc)[index];
  return group ? groupName(group) : typeName(library.types[fit.customer]?.id);
}

function fits({ before, after }) {
  return html`<table class="list versus-table">
    <caption class="sr">${say("fit-before-after")}</caption>
    <thead><tr><th scope="col">${say("group")}</th><th scope="col">${say("before")}</th><th scope="col" class="track"><span class="ends01"><span>0</span><span>${say("fit-small")}</span><span>1</span></span></th><th scope="col">${say("after")}</th><th scope="col">${say("verdict-unmet")}</th></tr></thead>
    <tbody>${before.map((fit, i) => html`<tr>
      <th scope="row"><span class="row nowrap">${ringed(fit.customer)}<bdi>${nameOf(fit.customer, fit)}</bdi></span></th>
      <td class="num" data-k=${say("before")}>${score(fit.score)}</td>
      <td class="track">${track(fit.score, after[i].score)}</td>
      <td class="num" data-k=${say("after")}><b>${score(after[i].score)}</b></td>
      <td class="num" data-k=${say("verdict-unmet")}>${fit.unmet} → <b>${after[i].unmet}</b></td>
    </tr>`)}</tbody>
  </table>`;
}

function changes({ changes: found }) {
  if (found.length === 0) {
    return html`<p>${say("no-changes")}</p>`;
  }
  return html`<table class="list changes">
    <caption class="sr">${say("changes")}</caption>
    <thead><tr><th scope="col">${say("take")}</th><th scope="col">${say("what")}</th><th scope="col">${say("now")}</th><th scope="col">${say("then")}</th><th scope="col">${say("meets")}</th><th scope="col"><span class="sr">${say("keep")}</span></th></tr></thead>
    <tbody>${found.map(changeRow)}</tbody>
  </table>`;
}

function changeRow(one, index) {
  const what = attribute(one.attribute);
  const name = `${titled(what.label)}${place(one)}`;
  const toggle = () => {
    state.left.has(index) ? state.left.delete(index) : state.left.add(index);
    update();
  };
  return html`<tr>
    <td><input type="checkbox" aria-label=${say("take-change", name)} .checked=${live(!state.left.has(index))} @change=${toggle} /></td>
    <th scope="row"><bdi>${name}</bdi></th>
    <td class="quiet"><bdi>${valueWords(what, one.from)}</bdi></td>
    <td><b><bdi>${valueWords(what, one.to)}</bdi></b></td>
    <td>${titles(one.rules)} ${helped(one)}</td>
    <td><button type="button" class="link" @click=${() => keep(one.attribute)}>${say("keep-as-is")}<span class="sr">: ${name}</span></button></td>
  </tr>`;
}

function helped({ helps = [] }) {
  return groups(state.doc).length > 1 && helps.length > 0 ? html`<span class="label num">${letters(helps)}</span>` : "";
}

function place({ touchpoint, customer }) {
  if (touchpoint) {
    const one = touchpoints(state.doc).find((each) => each.id === touchpoint);
    return " · " + touchpointName(one ?? { id: touchpoint });
  }
  return customer === null || customer === undefined ? "" : " · " + nameOf(customer, { customer });
}

function titles(rules) {
  return rules.map((rule) => library.rules.get(rule)?.title ?? rule).join("; ");
}

function unmeetable({ cannotBeMet }) {
  return cannotBeMet.length === 0
    ? ""
    : html`<h3>${say("cannot-be-met", cannotBeMet.length)}</h3>
        <ul class="plain-list">${cannotBeMet.map(
          (one) => html`<li>${mark("tension")}<span><b>${titled(attribute(one.attribute).label)}${place(one)}</b>
            <small class="label under">${titles(one.rules)}</small></span></li>`,
        )}</ul>`;
}

function separate({ separate: paths }) {
  return paths.length === 0
    ? ""
    : html`<h3>${say("separate-paths")}</h3>
        <ul class="plain-list">${paths.map(
          (one) => html`<li>${ringed(one.customer, { silent: false })}<span>${titled(attribute(one.attribute).label)}: <b>${valueWords(attribute(one.attribute), one.to)}</b>
            <small class="label under">${titles(one.rules)}</small></span>
            <button type="button" class="link" @click=${() => accept({ changes: [one] }, true)}>${say("apply")}<span class="sr">: ${nameOf(one.customer, one)}</span></button></li>`,
        )}</ul>`;
}

function chosen({ changes: found }) {
  return found.filter((_, index) => !state.left.has(index));
}

function accept(value, all = false) {
  const taken = all ? value.changes : chosen(value);
  if (taken.length === 0) {
    return;
  }
  change(applied(draft.doc, taken.map(({ pointer, to }) => ({ pointer, value: to }))));
  close();
  tell(() => say("applied-changes", taken.length));
}
