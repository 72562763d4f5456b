// What is worth asking: each question with its answers, answerable on the spot.
import { html, repeat } from "../lit.js";
import { attribute, library } from "../library.js";
import { capital, say } from "../words.js";
import { ask } from "../parts/ask.js";
import { letters } from "../parts/letters.js";
import { at } from "../pointer.js";
import { to } from "../route.js";
import { answer } from "./answer.js";
import { many } from "./advice.js";
import { dimensionOfAttribute } from "./form.js";
import { groups, touchpoints } from "./description.js";
import { draft, set } from "./draft.js";
import { groupName } from "./groups.js";
import { questions } from "./merged.js";
import { chosenDimension, chosenGroup, chosenResults, showing } from "./scope.js";
import { touchpointName } from "./touchpoints.js";

const FIRST = 3;

/** The questions that the chosen groups leave open, of the chosen dimension. */
export function openQuestions() {
  const dimension = chosenDimension();
  return questions(chosenResults()).filter(
    (one) =>
      dimension === null ||
      dimensionOfAttribute(one.attribute) === dimension ||
      one.rules.some((rule) => library.rules.get(rule)?.dimension === dimension),
  );
}

export function firstQuestions() {
  const found = openQuestions();
  if (found.length === 0) {
    return "";
  }
  return html`<section>
    <h2>${say("worth-answering")}</h2>
    <div class="stack loose">${repeat(found.slice(0, FIRST), (one) => one.pointer ?? one.attribute, (one) => question(one, "q"))}</div>
    ${found.length > FIRST ? html`<p class="dense"><a href=${showing({ show: "unknown" })}>${say("all-questions", found.length)}</a></p>` : ""}
  </section>`;
}

export function allQuestions() {
  return repeat(openQuestions(), (one) => one.pointer ?? one.attribute, (one) => question(one, "all", true));
}

function question(one, prefix, long = false) {
  const asked = attribute(one.attribute);
  const titles = one.rules.map((rule) => library.rules.get(rule)?.title ?? rule);
  const note = [
    say("decides", one.byRule.size),
    many() && chosenGroup() === null ? letters(one.groups) : null,
    say("weighs", one.weight),
    long ? titles.join(", ") : null,
  ];
  const pointer = one.pointer;
  if (!pointer) {
    return html`<div class="ask"><p class="legend">${one.question}</p><p class="label">${say("needs-a-group")}</p></div>`;
  }
  const control = ask(asked, at(draft.doc, pointer), {
    name: prefix + pointer.replaceAll("/", "-"),
    change: (value) => set(pointer, value),
    legend: place(one) + one.question,
    note: capital(note.filter(Boolean).join(" · ")),
  });
  return long ? html`<div>${control} ${ruleOn(one)}</div>` : control;
}

/** Outside the question, which grows where it has the focus and would move it from under a press. */
function ruleOn({ attribute: id }) {
  return html`<p class="label"><a class="quiet" href=${to(["rules", "new"], { question: id })}>${say("new-rule-on-this")}</a></p>`;
}

/** Where a question is about one group or touchpoint, its name goes before it. */
function place({ scope, pointer, touchpoint }) {
  if (scope === "touchpoint" && touchpoint) {
    const one = touchpoints(answer.doc).find((each) => each.id === touchpoint);
    return touchpointName(one ?? { id: touchpoint }) + ": ";
  }
  const index = Number(pointer.split("/")[2]);
  return scope === "customer" && pointer.startsWith("/customers/")
    ? groupName(groups(answer.doc)[index] ?? {}) + ": "
    : "";
}
