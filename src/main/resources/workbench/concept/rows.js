// A list that can be reordered: with the buttons of the open row, with Alt and the arrows, or by
// dragging its grip.
import { html } from "../lit.js";
import { focusOn } from "../screen.js";
import { say } from "../words.js";
import { mark } from "../parts/marks.js";
import { editing, toggleEditor } from "./editors.js";

let dragged = null;

/**
 * @param kind "customers" or "touchpoints"
 * @param move moves an entry: move(from, to)
 * @param size how many entries there are
 */
export function row({ kind, index, size, lead, name, small, move, editor }) {
  const open = editing[kind] === index;
  const id = `${kind}-${index}`;
  const shift = (to) => {
    if (to >= 0 && to < size) {
      move(index, to);
      if (editing[kind] === index) {
        editing[kind] = to;
      }
      focusOn(`#${kind}-${to}`);
    }
  };
  const keys = (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && by) {
      event.preventDefault();
      shift(index + by);
    }
  };
  return html`<li class="entry" @keydown=${keys}
      @dragover=${(event) => dragged?.kind === kind && event.preventDefault()}
      @drop=${(event) => drop(event, kind, index, move)}>
    <div class="group-row" draggable="true" @dragstart=${(event) => drag(event, kind, index)} @dragend=${() => (dragged = null)}>
      ${mark("grip")}${lead}
      <span class="named"><bdi>${name}</bdi><small>${small}</small></span>
      <button type="button" class="link" id=${id} aria-expanded=${open}
        @click=${() => toggleEditor(kind, index)}>${open ? say("done") : say("edit")}<span class="sr"> ${name}</span></button>
    </div>
    ${open
      ? html`<div class="editor stack">
          ${editor()}
          <div class="row">
            <button type="button" aria-disabled=${index === 0} @click=${() => shift(index - 1)}>${say("move-up")}</button>
            <button type="button" aria-disabled=${index === size - 1} @click=${() => shift(index + 1)}>${say("move-down")}</button>
          </div>
        </div>`
      : ""}
  </li>`;
}

function drag(event, kind, index) {
  dragged = { kind, index };
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", String(index));
}

function drop(event, kind, index, move) {
  if (dragged?.kind === kind) {
    event.preventDefault();
    event.stopPropagation();
    move(dragged.index, index);
    dragged = null;
  }
}
