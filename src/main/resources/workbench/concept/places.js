// Where in a JSON text a pointer points: the range of its value, or of the nearest that is there.
import { steps } from "../pointer.js";

export function whereIs(text, pointer) {
  const path = steps(pointer);
  let at = 0;
  let depth = 0;
  let found = [0, Math.min(text.length, 1)];

  const blank = () => {
    while (at < text.length && /\s/.test(text[at])) at++;
  };
  const string = () => {
    const start = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at++;
    return text.slice(start + 1, at - 1);
  };
  const value = (onPath) => {
    blank();
    const start = at;
    const mine = depth;
    if (text[at] === "{") {
      members(onPath, "}", () => {
        const key = string();
        blank();
        at++;
        return key;
      });
    } else if (text[at] === "[") {
      members(onPath, "]", (index) => String(index));
    } else if (text[at] === '"') {
      string();
    } else {
      while (at < text.length && !/[\s,\]}]/.test(text[at])) at++;
    }
    if (onPath && mine >= found.depth) {
      found = Object.assign([start, at], { depth: mine });
    }
  };
  const members = (onPath, end, key) => {
    at++;
    for (let index = 0; at < text.length; index++) {
      blank();
      if (text[at] === end || at >= text.length) {
        at++;
        return;
      }
      if (text[at] === ",") {
        at++;
        blank();
      }
      const start = at;
      const name = key(index);
      const here = onPath && name === path[depth];
      depth++;
      value(here);
      depth--;
      if (at === start) {
        at = text.length;
      }
      blank();
    }
  };
  found = Object.assign(found, { depth: -1 });
  value(true);
  return [found[0], found[1]];
}
