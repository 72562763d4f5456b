// The rule that is open: its text and cases as they are being written, what they grew from, and
// what the server reads in the text. Sentences and text are two views of the one text, so they are
// always in step; nothing here reads a sentence. opening.js opens and leaves it, writing.js changes
// it, reading.js asks the server what it says.

export const desk = {
  /** pack/name of the rule that is open. */
  id: null,
  /** "loading", "ready", "gone" where there is no such rule, or "failed". */
  state: "loading",
  fault: null,
  /** The rule as the server tells it; null where it is a new one. */
  rule: null,
  /** What the draft grew from: {text, cases, etag}; etag is null for a new rule. */
  base: null,
  /** A newer state that somebody published meanwhile, as base; null in place of a rule that went. */
  theirs: undefined,
  text: "",
  cases: [],
  message: "",
  /** What the server reads in `reading.text`: {text, problems, parts}. */
  reading: null,
  /** What the base says, read: the parts of its text. */
  baseParts: null,
  past: [],
  future: [],
  keptAt: null,
  /** Whether the lines of the rule end with CRLF; a text area knows only LF. */
  usesCrlf: false,
};

/** How it is shown: "sentences", "text", or "both" side by side. */
export const shape = { value: "both" };

export function isNew() {
  return desk.base?.etag === null;
}

export function isChanged() {
  const { base, text, cases } = desk;
  return base !== null && (text !== base.text || !same(cases, base.cases) || isNew());
}

/** The language that the rule's sentences are written in. */
export function languageOf() {
  const sentence = desk.reading?.parts.sentences.find((one) => one.language) ?? {};
  return sentence.language ?? (document.documentElement.lang === "fi" ? "fi" : "en");
}

/** Whether what was read is what stands in the text now, so that its places can be trusted. */
export function inStep() {
  return desk.reading !== null && desk.reading.text === desk.text;
}

export function errors() {
  return (desk.reading?.problems ?? []).filter((one) => one.severity === "error");
}

/** A text area gives LF, whatever it was given; what is published has the line ends of the rule. */
export function plain(text) {
  return text.replace(/\r\n/g, "\n");
}

export function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
