// Where a group stands in each dimension, drawn: dot = this group, band and rings = the others,
// dashed line = not stated. The same numbers stand beside the lines.
import { html, svg } from "../lit.js";
import { library } from "../library.js";
import { say, score, titled } from "../words.js";

/** @param fit of this group, or null where none is chosen; @param others fits of the others */
export function profile(fit, others) {
  return html`<table class="profile">
      <caption class="sr">${say("profile-about")}</caption>
      <tbody>
        ${library.dimensions.map(({ id, label }) => {
          const mine = fit?.byDimension[id] ?? null;
          const rest = others.map((one) => one.byDimension[id].score).filter((one) => one !== null);
          return html`<tr>
            <th scope="row">${titled(label)}</th>
            <td class="drawn">${line(mine, rest)}</td>
            <td class="num">${told(mine, rest)}</td>
          </tr>`;
        })}
        <tr aria-hidden="true"><td></td><td class="drawn"><span class="ends01"><span>0</span><span>${score(0.5).slice(0, 3)}</span><span>1</span></span></td><td></td></tr>
      </tbody>
    </table>
    <p class="key">
      ${fit ? html`<span><i class="dot-key"></i>${say("this-group")}</span>` : ""}
      ${others.length > 0 ? html`<span><i class="ring-key"></i>${say(fit ? "other-groups" : "each-group")}</span>` : ""}
    </p>`;
}

function told(mine, rest) {
  if (mine === null) {
    return rest.length === 0 ? "–" : range(rest);
  }
  if (mine.score !== null) {
    return score(mine.score);
  }
  return mine.unknown > 0 ? mine.unknown + " ?" : "–";
}

function range(scores) {
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return low === high ? score(low) : score(low) + "–" + score(high);
}

function line(mine, rest) {
  const x = (value) => value * 100 + "%";
  const open = mine !== null && mine.score === null;
  const [low, high] = [Math.min(...rest), Math.max(...rest)];
  return html`<svg class="chart" width="100%" height="16" aria-hidden="true" focusable="false">
    <line class=${open ? "dash" : "axis"} x1="0" x2="100%" y1="8" y2="8"></line>
    ${rest.length > 1 ? svg`<rect class="range" x=${x(low)} width=${x(high - low)} y="4" height="8"></rect>` : ""}
    ${rest.map((one) => svg`<circle class="others" cx=${x(one)} cy="8" r="2.5"></circle>`)}
    ${mine?.score != null ? svg`<circle class="dot" cx=${x(mine.score)} cy="8" r="5"></circle>` : ""}
  </svg>`;
}

