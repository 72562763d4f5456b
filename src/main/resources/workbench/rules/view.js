// The rules view: all rules as cards, one of them open, a new one, or all as a workbook.
import { html } from "../lit.js";
import { library } from "../library.js";
import { onRoute, route, to } from "../route.js";
import { say } from "../words.js";
import { bones, empty, failure } from "../parts/states.js";
import { asksForToken, tokenForm } from "../parts/token.js";
import { caseSection } from "./cases.js";
import { clashSection } from "./clash.js";
import { desk, shape } from "./desk.js";
import { close, load, open } from "./opening.js";
import { redo, undo } from "./writing.js";
import { feedbackSection } from "./feedback.js";
import { crumb, head, meta } from "./head.js";
import { impactSection } from "./impact.js";
import { column, list, readOnly } from "./list.js";
import { newRule } from "./new.js";
import { pastSection } from "./past.js";
import { problemList } from "./problems.js";
import { forgetOutcome, outcomeAlone, publishBar } from "./publish.js";
import { said } from "./said.js";
import { sentences } from "./sentences.js";
import { textEditor } from "./text.js";
import { workbook } from "./workbook.js";

addEventListener("keydown", keys);

export function title() {
  const [, pack, name] = route.path;
  return name ? desk.rule?.title ?? `${pack}/${name}` : say("view-rules");
}

/** Which place of the view the address names. */
function place() {
  const [, first, second] = route.path;
  return second ? "rule" : first === "new" || first === "workbook" ? first : "all";
}

onRoute(() => {
  const [view, pack, name] = route.path;
  const id = view === "rules" && name ? `${pack}/${name}` : null;
  if (id !== desk.id) {
    forgetOutcome();
  }
  if (id === null && view === "rules") {
    close();
  }
});

export function view() {
  switch (place()) {
    case "new":
      return newRule();
    case "workbook":
      return workbook();
    case "rule":
      return rule();
    default:
      return html`${outcomeAlone()}${list()}`;
  }
}

function rule() {
  const id = route.path.slice(1, 3).join("/");
  if (desk.id !== id) {
    open(id);
  }
  return html`<div class="rules">
    ${column(id)}
    <div class="rule">${crumb()} ${desk.state === "ready" ? "" : html`<h1 class="sr">${id}</h1>`} ${content()}</div>
    <div class="beside">${desk.state === "ready" ? beside() : ""}</div>
  </div>`;
}

function content() {
  switch (desk.state) {
    case "ready":
      return html`${head()} ${readOnly()} ${clashSection()} ${meta()}
        ${desk.reading === null ? bones(say("checking")) : shape.value === "text" ? "" : html`${sentences()} ${said()}`}
        ${shape.value === "sentences" ? "" : textEditor()}
        ${publishBar()}`;
    case "gone":
      return html`${outcomeAlone()} ${empty(say("no-such-rule"), say("no-such-rule-text", desk.id), html`<a class="button" href=${to(["rules"])}>${say("all-rules")}</a>
        <a class="button" href=${to(["rules", "new"])}>${say("new-rule")}</a>`)}`;
    case "failed":
      return asksForToken(desk.fault) ? tokenForm(desk.fault, load) : failure(desk.fault, load);
    default:
      return bones();
  }
}

function beside() {
  return html`<div>${problemList()} ${caseSection()}</div><div>${impactSection()} ${pastSection()} ${feedbackSection()}</div>`;
}

/** Undo and redo of the draft, from anywhere but the fields that have an undo of their own. */
function keys(event) {
  const z = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.altKey;
  const own = event.target.matches?.("#why-change, input[type=search]") || document.querySelector("dialog[open]");
  if (z && !own && library.ready && route.path[0] === "rules" && place() === "rule") {
    event.preventDefault();
    event.shiftKey ? redo() : undo();
  }
}
