// The personas view: cards side by side, with what is missing or stale.
import { html, repeat } from "../lit.js";
import { library } from "../library.js";
import { onRoute, route, to } from "../route.js";
import { say } from "../words.js";
import { mark } from "../parts/marks.js";
import { empty } from "../parts/states.js";
import { asksForToken, tokenButton } from "../parts/token.js";
import { readOnly } from "../rules/list.js";
import { persona } from "./card.js";
import { editCard, newCard } from "./form.js";
import { review, shelf } from "./shelf.js";

export function title() {
  return say("view-personas");
}

onRoute(() => {
  const [view, id] = route.path;
  if (view === "personas" && id && library.ready) {
    editCard(id);
    history.replaceState(null, "", to(["personas"]));
  }
});

export function view() {
  review();
  const cards = library.personas;
  return html`<div class="view-head">
      <div class="grow"><h1>${title()}</h1><p class="lede">${finding(cards)}</p>${readOnly()}</div>
      <div class="row"><button type="button" class="primary" @click=${newCard}>${say("new-card")}</button>
        <button type="button" @click=${() => print()}>${say("print")}</button></div>
    </div>
    ${told()}
    ${cards.length === 0
      ? empty(say("no-cards"), say("no-cards-text"), html`<button type="button" @click=${newCard}>${say("new-card")}</button>`)
      : html`<div class="personas">${repeat(cards, (card) => card.id, (card) => persona(card, shelf.reviews.get(card.id)))}</div>`}`;
}

/** The head states what was found. */
function finding(cards) {
  const reviews = cards.map((card) => shelf.reviews.get(card.id)).filter(Boolean);
  if (reviews.length < cards.length || cards.length === 0) {
    return say("personas-lede", cards.length);
  }
  const lacking = reviews.filter((one) => !one.complete).length;
  return say("personas-found", cards.length, lacking);
}

function told() {
  const { told: last } = shelf;
  if (!last) {
    return "";
  }
  if (last.fault) {
    return html`<div class="block"><div class="problem" role="alert">${mark("unmet")}<b>${last.fault.message || say("silent")}</b>
      <span class="row">${asksForToken(last.fault) ? tokenButton(last.again) : html`<button type="button" @click=${last.again}>${say("try-again")}</button>`}</span></div></div>`;
  }
  return html`<div class="moved page-moved" role="status"><span>${mark("met")}<b>${last.words}</b></span>
    ${last.undo ? html`<button type="button" id="undo-card" @click=${last.undo}>${say("undo")}</button>` : ""}</div>`;
}

