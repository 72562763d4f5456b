// The finding in one sentence, what it counts, and the matrix of groups and dimensions.
import { html } from "../lit.js";
import { say } from "../words.js";
import { mark } from "../parts/marks.js";
import { matrix } from "../parts/matrix.js";
import { answer } from "./answer.js";
import { groups } from "./description.js";
import { groupKind, groupName, typeName } from "./groups.js";
import { totals } from "./merged.js";
import { chosenDimension, chosenGroup, showing } from "./scope.js";
import { capital } from "../words.js";

export function overview() {
  const { value } = answer;
  const sum = totals(value.results);
  const count = (shape, words) => html`<span>${mark(shape)}${words}</span>`;
  return html`<section aria-labelledby="overview">
    <div class="row apart heading">
      <h2 id="overview">${say(sum.met + sum.unmet + sum.waived === 0 ? "undecided-head" : "unmet-head", sum.unmet, sum.all)}</h2>
      <span class="key">
        ${count("met", say("count-met", sum.met))}
        ${count("unmet", say("count-unmet", sum.unmet))}
        ${count("unknown", say("count-unknown", sum.unknown))}
        ${sum.waived > 0 ? count("waived", say("count-waived", sum.waived)) : ""}
        ${value.tensions.length > 0 ? count("tension", say("count-tensions", value.tensions.length)) : ""}
      </span>
    </div>
    ${matrix(value.results.map(row), answer.others.map(other))}
  </section>`;
}

/** The group of a result as described; where none is listed, one of its type. */
export function groupOf(result) {
  return groups(answer.doc)[result.customer.index] ?? { type: result.customer.type };
}

function row(result) {
  const group = groupOf(result);
  const { index } = result.customer;
  const listed = groups(answer.doc).length > 0;
  return {
    index,
    name: listed ? groupName(group) : capital(say("any-type", typeName(group.type))),
    small: listed ? groupKind(group) : "",
    fit: result.fit,
    href: showing({ group: index, dimension: null }),
    chosen: chosenGroup() === index && answer.value.results.length > 1,
    cell: (dimension) => cell(index, dimension),
  };
}

function cell(index, dimension) {
  const picked = chosenDimension() === dimension && chosenGroup() === index;
  const moved = answer.moved?.cells.find(
    (one) => one.group === index && one.dimension === dimension,
  );
  return {
    href: picked ? showing({ dimension: null }) : showing({ group: index, dimension }),
    chosen: picked,
    moved: moved ? direction(moved) : null,
  };
}

function direction({ from, to }) {
  return from === null || to === null || from === to ? "news" : to > from ? "news up" : "news down";
}

function other(result, i) {
  return {
    index: answer.value.results.length + i,
    name: capital(say("any-type", typeName(result.customer.type))),
    small: "",
    fit: result.fit,
  };
}
