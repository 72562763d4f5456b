// One dialog at a time, in the browser's own <dialog>: it keeps the focus in, Esc closes it, and
// the focus goes back to where it came from.
import { html, nothing } from "../lit.js";
import { say } from "../words.js";
import { afterUpdate } from "../screen.js";

let current = null;

/** Opens a dialog. `content` is painted anew with the page; `wide` gives it room for a table. */
export function open({ title, content, wide = false, onClose = () => {} }) {
  current = { title, content, wide, onClose, from: document.activeElement };
  afterUpdate(() => {
    const element = document.querySelector("dialog");
    if (element && !element.open) {
      element.showModal();
      element.querySelector("[autofocus]")?.focus();
    }
  });
}

export function close() {
  if (current) {
    const { from, onClose } = current;
    document.querySelector("dialog")?.close();
    current = null;
    onClose();
    afterUpdate(() => from?.isConnected && from.focus());
  }
}

export function isOpen() {
  return current !== null;
}

export function dialog() {
  if (!current) {
    return nothing;
  }
  const cancelled = (event) => {
    event.preventDefault();
    close();
  };
  return html`<dialog class=${current.wide ? "wide" : ""} aria-labelledby="dialog-title" @cancel=${cancelled}>
    <header class="row apart">
      <h2 id="dialog-title">${typeof current.title === "function" ? current.title() : current.title}</h2>
      <button type="button" class="plain" @click=${close}>${say("close")}</button>
    </header>
    <div class="stack">${current.content()}</div>
  </dialog>`;
}

