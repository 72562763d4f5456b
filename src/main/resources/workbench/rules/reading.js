// Asks the server what the text of the open rule says and what is wrong with it.
import { call } from "../api.js";
import { update } from "../screen.js";
import { desk, inStep, isNew } from "./desk.js";

const CHECK_AFTER = 120;

const listeners = [];
const waiting = [];
let timer = 0;
let checking = null;

/** Asks the server what the text says and what is wrong with it. */
export async function check() {
  clearTimeout(timer);
  checking?.abort();
  const mine = (checking = new AbortController());
  const { id, text } = desk;
  if (desk.state !== "ready") {
    return;
  }
  try {
    const [found, before] = await Promise.all([read(text, mine.signal), baseRead(mine.signal)]);
    if (desk.id === id && desk.text === text) {
      desk.reading = { text, ...found };
      desk.baseParts = before;
      waiting.splice(0).forEach((act) => (inStep() ? act() : whenRead(act)));
      listeners.forEach((act) => act());
    }
  } catch {
    // The connection strip tells; what was read before stays.
  }
  update();
}

export function checkSoon() {
  clearTimeout(timer);
  timer = setTimeout(check, CHECK_AFTER);
}

/** Stops asking, and forgets what was to be done with the answer. */
export function stop() {
  checking?.abort();
  clearTimeout(timer);
  waiting.length = 0;
}

async function baseRead(signal) {
  if (desk.baseParts || isNew()) {
    return desk.baseParts;
  }
  return (await read(desk.base.text, signal)).parts;
}

/** What a text says: {problems, parts}. */
export function read(text, signal) {
  return call("/v1/rules/check?rule=" + desk.id, { body: text, type: "text/plain", signal });
}

/** Calls back whenever the text or the cases have changed and the text has been read. */
export function onRead(act) {
  listeners.push(act);
}

/** Does something once what is read is what stands in the text: now, as a rule. */
export function whenRead(act) {
  if (inStep()) {
    act();
  } else {
    waiting.push(act);
    check();
  }
}
