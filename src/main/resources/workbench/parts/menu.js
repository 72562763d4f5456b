// A button that opens a menu: arrows move, Enter chooses, Esc closes and gives the focus back.
import { html, nothing } from "../lit.js";
import { update, afterUpdate } from "../screen.js";

let openId = null;

/**
 * @param id a name of its own on the page
 * @param label what the button says, or a template
 * @param items [{label, note, act, checked}] or {divider: true}
 */
export function menu(id, label, items, { kind = "", name } = {}) {
  const open = openId === id;
  return html`<span class="menu-holder" @keydown=${keys} @focusout=${left}>
    <button type="button" id=${id} class=${kind} aria-haspopup="menu" aria-expanded=${open}
      aria-label=${name ?? label} @click=${() => toggle(id)}>${label}</button>
    ${open
      ? html`<ul class="menu" role="menu" aria-labelledby=${id}>
          ${items.map((item) => entry(id, item))}
        </ul>`
      : ""}
  </span>`;
}

function entry(id, { label, note, act, checked }) {
  const choose = () => {
    shut(id);
    act();
  };
  return html`<li role="none">
    <button type="button" tabindex="-1" role=${checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked=${checked ?? nothing} @click=${choose}>
      <span>${label}</span>${note ? html`<small>${note}</small>` : ""}
    </button>
  </li>`;
}

function toggle(id) {
  openId = openId === id ? null : id;
  if (openId) {
    afterUpdate(() => document.querySelector(".menu [aria-checked=true], .menu button")?.focus());
  } else {
    update();
  }
}

function shut(id) {
  openId = null;
  afterUpdate(() => document.getElementById(id)?.focus());
}

function left(event) {
  if (openId && event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
    openId = null;
    update();
  }
}

function keys(event) {
  const items = [...event.currentTarget.querySelectorAll(".menu button")];
  const at = items.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (event.key === "Escape" && openId) {
    event.stopPropagation();
    shut(openId);
  } else if (event.key in moves && items.length > 0) {
    event.preventDefault();
    items[(moves[event.key] + items.length) % items.length].focus();
  }
}

addEventListener("pointerdown", (event) => {
  if (openId && !event.target.closest(".menu-holder")) {
    openId = null;
    update();
  }
});
