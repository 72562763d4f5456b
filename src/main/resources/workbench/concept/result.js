// The answer: overview, what the last change moved, and what the chosen groups get.
import { html } from "../lit.js";
import { Silent } from "../api.js";
import { capital, clock, isoDay, say, score } from "../words.js";
import { letter, ringed } from "../parts/letters.js";
import { mark } from "../parts/marks.js";
import { profile } from "../parts/profile.js";
import { bones, failure } from "../parts/states.js";
import { steps } from "../pointer.js";
import { to } from "../route.js";
import { answer, askAgain } from "./answer.js";
import { movedWords } from "./apply.js";
import { groups } from "./description.js";
import { draft, undo } from "./draft.js";
import { groupKind, groupName, personaName, typeName } from "./groups.js";
import { lists } from "./lists.js";
import { groupOf, overview } from "./overview.js";
import { problemList, show } from "./problems.js";
import { end } from "./waive.js";
import { firstQuestions } from "./questions.js";
import { redesign } from "./redesign.js";
import { chosenGroup, showing } from "./scope.js";
import { tensionSection } from "./tensions.js";
import { ui } from "./ui.js";

export function result() {
  if (!answer.value) {
    if (answer.fault instanceof Silent) {
      return failure(answer.fault, askAgain);
    }
    return html`${problemList()}${answer.fault ? "" : bones(say("reading-answer"))}`;
  }
  return html`${problemList()} ${notes()} ${overview()}
    <section aria-labelledby="group" class="group-part">
      ${statusLine()} ${head()}
      <div class="group-answer">
        <div>${lists()}</div>
        <div class="aside">${stands()} ${firstQuestions()} ${tensionSection()}</div>
      </div>
      <p class="label receipt">${say("as-of", clock(answer.at), isoDay(answer.value.receipt.on))}</p>
    </section>`;
}

function notes() {
  const found = answer.value.notes;
  return found.length === 0
    ? ""
    : html`<section class="notes" aria-label=${say("notes")}>
        ${found.map((note) => html`<p class="dense row nowrap">${mark("unknown")}<span>${note.message} ${noteAction(note)}</span></p>`)}
      </section>`;
}

/** A waiver that counts for nothing can be taken away; anything else is shown where it stands. */
function noteAction(note) {
  const [kind, index] = steps(note.pointer ?? "");
  if (kind === "waivers") {
    return html`<button type="button" class="link" @click=${() => end([note.pointer])}>${say("remove-waiver")}<span class="sr"> ${Number(index) + 1}</span></button>`;
  }
  return note.pointer
    ? html`<button type="button" class="link" @click=${() => show(note)}>${say("show-place")}</button>`
    : "";
}

function statusLine() {
  const { status } = ui;
  const current = status && status.doc === draft.doc;
  return html`<div id="status" role="status" tabindex="-1" class=${current ? "moved" : "sr"}>
    ${current
      ? html`<span>${mark("met")}<span><b>${status.words()}</b> ${status.moved ? movedWords(status.moved) : ""}</span></span>
          ${draft.past.length > 0 ? html`<button type="button" class="link" @click=${undo}>${say("undo")}</button>` : ""}`
      : ""}
  </div>`;
}

function head() {
  const index = chosenGroup();
  const { results } = answer.value;
  const chosen = results.find((one) => one.customer.index === index);
  const group = chosen ? groupOf(chosen) : null;
  return html`<div class="row apart group-head">
    <div>
      <h2 id="group" class="row nowrap">${group
        ? html`${ringed(index)}<bdi>${nameOf(group)}</bdi>`
        : say("all-groups")}</h2>
      <p class="label">${group ? small(group) : say("all-groups-text", results.length)}</p>
    </div>
    <button type="button" class="primary" @click=${redesign}>${say("preview-redesign")}</button>
  </div>
  ${results.length > 1 ? chooser(index, results) : ""}`;
}

function nameOf(group) {
  return groups(answer.doc).length > 0 ? groupName(group) : capital(say("any-type", typeName(group.type)));
}

function small(group) {
  const persona = personaName(group.persona);
  return html`<bdi>${groupKind({ ...group, persona: null })}</bdi>${persona
    ? html` · ${say("persona-short")} <a href=${to(["personas"])}><bdi>${persona}</bdi></a>`
    : ""}`;
}

function chooser(index, results) {
  const one = (at, words, name) =>
    html`<a href=${showing({ group: at })} aria-current=${index === at ? "true" : "false"} aria-label=${name}>${words}</a>`;
  return html`<nav class="chooser" aria-label=${say("groups")}>
    ${one(null, say("all"), say("all-groups"))}
    ${results.map((each) => one(each.customer.index, letter(each.customer.index), letter(each.customer.index) + ": " + nameOf(groupOf(each))))}
  </nav>`;
}

function stands() {
  const index = chosenGroup();
  const { results } = answer.value;
  const mine = results.find((one) => one.customer.index === index)?.fit ?? null;
  const others = results.filter((one) => one.customer.index !== index).map((one) => one.fit);
  return html`<section>
    <h2>${say("where-it-stands")}</h2>
    <p class="row baseline"><span class="figure num">${mine ? score(mine.score) : range(others)}</span
      ><span class="dense quiet">${say(mine ? "share-met" : "share-met-all")}</span></p>
    ${profile(mine, others)}
  </section>`;
}

function range(fits) {
  const scores = fits.map((fit) => fit.score).filter((one) => one !== null);
  if (scores.length === 0) {
    return "–";
  }
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return low === high ? score(low) : score(low) + "–" + score(high);
}

