// Texts of a card in both languages, as the form edits them and as the card keeps them.

/** A text as two fields: what has no language stands in the first. */
export function fields(text) {
  if (text === null || text === undefined) {
    return { en: "", fi: "" };
  }
  return typeof text === "string" ? { en: text, fi: "", plain: true } : { ...text, en: text.en ?? "", fi: text.fi ?? "" };
}

/** The text that two fields say; undefined where they say nothing. */
export function written({ plain, ...languages }) {
  const said = Object.entries(languages).filter(([, words]) => words.trim() !== "");
  if (said.length === 0) {
    return undefined;
  }
  return plain && said.length === 1 && said[0][0] === "en" ? said[0][1] : Object.fromEntries(said);
}
