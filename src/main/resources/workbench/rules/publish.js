// Publishing: with a reason, against what it grew from; then Undo, which publishes what was before.
import { html, live, nothing } from "../lit.js";
import { call, Refused, Silent } from "../api.js";
import { library, load as reloadLibrary } from "../library.js";
import { focusOn, update } from "../screen.js";
import { go, to } from "../route.js";
import { day, say } from "../words.js";
import { mark } from "../parts/marks.js";
import { asksForToken, tokenButton } from "../parts/token.js";
import { token } from "../token.js";
import { caseProblems, failing } from "./cases.js";
import { written } from "./cases-model.js";
import { desk, errors, inStep, isChanged, isNew } from "./desk.js";
import { discard, load, open, published } from "./opening.js";
import { become, setMessage } from "./writing.js";
import { effects } from "./impact.js";

/** What was done last, or why it was not: {kind, …}; told until the next is. */
let outcome = null;
let busy = false;

export function forgetOutcome() {
  outcome = null;
}

/** Why nothing can be published now; null where it can. */
function hindrance() {
  if (library.publishing.state !== "open") {
    return say("read-only");
  }
  if (desk.theirs !== undefined) {
    return say("merge-first");
  }
  const wrong = errors().length;
  const cases = failing().length + (caseProblems().length > 0 ? 1 : 0);
  if (wrong > 0 || cases > 0) {
    return say("mend-first", wrong, cases);
  }
  return isChanged() ? (inStep() ? null : say("checking")) : say("nothing-to-publish");
}

export function publishBar() {
  const why = hindrance();
  const send = (event) => {
    event.preventDefault();
    why === null && !busy && publish();
  };
  return html`<form class="publish" @submit=${send} novalidate>
      ${told()}
      <div class="field"><label for="why-change">${say("why-change")}</label>
        <input id="why-change" type="text" dir="auto" maxlength="2000" autocomplete="off" .value=${live(desk.message)} aria-invalid=${outcome?.kind === "reason" ? "true" : nothing}
          @input=${(event) => setMessage(event.target.value)} /></div>
      <div class="row">${isChanged() ? html`<button type="button" id="discard" @click=${throwAway}>${say("discard-draft")}</button>` : ""}
        <button class="primary" id="publish" aria-disabled=${why !== null || busy} aria-describedby="publish-state">${say(busy ? "publishing" : "publish")}</button></div>
      <p class="dense row" id="publish-state" role="status">${state(why)}</p>
    </form>`;
}

function state(why) {
  if (outcome?.kind === "reason") {
    return html`${mark("unmet")}<span>${say("change-reason-needed")}</span>`;
  }
  const blocked = errors().length > 0 || failing().length > 0 || caseProblems().length > 0;
  return html`${why ? html`${blocked ? mark("unmet") : ""}<span>${why}</span>` : html`<span>${say("publish-text")}</span>`}
    <span class="push">${library.publishing.state === "open" && (token.given || outcome?.kind === "refused") ? tokenButton() : ""}</span>`;
}

function throwAway() {
  const was = { id: desk.id, text: desk.text, cases: desk.cases, fresh: isNew() };
  discard();
  if (was.fresh) {
    go(to(["rules"]));
  }
  focusOn("#why-change");
}

/** What the last deed came to. */
function told() {
  switch (outcome?.kind) {
    case "published":
      return done();
    case "refused":
      return refused(outcome.fault);
    case "note":
      return html`<div class="moved" role="status"><span>${mark("met")}<span>${outcome.words}</span></span></div>`;
    default:
      return "";
  }
}

function done() {
  const { changed, warnings, undo } = outcome;
  return html`<div class="moved" id="published" role="status" tabindex="-1"><span>${mark("met")}<span><b>${say("published")}</b> ${changed === null ? "" : say("published-effect", changed, library.samples.length)}</span></span>
      <span class="row">${undo ? html`<button type="button" id="undo-publish" @click=${undo}>${say("undo")}</button>` : ""}
        <a href=${to(["history"])}>${say("show-history")}</a></span>
      ${warnings.length > 0 ? html`<ul class="warnings">${warnings.slice(0, 5).map((one) => html`<li class="dense">${mark("could")} ${one.message}</li>`)}</ul>` : ""}
    </div>`;
}

function refused(fault) {
  const problems = fault instanceof Refused ? fault.problem.problems ?? fault.errors : [];
  return html`<div class="problem" id="refused" role="alert">${mark(fault instanceof Silent ? "unknown" : "unmet")}<b>${fault instanceof Silent ? say("silent") : refusal(fault)}</b>
    ${fault instanceof Silent ? "" : html`<span>${fault.message}</span>`}
    ${problems.length > 1 ? problems.slice(0, 8).map((one) => html`<span>${one.line ? html`<span class="num">${say("line-column", one.line, one.column)}:</span> ` : ""}${one.message}</span>`) : ""}
    <span>${say("draft-is-kept")}</span>
    <span class="row">${asksForToken(fault) ? tokenButton(publish) : html`<button type="button" @click=${publish}>${say("try-again")}</button>`}</span></div>`;
}

