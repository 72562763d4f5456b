// The history view: versions of the rules, newest first, with who, when and why; what any two say
// differently; and going back.
import { html, live, repeat } from "../lit.js";
import { call, Refused, Silent } from "../api.js";
import { library, load as reloadLibrary } from "../library.js";
import { focusOn, update } from "../screen.js";
import { here, route, to } from "../route.js";
import { clock, day, say } from "../words.js";
import { mark } from "../parts/marks.js";
import { bones, empty, failure } from "../parts/states.js";
import { asksForToken, tokenButton, tokenForm } from "../parts/token.js";
import { twice } from "../parts/twice.js";
import { readOnly } from "../rules/list.js";
import { again, before, book, difference, read, readOn } from "./book.js";
import { rulesThatDiffer } from "./difference.js";

const SHOWN = 40;
const NAMED = 4;

const ui = { open: new Set(), count: SHOWN, told: null };

export function title() {
  return say("view-history");
}

export function view() {
  read();
  const { versions, fault } = book;
  return html`<div class="view-head"><div class="grow"><h1>${title()}</h1>
      <p class="lede">${versions ? say("history-lede", book.total) : ""}</p>${readOnly()}</div></div>
    ${told()} ${fault && !versions ? wrong(fault) : versions === null ? bones() : versions.length === 0 ? empty(say("no-history"), say("no-history-text")) : content(versions)}`;
}

function wrong(fault) {
  return asksForToken(fault) ? tokenForm(fault, again) : failure(fault, again);
}

function content(versions) {
  return html`${versions.length > 1 ? comparing(versions) : ""}
    <section class="block history" aria-labelledby="versions"><h2 id="versions">${say("versions")}</h2>
      <ol class="versions-list">${repeat(versions.slice(0, ui.count), (one) => one.version, (one, i) => version(one, i))}</ol>
      ${book.total > ui.count ? html`<button type="button" class="link more" @click=${more}>${say("show-others", book.total - ui.count)}</button>` : ""}
    </section>`;
}

async function more() {
  ui.count += SHOWN;
  if (book.versions.length < Math.min(ui.count + 1, book.total)) {
    await readOn();
  }
  update();
}

function when(one) {
  const date = new Date(one.when);
  return date.toDateString() === new Date().toDateString() ? clock(date) : day(date) + " " + clock(date);
}

/** Any two versions, the older one first. */
function comparing(versions) {
  const chosen = (name, otherwise) => versions.find((one) => one.version === route.query.get(name)) ?? otherwise;
  const from = chosen("from", versions[1]);
  const till = chosen("to", versions[0]);
  const choose = (changes) => {
    history.replaceState(null, "", here(changes));
    dispatchEvent(new HashChangeEvent("hashchange"));
  };
  const pick = (name, label, current) => html`<div class="field"><label for="version-${name}">${label}</label>
    <span class="pick"><select id="version-${name}" .value=${live(current.version)} @change=${(event) => choose({ [name]: event.target.value })}>
      ${versions.map((one) => html`<option value=${one.version} ?selected=${one === current}>${when(one)} · ${one.who} · ${one.message}</option>`)}</select></span></div>`;
  const open = route.query.has("from") || route.query.has("to");
  return html`<details class="block fold-block" .open=${open}><summary><h2>${say("compare-versions")}</h2></summary>
    <div class="stack"><div class="pair">${pick("from", say("before"), from)} ${pick("to", say("after"), till)}</div>
    ${open ? shown(difference(from.version, till.version)) : html`<div class="row"><button type="button" @click=${() => choose({ from: from.version, to: till.version })}>${say("compare")}</button></div>`}</div></details>`;
}

function shown(found) {
  if (found === null) {
    return bones(say("checking"));
  }
  return found.fault ? failure(found.fault, () => { found.again(); update(); }) : rulesThatDiffer(found.rules);
}

function version(one, i) {
  const open = ui.open.has(one.version);
  const previous = before(one.version);
  const toggle = () => {
    open ? ui.open.delete(one.version) : ui.open.add(one.version);
    update();
  };
  return html`<li class="version"><p class="label num">${when(one)}${i === 0 ? html`<b class="now-mark">${say("in-use")}</b>` : ""}</p>
    <div><h3><bdi>${one.message}</bdi></h3><p class="dense"><bdi>${one.who}</bdi> · ${what(one)} <code class="quiet">${one.version.slice(0, 10)}</code></p>
      ${open ? shown(difference(previous.version, one.version)) : ""}</div>
    <div class="row version-deeds">${previous ? html`<button type="button" class="link" aria-expanded=${open} @click=${toggle}>${say(open ? "hide-changes" : "show-changes")}<span class="sr">: ${one.message}</span></button>` : ""}
      ${i > 0 && library.publishing.state === "open" ? twice("back-" + one.version.slice(0, 10), { words: say("restore"), about: one.message, sure: say("restore-all-sure"), act: () => restore(one) }) : ""}</div></li>`;
}

/** Which rules a version changed: a few by name, many by number. */
function what({ rules, files }) {
  if (rules.length === 0) {
    return (files ?? []).join(", ") || say("nothing-changed-here");
  }
  if (rules.length > NAMED) {
    return ["added", "edited", "removed"].map((change) => ({ change, count: rules.filter((one) => one.change === change).length }))
      .filter(({ count }) => count > 0).map(({ change, count }) => say("rules-" + change, count)).join(", ");
  }
  return rules.map((one, i) => html`${i > 0 ? ", " : ""}<a href=${to(["rules", ...one.rule.split("/")])}>${library.rules.get(one.rule)?.title ?? one.rule}</a> (${say("change-" + one.change)})`);
}

function told() {
  const last = ui.told;
  if (!last) {
    return "";
  }
  if (last.fault) {
    const problems = last.fault instanceof Refused ? last.fault.errors : [];
    return html`<div class="block"><div class="problem" role="alert">${mark("unmet")}<b>${last.fault instanceof Silent ? say("silent") : last.fault.message}</b>
      ${problems.length > 1 ? problems.slice(0, 8).map((one) => html`<span>${one.message}</span>`) : ""}
      ${asksForToken(last.fault) ? html`<span>${tokenButton(last.again)}</span>` : html`<span><button type="button" @click=${last.again}>${say("try-again")}</button></span>`}</div></div>`;
  }
  return html`<div class="moved page-moved" role="status" id="restored" tabindex="-1"><span>${mark("met")}<span>${last.words}</span></span>
    ${last.undo ? html`<button type="button" id="undo-restore" @click=${last.undo}>${say("undo")}</button>` : ""}</div>`;
}

/** Everything as it was at a version, as a new version; Undo goes back to where one was. */
async function restore(one) {
  const was = book.versions[0];
  await go(one, say("restore-of", when(one)), () => ({ words: say("restored", when(one)), undo: () => back(was, one) }));
}

async function back(was, one) {
  await go(was, say("undo-of", say("restore-of", when(one))), () => ({ words: say("restore-undone") }));
}

async function go(one, why, then) {
  ui.told = null;
  try {
    await call(`/v1/history/${one.version}/restore?message=${encodeURIComponent(why)}`, { method: "POST" });
    ui.told = then();
    await reloadLibrary();
    again();
    focusOn("#restored");
  } catch (fault) {
    if (!(fault instanceof Refused || fault instanceof Silent)) {
      throw fault;
    }
    ui.told = { fault, again: () => go(one, why, then) };
  }
  update();
}
