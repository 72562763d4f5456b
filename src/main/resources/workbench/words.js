// What the page says, in the language chosen, and how it writes numbers, times and users' texts.
import en from "./text/en.js";
import fi from "./text/fi.js";
import { hyphened } from "./text/hyphens.js";
import { settings } from "./settings.js";

const texts = { en, fi };

/** A text of the page: say("unmet-head", 32, 115). Texts are words, or functions of their details. */
export function say(key, ...details) {
  const text = texts[settings.language][key];
  if (text === undefined) {
    throw new Error("no such text: " + key);
  }
  return typeof text === "function" ? text(...details) : text;
}

/** A text of the rules or the vocabulary: {en, fi}; soft hyphens where the language needs them. */
export function ours(text) {
  return hyphened(text[settings.language] ?? text.en, settings.language);
}

/** The same with a capital, as a heading or a label. */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function titled(text) {
  return capital(ours(text));
}

/** A user's own text, which is a string or one string a language; empty where there is none. */
export function theirs(text) {
  if (text === null || text === undefined || typeof text !== "object") {
    return text === null || text === undefined ? "" : String(text);
  }
  const best = text[settings.language] ?? text.en ?? text.fi ?? Object.values(text)[0];
  return typeof best === "string" ? best : "";
}

/** A user's text with new words for the language chosen; undefined where nothing is left. */
export function rewritten(text, words) {
  if (text !== null && typeof text === "object" && !Array.isArray(text)) {
    const all = { ...text, [settings.language]: words };
    if (words === "") {
      delete all[settings.language];
    }
    return Object.keys(all).length > 0 ? all : undefined;
  }
  return words === "" ? undefined : words;
}

/** A score from 0 to 1: 0.67, 0,67; a dash where nothing is decided. */
export function score(value) {
  return value === null || value === undefined ? "–" : decimal(value.toFixed(2));
}

export function decimal(text) {
  return settings.language === "fi" ? text.replace(".", ",") : text;
}

/** A change of score: +0.33, −0.10. */
export function change(from, to) {
  const by = Math.round((to - from) * 100);
  return by === 0 ? "±0" : (by > 0 ? "+" : "−") + decimal((Math.abs(by) / 100).toFixed(2));
}

/** The time of day: 14.02. */
export function clock(date) {
  const two = (number) => String(number).padStart(2, "0");
  return two(date.getHours()) + "." + two(date.getMinutes());
}

/** A day: 12 November 2026, 12.11.2026. */
export function day(date) {
  return settings.language === "fi"
    ? `${date.getDate()}.${date.getMonth() + 1}.${date.getFullYear()}`
    : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** A day written as 2026-11-22. */
export function isoDay(text) {
  const date = new Date(text + "T12:00:00");
  return Number.isNaN(date.getTime()) ? text : day(date);
}

/** Several words as one: a, b and c. */
export function listed(words) {
  const last = words[words.length - 1];
  return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + say("and") + last;
}
