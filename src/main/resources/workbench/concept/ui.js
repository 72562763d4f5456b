// What of the concept view is open, beyond what the address tells.
export const ui = {
  /** "describe" or "answer": which side shows where there is room for one. */
  side: "answer",
  /** "form" or "json". */
  mode: "form",
  /** A problem to bring into sight in the text. */
  seek: null,
  /** Rules whose conditions are unfolded. */
  unfolded: new Set(),
  /** Strengths whose long lists are shown whole. */
  bands: new Set(),
  /** What was just done: {words, undoable}, told in the status line until the next is. */
  status: null,
};
