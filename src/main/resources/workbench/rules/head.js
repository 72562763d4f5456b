// The top of an open rule: its name and title, its facts, and what can be done with it as a whole.
import { html, live, nothing } from "../lit.js";
import { library } from "../library.js";
import { go, to } from "../route.js";
import { update } from "../screen.js";
import { clock, say } from "../words.js";
import { icon, strength } from "../parts/marks.js";
import { menu } from "../parts/menu.js";
import { desk, isChanged, isNew, shape } from "./desk.js";
import { whenRead } from "./reading.js";
import { redo, rewrite, undo, write } from "./writing.js";
import { replaced } from "./edit.js";
import { groupName } from "./list.js";
import { problemAt } from "./problems.js";
import { remove } from "./remove.js";
import { pickSources } from "./sources.js";

export function head() {
  const { parts } = desk.reading ?? {};
  const title = parts?.metadata[titleKey()]?.value || desk.rule?.title || desk.id;
  return html`<div class="rule-head">
    <p class="label"><code>${desk.id}</code>${stage()}</p>
    <h1><bdi>${title}</bdi></h1>
    <div class="row">
      ${step("undo", desk.past.length > 0, undo)} ${step("redo", desk.future.length > 0, redo)}
      <span class="seg" role="group" aria-label=${say("edit-as")}>${["sentences", "text", "both"].map(way)}</span>
      ${menu("rule-more", say("more"), deeds(parts))}
    </div>
  </div>`;
}

export function titleKey() {
  return document.documentElement.lang === "fi" ? "titleFi" : "title";
}

function stage() {
  const words = isNew() ? say("stage-new") : isChanged() ? say("stage-draft") : say("status-" + (desk.rule?.status ?? "active"));
  return html` · ${words}${desk.keptAt ? html` · ${say("kept-at", clock(desk.keptAt))}` : ""}`;
}

function step(name, can, act) {
  return html`<button type="button" class="plain icon step" id="rule-${name}" aria-disabled=${!can} aria-label=${say(name)}
    title=${can ? say(name) : say("nothing-to-" + name)} @click=${() => can && act()}>${icon(name)}</button>`;
}

function way(name) {
  const choose = () => {
    shape.value = name;
    update();
  };
  return html`<label><input type="radio" name="rule-shape" .checked=${live(shape.value === name)} @change=${choose} /><span>${say("shape-" + name)}</span></label>`;
}

function deeds(parts) {
  const status = parts?.metadata.status;
  const turn = (value) => ({ label: say("make-" + value), act: () => become("status", value) });
  return [
    ...(status ? ["active", "draft", "retired"].filter((one) => one !== status.value).map(turn) : []),
    { label: say("copy-rule"), act: () => go(to(["rules", "new"], { from: desk.id })) },
    ...(isNew() ? [] : [{ label: say("remove-rule"), act: remove }]),
  ];
}

/** Another value of a fact. */
function become(key, value) {
  whenRead(() => write(replaced(desk.text, desk.reading.parts.metadata[key], value)));
}

/** The facts of a rule, each a choice. */
export function meta() {
  const { parts } = desk.reading ?? {};
  if (!parts) {
    return "";
  }
  const { dimension, strength: weight, status, sources, since } = parts.metadata;
  return html`<div class="meta">
    ${fact("dimension", say("dimension"), dimension, (id) => groupName("dimension", id))}
    ${fact("strength", say("strength"), weight, (id) => (["must", "should", "could"].includes(id) ? strength(id) : id))}
    <span>${say("sources")} ${sources
      ? html`<button type="button" class="slot ${wrong(sources)}" id="pick-sources" aria-haspopup="dialog" @click=${() => pickSources(sources)}>${sources.value || say("choose")}</button>`
      : say("missing")}</span>
    ${fact("status", say("status"), status, (id) => (["draft", "active", "retired"].includes(id) ? say("status-" + id) : id))}
    <span class="since">${since
      ? html`<label for="since">${say("since")}</label> <input id="since" class="slot ${wrong(since)}" size=${Math.max(3, since.value.length)} .value=${live(since.value)}
          @input=${(event) => rewrite("metadata", "since", event.target.value)} />`
      : say("missing")}</span>
  </div>`;
}

/** What nobody has written yet is dashed; what is wrong is marked. */
function wrong(part) {
  return part.value === "" ? "unsaid" : problemAt(part) ? "wrong" : "";
}

function fact(key, label, part, words) {
  if (!part) {
    return html`<span>${label} <span class="gap">${say("missing")}</span></span>`;
  }
  const items = part.choices.map((choice) => ({
    label: words(choice.value),
    note: key === "dimension" ? nothing : choice.label.split(": ")[1] ?? nothing,
    checked: choice.value === part.value,
    act: () => become(key, choice.value),
  }));
  const shown = words(part.value);
  return html`<span>${label} ${menu("fact-" + key, shown, items, { kind: "slot " + wrong(part), name: label + ": " + spoken(key, part) })}</span>`;
}

/** A value in plain words; one that is none is said as it is written. */
function spoken(key, { value, choices }) {
  return choices.some((one) => one.value === value) ? groupName(key, value) : value;
}

/** The types of customer and the way back, where the column of rules has no room. */
export function crumb() {
  return html`<p class="crumb dense"><a href=${to(["rules"])}>${say("all-rules")}</a> <span class="label num">${library.rules.size}</span></p>`;
}
