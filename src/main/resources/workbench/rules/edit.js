// Pure changes to the text of a rule. Lines and columns count from 1, columns in whole characters,
// as the server counts them; nothing here knows what a sentence means.

/** Where a line begins. */
function lineStart(text, line) {
  let at = 0;
  for (let i = 1; i < line; i++) {
    const next = text.indexOf("\n", at);
    if (next < 0) {
      return text.length;
    }
    at = next + 1;
  }
  return at;
}

function lineEnd(text, line) {
  const end = text.indexOf("\n", lineStart(text, line));
  return end < 0 ? text.length : end;
}

export function lineOf(text, line) {
  return text.slice(lineStart(text, line), lineEnd(text, line));
}

/** Where a place is in the text. */
export function index(text, line, column) {
  const words = lineOf(text, line);
  return lineStart(text, line) + [...words].slice(0, column - 1).join("").length;
}

/** The line and column of an index. */
export function place(text, at) {
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: [...lines[lines.length - 1]].length + 1 };
}

/** The text with other words at a place: {line, column, endColumn}. */
export function replaced(text, { line, column, endColumn }, words) {
  return text.slice(0, index(text, line, column)) + words + text.slice(index(text, line, endColumn));
}

/** The text with a line after another one. */
export function withLineAfter(text, line, words) {
  const end = lineEnd(text, line);
  return text.slice(0, end) + "\n" + words + text.slice(end);
}

export function withoutLine(text, line) {
  const start = lineStart(text, line);
  const end = lineEnd(text, line);
  return text.slice(0, start) + text.slice(Math.min(text.length, end + 1));
}

/** Words as they stand between quotes, on one line. */
export function quoted(words) {
  return words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ").replace(/[\\"]/g, "\\$&");
}
