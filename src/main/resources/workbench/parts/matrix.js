// The heat matrix: a real table, group by dimension. Tint, number and a bar along the foot of a
// cell say the same. One Tab reaches it; arrows move inside.
import { html, nothing, repeat, styled } from "../lit.js";
import { library } from "../library.js";
import { say, score, titled } from "../words.js";
import { inWords, parts, sampleCell, step } from "./fit.js";
import { ringed } from "./letters.js";

/**
 * @param rows [{index, name, small, fit, href, chosen, cell: dimension => {href, chosen, moved}}]
 * @param others rows of types that are no customers yet, without links
 */
export function matrix(rows, others = []) {
  return html`<div class="scroll" role="region" aria-label=${say("matrix")} tabindex="0">
      <table class="heat" @keydown=${arrows}>
        <caption class="sr">${say("matrix-about")}</caption>
        <thead>
          <tr>
            <th scope="col" class="wide">${say("group")}</th>
            <th scope="col" class="wide total">${say("fit")}</th>
            ${library.dimensions.map(({ label }) => html`<th scope="col">${titled(label)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(rows, (row) => row.index, (row, i) => line(row, tabbed(rows, i)))}
          ${others.length > 0
            ? html`<tr class="divide"><th colspan=${library.dimensions.length + 2} scope="colgroup">${say("no-customers-yet")}</th></tr>
                ${others.map((row) => line(row))}`
            : ""}
        </tbody>
      </table>
    </div>
    ${key()}`;
}

/** One row is in the order of Tab: the chosen one, else the first; arrows reach the others. */
function tabbed(rows, i) {
  return rows.some((row) => row.chosen) ? rows[i].chosen : i === 0;
}

function line(row, inOrder = false) {
  const { index, name, small, fit, href, chosen } = row;
  const named = html`${ringed(index)}<span
      ><b><bdi>${name}</bdi></b><small>${small}</small
      ><span class="narrow-score num" aria-hidden="true">${score(fit.score)}</span></span
    >`;
  return html`<tr class=${chosen ? "chosen" : row.cell ? "" : "whatif"}>
    <th scope="row">
      ${href
        ? html`<a href=${href} aria-current=${chosen ? "true" : nothing} tabindex=${inOrder ? nothing : "-1"} data-cell>${named}</a>`
        : html`<span class="named">${named}</span>`}
    </th>
    <td class="total">
      <span class="row apart"
        ><span class="score">${score(fit.score)}</span
        ><span class="label num" aria-hidden="true">${fit.met} · ${fit.unmet} · ${fit.unknown}</span
        ><span class="sr">${say("counts", fit.met, fit.unmet, fit.unknown)}</span></span
      >${parts(fit)}
    </td>
    ${library.dimensions.map((dimension) => html`<td>${cell(row, dimension)}</td>`)}
  </tr>`;
}

function cell(row, dimension) {
  const tally = row.fit.byDimension[dimension.id];
  const words = inWords(tally);
  if (tally.score === null && tally.unknown === 0) {
    return html`<span class="cell none"><span aria-hidden="true">–</span><span class="sr">${words}</span></span>`;
  }
  const { href, chosen, moved } = row.cell?.(dimension.id) ?? {};
  const kind = tally.score === null ? "open" : "h" + step(tally.score);
  const shown =
    tally.score === null ? html`<span>${tally.unknown} ?</span>` : html`<span>${score(tally.score)}</span>`;
  const classes = ["cell", kind, moved ?? "", chosen ? "picked" : ""].join(" ");
  return href
    ? html`<a class=${classes} href=${href} tabindex="-1" data-cell aria-current=${chosen ? "true" : nothing}
        aria-label="${row.name}, ${titled(dimension.label)}: ${words}${moved ? ", " + say("just-moved") : ""}"
        ${styled({ "--v": tally.score ?? 0 })}>${shown}</a>`
    : html`<span class=${classes} ${styled({ "--v": tally.score ?? 0 })}>${shown}<span class="sr"> ${words}</span></span>`;
}

function key() {
  const ends = [["0–0.19", 0.1], ["0.39", 0.3], ["0.59", 0.5], ["0.79", 0.7], ["1", 1]];
  return html`<p class="key">
    <span>${say("fit")}:</span>
    ${ends.map(([to, value]) => html`<span>${sampleCell(value)}${to.split(".").join(say("point"))}</span>`)}
    <span><span class="cell open" aria-hidden="true"></span>${say("open-cell")}</span>
    <span>– ${say("nothing-expected")}</span>
  </p>`;
}

function arrows(event) {
  const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  const from = event.target.closest("th, td");
  if (!by || !from || event.altKey || event.ctrlKey) {
    return;
  }
  event.preventDefault();
  let tr = from.parentElement;
  let column = [...tr.children].indexOf(from);
  for (let tries = 0; tries < 60; tries++) {
    tr = by[0] === 0 ? tr : by[0] > 0 ? tr?.nextElementSibling : tr?.previousElementSibling;
    column += by[1];
    const target = tr?.children[column];
    if (!target) {
      return;
    }
    const link = target.querySelector("[data-cell]");
    if (link) {
      link.focus();
      return;
    }
  }
}
