// The one place that knows where lit-html lies, and what of it the page uses.
import { nothing } from "./lit/lit-html.js";
import { Directive, directive } from "./lit/directive.js";

export { html, nothing, render, svg } from "./lit/lit-html.js";
export { guard } from "./lit/directives/guard.js";
export { keyed } from "./lit/directives/keyed.js";
export { live } from "./lit/directives/live.js";
export { repeat } from "./lit/directives/repeat.js";

/**
 * Styles of one element, set through the CSSOM: the page's policy allows no style attributes.
 * Written among the attributes: html`<i ${styled({"--v": 0.5})}></i>`.
 */
export const styled = directive(
  class extends Directive {
    render() {
      return nothing;
    }

    update(part, [styles]) {
      for (const [name, value] of Object.entries(styles)) {
        part.element.style.setProperty(name, String(value));
      }
      return nothing;
    }
  },
);
