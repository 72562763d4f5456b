// All rules as a workbook: down to a spreadsheet, and an edited one back, with what it would change.
import { html, live } from "../lit.js";
import { call, Refused, Silent } from "../api.js";
import { library, load } from "../library.js";
import { update } from "../screen.js";
import { route, to } from "../route.js";
import { say } from "../words.js";
import { save } from "../concept/export.js";
import { mark } from "../parts/marks.js";
import { asksForToken, tokenButton } from "../parts/token.js";
import { readOnly } from "./list.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SHOWN = 30;

let state = { file: null, preview: null, fault: null, busy: false, done: null, message: "", tried: false };

export function workbook() {
  if (route.query.get("do") === "down") {
    history.replaceState(null, "", to(["rules", "workbook"]));
    route.query.delete("do");
    down();
  }
  return html`<div class="view-head"><div class="grow"><h1>${say("workbook")}</h1><p class="lede">${say("workbook-lede")}</p>
      <p class="label"><a href=${to(["rules"])}>${say("all-rules")}</a></p>${readOnly()}</div></div>
    <div class="block stack workbook">
      <div class="row"><button type="button" @click=${down}>${say("workbook-down")}</button>
        <label class="button file">${say("workbook-choose")}<input type="file" class="sr" accept=".xlsx" @change=${chosen} /></label>
        ${state.file ? html`<span class="dense"><bdi>${state.file.name}</bdi></span>` : ""}</div>
      ${state.busy ? html`<div class="row apart"><progress aria-label=${say("workbook-reading")}></progress></div>` : ""}
      ${fault()} ${done()} ${preview()}
    </div>`;
}

async function down() {
  try {
    save(await call("/v1/rules.xlsx", { accept: XLSX, binary: true }), XLSX, "xlsx", { id: "rules" });
    state.fault = null;
  } catch (fault) {
    state.fault = fault;
  }
  update();
}

function chosen(event) {
  const [file] = event.target.files;
  event.target.value = "";
  if (file) {
    state = { ...state, file, preview: null, fault: null, done: null, tried: false };
    send("");
  }
}

async function send(query) {
  state.busy = true;
  update();
  try {
    const found = await call("/v1/rules.xlsx" + query, { body: state.file, type: XLSX });
    if (query) {
      state.done = found;
      state.preview = null;
      await load();
    } else {
      state.preview = found;
    }
    state.fault = null;
  } catch (fault) {
    state.fault = fault;
  }
  state.busy = false;
  update();
}

function fault() {
  const { fault: one } = state;
  if (!one) {
    return "";
  }
  const absent = one instanceof Refused && (one.status === 404 || one.status === 405);
  const problems = one instanceof Refused ? one.problem.problems ?? one.errors : [];
  return html`<div class="problem" role="alert">${mark("unmet")}<b>${absent ? say("workbook-absent") : one instanceof Silent ? say("silent") : one.message}</b>
    ${absent ? "" : problems.slice(0, SHOWN).map(place)}
    ${asksForToken(one) ? html`<span>${tokenButton()}</span>` : ""}</div>`;
}

function place(one) {
  return html`<span>${one.place ? html`<b class="num">${one.place}</b> ` : ""}${one.message}</span>`;
}

function done() {
  return state.done ? html`<div class="moved" role="status"><span>${mark("met")}<span><b>${say("published")}</b> ${say("workbook-done", state.done.changes.length)}</span></span><a href=${to(["history"])}>${say("show-history")}</a></div>` : "";
}

function preview() {
  const found = state.preview;
  if (!found) {
    return "";
  }
  const wrong = found.problems.length > 0;
  const missing = state.tried && state.message.trim() === "";
  const publish = (event) => {
    event.preventDefault();
    state.tried = true;
    if (!wrong && found.changes.length > 0 && state.message.trim() !== "" && library.publishing.state === "open") {
      send("?publish=true&message=" + encodeURIComponent(state.message));
    }
    update();
  };
  return html`<section class="stack" aria-labelledby="workbook-preview"><h2 id="workbook-preview"><span role="status">${say("workbook-changes", found.changes.length)}</span></h2>
    ${wrong ? html`<div class="problem">${mark("unmet")}<b>${say("problem-count", found.problems.length)}</b>${found.problems.slice(0, SHOWN).map(place)}</div>` : ""}
    <ul class="plain-list">${found.changes.slice(0, SHOWN).map((one) => html`<li><span></span><span><a href=${to(["rules", ...one.rule.split("/")])}>${library.rules.get(one.rule)?.title ?? one.rule}</a> <span class="label">${say("change-" + one.change)}</span>
      ${one.differences.map((each) => html`<span class="under dense"><bdi>${each.message}</bdi></span>`)}</span><span></span></li>`)}</ul>
    ${found.changes.length > SHOWN ? html`<p class="label">${say("more-problems", found.changes.length - SHOWN)}</p>` : ""}
    ${found.changes.length === 0 ? html`<p class="quiet">${say("workbook-nothing")}</p>` : html`
      <form class="row publish-row" @submit=${publish} novalidate><div class="field grow"><label for="workbook-why">${say("why-change")}</label>
        <input type="text" id="workbook-why" dir="auto" autocomplete="off" .value=${live(state.message)} @input=${(event) => { state.message = event.target.value; update(); }} />
        ${missing ? html`<p class="problem small">${mark("unmet")}<span>${say("change-reason-needed")}</span></p>` : ""}</div>
        <button class="primary" aria-disabled=${wrong}>${say("publish")}</button></form>`}
  </section>`;
}
