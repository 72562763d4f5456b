// Persona cards: what they hold, and how a form of one becomes a card again.
import { fields, written } from "./text.js";

/** The parts of a card that are lists of texts, in the order of the vocabulary. */
export const PARTS = ["values", "motivations", "uncertainties", "experiences", "expectations"];

const LISTS = [...PARTS, "keywords"];

export function today() {
  return new Date().toISOString().slice(0, 10);
}

/** A form of a card; every text in both languages, every list with a line to write on. */
export function formOf(card) {
  const form = {
    card,
    id: card.id ?? "",
    name: fields(card.name),
    story: fields(card.story),
    basis: fields(card.basis),
    updated: card.updated ?? "",
    traits: { ...card.traits },
  };
  for (const list of LISTS) {
    form[list] = (card[list] ?? []).map(fields);
  }
  return form;
}

/** The card of a form. What the form does not know stays as it was. */
export function cardOf(form) {
  const card = { ...form.card, id: form.id };
  const put = (key, value) => (value === undefined ? delete card[key] : (card[key] = value));
  put("name", written(form.name));
  put("story", written(form.story));
  for (const list of LISTS) {
    const texts = form[list].map(written).filter((text) => text !== undefined);
    put(list, texts.length > 0 || (form.card[list] !== undefined && form.card[list].length === 0) ? texts : undefined);
  }
  put("traits", Object.keys(form.traits).length > 0 ? form.traits : undefined);
  put("basis", written(form.basis));
  put("updated", form.updated || undefined);
  return card;
}
