// Every call to the server goes through here. What comes back is the answer, or one of two errors:
// a Refused, with the problem details that the server sent, or a Silent, where none came.
import { settings } from "./settings.js";
import { update } from "./screen.js";
import { token } from "./token.js";

/** The server said no, and why: RFC 9457 problem details, with all errors. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
    this.errors = problem.errors ?? [];
  }
}

/** Nobody answered. */
export class Silent extends Error {}

/** Whether the server answers; `retryAt` counts down to the next try. */
export const connection = { silentSince: null, retryAt: null };

const BUSY = 503;
const returned = [];
let tries = 0;
let timer = 0;
let waiting = 0;

/** Calls back when the server answers again, or when it is time to ask a busy one once more. */
export function onReturn(act) {
  returned.push(act);
}

/**
 * A call; `options` may hold method, body, type, accept, headers, signal, and a language other than
 * the chosen one. With `whole`, what comes is {body, etag, reply}; with `binary`, a blob.
 */
export async function call(path, options = {}) {
  const reply = await send(path, options);
  const body = options.binary ? await reply.blob() : options.accept ? await reply.text() : await reply.json();
  return options.whole ? { body, etag: reply.headers.get("ETag"), reply } : body;
}

async function send(path, { method, body, type, accept, headers = {}, signal, language }) {
  const raw = body === undefined || typeof body === "string" || body instanceof Blob;
  const request = {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { Accept: accept ?? "application/json", ...token.headers(), ...headers },
    body: raw ? body : JSON.stringify(body),
    signal,
    cache: "no-cache",
  };
  if (body !== undefined) {
    request.headers["Content-Type"] = type ?? "application/json";
  }
  const reply = await fetch(spoken(path, language), request).catch((fault) => {
    if (fault.name === "AbortError") {
      throw fault;
    }
    silent();
    throw new Silent();
  });
  heard();
  if (reply.status === BUSY) {
    askLater(Number(reply.headers.get("Retry-After")) || 5);
  }
  if (!reply.ok) {
    throw new Refused(reply.status, await reply.json().catch(() => ({ title: reply.statusText })));
  }
  return reply;
}

function spoken(path, language = settings.language) {
  return path + (path.includes("?") ? "&" : "?") + "lang=" + language;
}

function silent() {
  connection.silentSince ??= new Date();
  const wait = Math.min(30, 2 ** ++tries);
  connection.retryAt = Date.now() + wait * 1000;
  clearTimeout(timer);
  timer = setTimeout(countdown, 1000);
  update();
}

function countdown() {
  if (Date.now() >= connection.retryAt) {
    retry();
  } else {
    timer = setTimeout(countdown, 1000);
    update();
  }
}

/** Asks at once whether the server is there again. */
export function retry() {
  clearTimeout(timer);
  return call("/health/live").catch(() => {});
}

/** A busy server says when to come back; whatever failed meanwhile is then asked for again. */
function askLater(seconds) {
  clearTimeout(waiting);
  waiting = setTimeout(() => returned.forEach((act) => act()), seconds * 1000);
}

function heard() {
  tries = 0;
  clearTimeout(timer);
  if (connection.silentSince) {
    connection.silentSince = null;
    connection.retryAt = null;
    returned.forEach((act) => act());
    update();
  }
}