function refusal(fault) {
  const known = [401, 403, 409, 412, 422, 503].includes(fault.status) ? fault.status : "other";
  return say({ 401: "refused-who", 403: "refused-not-you", 409: "refused-exists", 412: "someone-published", 422: "refused-problems", 503: "refused-later", other: "failed" }[known]);
}

async function publish() {
  if (desk.message.trim() === "") {
    outcome = { kind: "reason" };
    focusOn("#why-change");
    return;
  }
  const before = isNew() ? null : desk.base;
  const changed = effects().size;
  const text = withLineEnds(desk.text);
  await attempt(async () => {
    const { body, etag } = await put(desk.id, { text, cases: written(desk.cases).cases }, before?.etag ?? null, desk.message);
    const message = desk.message;
    published(etag);
    outcome = { kind: "published", changed, warnings: body.warnings, undo: () => undo(desk.id, before, etag, message) };
    await settle(body);
    focusOn("#published");
  });
}

/** The rule's own line ends, whatever the text area made of them. */
function withLineEnds(text) {
  return desk.usesCrlf ? text.replace(/\n/g, "\r\n") : text;
}

/** Publishes one rule; where `etag` is null, as one that is not there yet. */
export function put(id, { text, cases }, etag, message) {
  return call(`/v1/rules/${id}?message=${encodeURIComponent(message)}`, {
    method: "PUT",
    body: { text, cases },
    headers: etag === null ? { "If-None-Match": "*" } : { "If-Match": etag },
    whole: true,
  });
}

/** Does something to the rules; a newer version is a clash, anything else is told. */
async function attempt(deed) {
  busy = true;
  outcome = null;
  update();
  try {
    await deed();
  } catch (fault) {
    if (!(fault instanceof Refused || fault instanceof Silent)) {
      throw fault;
    }
    if (fault.status === 412 && "current" in fault.problem) {
      const { current } = fault.problem;
      desk.theirs = current && { ...current, text: current.text.replace(/\r\n/g, "\n") };
    } else {
      outcome = { kind: "refused", fault };
    }
  } finally {
    busy = false;
    update();
  }
}

/** The page follows what was just published, without telling it as news. */
async function settle({ ruleset }) {
  library.ruleset = ruleset ?? library.ruleset;
  await reloadLibrary();
  if (desk.id) {
    await load();
  }
}

/** Publishes what was there before; nobody else's change since then is undone. */
async function undo(id, before, etag, message) {
  const why = say("undo-of", message);
  await attempt(async () => {
    if (before === null) {
      const body = await call(`/v1/rules/${id}?message=${encodeURIComponent(why)}`, { method: "DELETE", headers: { "If-Match": etag } });
      await settle(body);
      outcome = { kind: "note", words: say("undone") };
      go(to(["rules"]));
      return;
    }
    const { body } = await put(id, { text: withLineEnds(before.text), cases: before.cases }, etag, why);
    await settle(body);
    outcome = { kind: "note", words: say("undone") };
    focusOn("#why-change");
  });
}

/** Publishes the rule as it was at a version; over a draft, it becomes the next step of that. */
export function restoreRule(version, when) {
  return attempt(async () => {
    const before = desk.base;
    const old = await call(`/v1/history/${version}/rules/${desk.id}`);
    if (isChanged()) {
      become(old.text, old.cases);
      outcome = { kind: "note", words: say("restored-into-draft") };
      return;
    }
    const why = say("restore-of", day(new Date(when)));
    const { body, etag } = await put(desk.id, { text: old.text, cases: old.cases }, before.etag, why);
    published(etag);
    outcome = { kind: "published", changed: null, warnings: body.warnings, undo: () => undo(desk.id, before, etag, why) };
    await settle(body);
    focusOn("#published");
  });
}

/** Takes a rule away; Undo brings it back. */
export function removeRule(reason) {
  const { id, base } = desk;
  return attempt(async () => {
    const body = await call(`/v1/rules/${id}?message=${encodeURIComponent(reason)}`, { method: "DELETE", headers: { "If-Match": base.etag } });
    discard();
    const back = () =>
      attempt(async () => {
        const again = await put(id, { ...base, text: withLineEnds(base.text) }, null, say("undo-of", reason));
        await settle(again.body);
        outcome = null;
        go(to(["rules", ...id.split("/")]));
        open(id);
      });
    await settle(body);
    outcome = { kind: "published", changed: null, warnings: body.warnings, undo: back };
  });
}

/** What was done last, where the rule itself is gone. */
export function outcomeAlone() {
  return outcome ? told() : "";
}
