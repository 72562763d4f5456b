// What to do, strongest first: one article a rule, with its reason, what was said, its source, and
// why it applies one click away.
import { html, repeat } from "../lit.js";
import { attribute, library } from "../library.js";
import { listed, ours, say, titled } from "../words.js";
import { valueWords, wish } from "../values.js";
import { afterUpdate, update } from "../screen.js";
import { to } from "../route.js";
import { letters } from "../parts/letters.js";
import { mark, strength } from "../parts/marks.js";
import { answer } from "./answer.js";
import { apply } from "./apply.js";
import { touchpoints } from "./description.js";
import { tellAuthors } from "./feedback.js";
import { byStrength, merged, said } from "./merged.js";
import { chosenDimension, chosenGroup, chosenResults } from "./scope.js";
import { touchpointName } from "./touchpoints.js";
import { ui } from "./ui.js";
import { waive } from "./waive.js";

/** The entries of a kind for the chosen groups and dimension. */
export function entries(kind) {
  const dimension = chosenDimension();
  return merged(chosenResults(), kind).filter(
    (entry) => dimension === null || entry.first.dimension === dimension,
  );
}

const SHOWN = { must: 8, should: 6, could: 4 };

/** Bands by strength of whatever an entry is shown as; the end of a long one is folded away. */
export function bands(found, article) {
  return repeat(byStrength(found), (band) => band.strength, (band) => {
    const room = SHOWN[band.strength];
    const all = ui.bands.has(band.strength) || band.entries.length <= room + 1;
    const shown = all ? band.entries : band.entries.slice(0, room);
    return html`<h3 class="band">${strength(band.strength)}<span class="label num">${band.entries.length}</span></h3>
      ${repeat(shown, (entry) => entry.rule, article)} ${moreOf(band, all, room)}`;
  });
}

function moreOf(band, all, room) {
  if (band.entries.length <= room + 1) {
    return "";
  }
  const toggle = () => {
    all ? ui.bands.delete(band.strength) : ui.bands.add(band.strength);
    update();
  };
  return html`<button type="button" class="link more" aria-expanded=${all} @click=${toggle}>
    ${all ? say("show-fewer") : say("show-others", band.entries.length - room)}<span class="sr">: ${say("strength-" + band.strength)}</span>
  </button>`;
}

export function advice(entry) {
  const { first } = entry;
  const open = ui.unfolded.has(entry.rule);
  const fresh = answer.moved?.come.includes(entry.rule);
  return html`<article class="advice ${fresh ? "fresh" : ""}" aria-labelledby="a-${entry.rule}">
    <h4 id="a-${entry.rule}">${first.recommend}</h4>
    <p class="why">${first.because}</p>
    <div class="facts">
      ${said(entry).map((fact) => factLine(entry, fact))}
      <span>${titled(dimension(first.dimension))}</span>
      ${whom(entry, "recommendations")}
      ${sources(entry)}
      ${pulls(first)}
      ${whyButton(entry, open)}
      <button type="button" class="link" @click=${() => waive(entry)}>${say("waive")}<span class="sr">: ${first.title}</span></button>
    </div>
    <button type="button" class="apply" @click=${(event) => applied(event, entry)}>${say("apply")}<span class="sr">: ${first.title}</span></button>
    ${open ? why(entry) : ""}
  </article>`;
}

/** After an Apply the focus stays in the list: on the next recommendation's button. */
function applied(event, entry) {
  const buttons = [...document.querySelectorAll("button.apply")];
  const at = buttons.indexOf(event.currentTarget);
  apply(entry, () =>
    afterUpdate(() => {
      if (document.activeElement === document.body || !document.activeElement) {
        const left = [...document.querySelectorAll("button.apply")];
        (left[Math.min(at, left.length - 1)] ?? document.getElementById("status"))?.focus();
      }
    }),
  );
}

export function many() {
  return (answer.value?.results.length ?? 0) > 1;
}

export function dimension(id) {
  return library.dimensions.find((one) => one.id === id)?.label ?? { en: id, fi: id };
}

