// The cards as the server tells them, with what it finds missing; and changing them there.
import { call, Refused, Silent } from "../api.js";
import { library, load as reloadLibrary, onReload } from "../library.js";
import { update } from "../screen.js";

export const shelf = {
  /** Reviews by the id of the card: {monthsOld, complete, findings}; empty until they are there. */
  reviews: new Map(),
  fault: null,
  /** What was done last: {words, undo}, or {fault, again}; told until the next is. */
  told: null,
  busy: false,
};

let asked = null;

/** Asks for the reviews, once a rule set and language. */
export async function review() {
  const key = library.ruleset + document.documentElement.lang + JSON.stringify(library.personas.map((card) => [card.id, card.updated]));
  if (asked === key) {
    return;
  }
  asked = key;
  try {
    const { reviews } = await call("/v1/personas?include=review");
    shelf.reviews = new Map(reviews.map((one) => [one.persona, one]));
    shelf.fault = null;
  } catch (fault) {
    shelf.fault = fault;
    asked = null;
  }
  update();
}

onReload(() => {
  asked = null;
});

/** One card and its tag. */
export function fetchCard(id) {
  return call("/v1/personas/" + id, { whole: true });
}

export function putCard(card, etag) {
  return call("/v1/personas/" + card.id, {
    method: "PUT",
    body: card,
    headers: etag === null ? { "If-None-Match": "*" } : { "If-Match": etag },
    whole: true,
  });
}

export function deleteCard(id, etag) {
  return call("/v1/personas/" + id, { method: "DELETE", headers: { "If-Match": etag } });
}

/** The page follows what was done. */
export async function settled(body) {
  library.ruleset = body.ruleset ?? library.ruleset;
  asked = null;
  await reloadLibrary();
}

/** Does something to the cards; what went wrong is told with a way to try again. */
export async function attempt(deed) {
  Object.assign(shelf, { busy: true, told: null });
  update();
  try {
    await deed();
  } catch (fault) {
    if (!(fault instanceof Refused || fault instanceof Silent)) {
      throw fault;
    }
    shelf.told = { fault, again: () => attempt(deed) };
  } finally {
    shelf.busy = false;
    update();
  }
}
