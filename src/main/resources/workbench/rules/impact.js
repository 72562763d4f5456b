// What the draft would change: its cases' verdicts, and the recommendations over all samples. Asked
// for a little after the last key; the older answer stays until the new one is there.
import { html } from "../lit.js";
import { call } from "../api.js";
import { library } from "../library.js";
import { update } from "../screen.js";
import { go, to } from "../route.js";
import { capital, say, theirs } from "../words.js";
import { openDoc } from "../concept/draft.js";
import { desk, errors } from "./desk.js";
import { onRead } from "./reading.js";
import { written } from "./cases-model.js";

const AFTER = 350;
const LONG = 2000;

export const impact = {
  /** {problems, cases, concepts}; null before the first. */
  value: null,
  /** The text and cases that it is about. */
  of: null,
  pending: false,
  isLong: false,
  fault: null,
};

const samples = new Map();
let timer = 0;
let long = 0;
let asking = null;

onRead(() => {
  if (impact.of?.id !== desk.id) {
    Object.assign(impact, { value: null, of: null, fault: null });
  }
  soon();
});

function soon() {
  clearTimeout(timer);
  const { text, cases, id } = desk;
  const known = impact.of && impact.of.id === id && impact.of.text === text && impact.of.cases === cases && impact.of.ruleset === library.ruleset;
  if (errors().length > 0 || known) {
    stop();
    return;
  }
  impact.pending = true;
  timer = setTimeout(ask, AFTER);
}

export function stop() {
  clearTimeout(timer);
  clearTimeout(long);
  asking?.abort();
  Object.assign(impact, { pending: false, isLong: false });
  update();
}

export async function ask() {
  asking?.abort();
  clearTimeout(long);
  const mine = (asking = new AbortController());
  const { id, text, cases } = desk;
  const of = { id, text, cases, ruleset: library.ruleset };
  const told = written(cases);
  if (told.fault) {
    stop();
    return;
  }
  long = setTimeout(() => {
    impact.isLong = true;
    update();
  }, LONG);
  try {
    const value = await call(`/v1/rules/${id}/impact`, { body: { text, cases: told.cases }, signal: mine.signal });
    if (desk.id === id) {
      Object.assign(impact, { value, of, fault: null });
      await name(value.concepts);
    }
  } catch (fault) {
    if (fault.name === "AbortError") {
      return;
    }
    impact.fault = fault;
  }
  stop();
}

/** Reads the samples whose groups are to be named. */
async function name(concepts) {
  const missing = [...new Set(concepts.map((one) => one.sample))].filter((id) => !samples.has(id));
  await Promise.all(missing.map(async (id) => samples.set(id, await call("/v1/samples/" + id))));
}

/** Samples by what happens in them: gains, loses, or words that change. */
export function effects() {
  const found = new Map();
  for (const { sample, added, lost, changed } of impact.value?.concepts ?? []) {
    const one = found.get(sample) ?? { more: false, less: false, other: false };
    found.set(sample, {
      more: one.more || added.length > 0,
      less: one.less || lost.length > 0,
      other: one.other || changed.length > 0,
    });
  }
  return found;
}

export function impactSection() {
  const found = effects();
  const current = impact.of?.text === desk.text;
  return html`<section aria-labelledby="impact" aria-busy=${impact.pending}>
    <h2 id="impact" class=${impact.pending ? "quiet" : ""}>${say("impact-head", found.size, library.samples.length)}</h2>
    ${impact.fault ? html`<p class="dense">${say("impact-failed")} <button type="button" class="link" @click=${ask}>${say("try-again")}</button></p>` : ""}
    ${impact.isLong ? html`<div class="row apart"><progress aria-label=${say("impact-working")}></progress><button type="button" class="link" @click=${stop}>${say("cancel")}</button></div>` : ""}
    ${impact.value === null ? html`<p class="dense quiet">${say(errors().length > 0 ? "impact-waits" : "impact-working")}</p>` : drawn(found)}
    ${impact.value && !current && errors().length > 0 ? html`<p class="dense quiet">${say("impact-older")}</p>` : ""}
  </section>`;
}

function drawn(found) {
  const kinds = [...found.values()];
  const count = (kind) => kinds.filter((one) => one[kind]).length;
  const told = say("impact-told", library.samples.length, count("more"), count("less"), count("other"));
  const square = (one) => html`<i class="${one?.more ? "more" : one?.less ? "less" : one?.other ? "other" : ""}"></i>`;
  return html`<div class="samples" role="img" aria-label=${told}>${library.samples.map(({ id }) => square(found.get(id)))}</div>
    <p class="key">${[["more", "gains"], ["less", "loses"], ["other", "words-change"], ["", "as-before"]].map(([kind, words]) =>
      html`<span><span class="samples" aria-hidden="true"><i class=${kind}></i></span>${say(words)}</span>`)}</p>
    ${found.size > 0 ? table() : html`<p class="dense quiet">${say("impact-none")}</p>`}`;
}

function table() {
  return html`<table class="list effects" aria-label=${say("impact-by-group")}><tbody>${impact.value.concepts.map(row)}</tbody></table>`;
}

function row({ sample, customer, added, lost, changed }) {
  const signs = [added.length > 0 ? "+" + added.length : "", lost.length > 0 ? "−" + lost.length : "", changed.length > 0 ? say("words-change") : ""];
  const look = () => {
    openDoc(samples.get(sample));
    go(to(["concept"]));
  };
  return html`<tr><th scope="row"><button type="button" class="link wrap" @click=${look}><bdi>${sampleName(sample)}</bdi></button></th>
    <td><bdi>${groupOf(sample, customer)}</bdi></td><td class="num">${signs.filter(Boolean).join(" ")}</td></tr>`;
}

function sampleName(id) {
  return theirs(library.samples.find((one) => one.id === id)?.name) || id;
}

function groupOf(id, customer) {
  const group = samples.get(id)?.customers?.[customer];
  const type = library.types.find((one) => one.id === group?.type) ?? library.types[customer];
  return theirs(group?.name) || capital(type ? theirs(type.label) : String(customer));
}