function factLine({ first, groups }, fact) {
  const value = valueWords(attribute(first.expects.attribute), fact.actual);
  const partly = fact.groups.length < groups.length;
  return html`<span class="fact">${mark("unmet")}<span
      >${first.title}: ${say("you-said")} <b><bdi>${value}</bdi></b>${partly ? html` (${letters(fact.groups)})` : ""}${fact.touchpoints.length > 0
        ? html` ${say("at")} ${places(fact.touchpoints)}`
        : ""}</span
    ></span>`;
}

const NAMED = 4;

function places(ids) {
  const byId = new Map(touchpoints(answer.doc).map((one) => [one.id, one]));
  const names = ids.map((id) => touchpointName(byId.get(id) ?? { id }));
  return names.length > NAMED
    ? say("and-others", names.slice(0, NAMED).join(", "), names.length - NAMED)
    : listed(names);
}

/** Whom an entry concerns: all of its groups, or beside the chosen one those that share it. */
export function whom(entry, kind) {
  if (!many()) {
    return "";
  }
  const chosen = chosenGroup();
  const shown = chosen === null ? entry.groups : sharing(entry.rule, kind).filter((one) => one !== chosen);
  return shown.length === 0
    ? ""
    : html`<span><span class=${chosen === null ? "sr" : ""}>${say(chosen === null ? "groups-short" : "also")} </span><b class="num">${letters(shown)}</b></span>`;
}

function sharing(rule, kind) {
  return answer.value.results
    .filter((result) => result[kind].some((outcome) => outcome.rule === rule))
    .map((result) => result.customer.index);
}

/** The sources of an entry by their ids; what they say unfolds with the reasons. */
export function sources(entry) {
  return html`<span>${say("source")} ${entry.first.sources.map((source) => source.id).join(" ")}</span>`;
}

function pulls({ rule }) {
  const pulling = (answer.value?.tensions ?? []).filter((tension) =>
    tension.between.some((side) => side.rule === rule),
  );
  const against = new Set(
    pulling.flatMap((tension) =>
      tension.between.filter((side) => side.rule !== rule).map((side) => side.customer),
    ),
  );
  return pulling.length === 0
    ? ""
    : html`<span>${mark("tension")}<button type="button" class="link" @click=${toTensions}>${say("pulls-against", letters([...against]))}</button></span>`;
}

function toTensions() {
  const place = document.getElementById("tensions");
  place?.scrollIntoView({ block: "center" });
  place?.focus();
}

export function whyButton(entry, open) {
  const toggle = () => {
    open ? ui.unfolded.delete(entry.rule) : ui.unfolded.add(entry.rule);
    update();
  };
  return html`<button type="button" class="link" aria-expanded=${open} aria-controls="w-${entry.rule}" @click=${toggle}>${say("why")}<span class="sr">: ${entry.first.title}</span></button>`;
}

/** The conditions of a rule, what it expects, and what it rests on. */
export function why(entry) {
  const { first } = entry;
  const expected = attribute(first.expects.attribute);
  return html`<div class="because" id="w-${entry.rule}">
    <table>
      <caption class="sr">${say("conditions")}</caption>
      <tbody>
        ${first.conditions.map(
          (condition) => html`<tr>
            <td>${mark(condition.holds ? "met" : "unknown")}<span class="sr">${say("holds")}</span></td>
            <th scope="row">${condition.sentence}</th>
            <td class="quiet"><bdi>${valueWords(attribute(condition.attribute), condition.actual)}</bdi></td>
          </tr>`,
        )}
        <tr>
          <td>${mark(first.apply ? "unmet" : "met")}<span class="sr">${say(first.apply ? "verdict-unmet" : "verdict-met")}</span></td>
          <th scope="row">${say("expects", ours(expected.label), wish(first.expects))}</th>
          <td class="quiet"><bdi>${valueWords(expected, first.actual)}</bdi></td>
        </tr>
      </tbody>
    </table>
    <p class="dense row">${say("rule")} <a class="code" href=${to(["rules", ...entry.rule.split("/")])}>${entry.rule}</a>
      <button type="button" class="link no-print" @click=${() => tellAuthors(entry)}>${say("tell-authors")}<span class="sr">: ${first.title}</span></button></p>
    ${first.sources.map(
      (source) => html`<p class="dense"><b>${source.id}</b> ${source.says ? html`${say("quoted", source.says)} ` : ""}<span class="quiet">${source.title}</span></p>`,
    )}
  </div>`;
}
