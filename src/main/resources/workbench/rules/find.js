// Finding rules in their own words, in both languages: title, sentences, texts and ids.
import { call } from "../api.js";
import { library } from "../library.js";
import { settings } from "../settings.js";
import { update } from "../screen.js";

const ORDER = { draft: 0, active: 1, retired: 2 };

let words = { rules: null, language: null, byId: new Map() };
let other = { ruleset: null, language: null, byId: new Map() };

/** Every rule with what can be asked of it: {rule, type, text}. */
export function entries() {
  const { rules } = library;
  if (words.rules !== rules || words.language !== settings.language || words.other !== other) {
    const byId = new Map([...rules.values()].map((rule) => [rule.rule, entry(rule)]));
    words = { rules, language: settings.language, other, byId };
  }
  return [...words.byId.values()];
}

function entry(rule) {
  return { rule, type: typeOf(rule.rule), text: plain(said(rule) + " " + (other.byId.get(rule.rule) ?? "")) };
}

function said(rule) {
  const { rule: id, title, conditions, recommend, because, sources, note } = rule;
  return [id, title, ...conditions, recommend, because, note ?? "", ...sources.map((one) => one.id + " " + one.title)].join("\n");
}

/** The type of customer whom a rule is about; undefined where it is about anyone. */
function typeOf(id) {
  return types().get(id);
}

let made = { from: null, types: new Map() };

function types() {
  if (made.from !== library.expectations) {
    const all = new Map();
    for (const { type, rules } of library.expectations) {
      rules.forEach(({ rule }) => all.set(rule, [...(all.get(rule) ?? []), type]));
    }
    made = { from: library.expectations, types: all };
  }
  return made.types;
}

/** Reads what the rules say in the language that is not shown, once a rule set. */
export async function learnOther() {
  const language = settings.language === "fi" ? "en" : "fi";
  if (other.ruleset === library.ruleset && other.language === language) {
    return;
  }
  other = { ruleset: library.ruleset, language, byId: other.byId };
  try {
    const { rules } = await call("/v1/rules", { language });
    other = { ruleset: library.ruleset, language, byId: new Map(rules.map((rule) => [rule.rule, said(rule)])) };
    update();
  } catch {
    other.ruleset = null;
  }
}

/** The rules that are asked for, in the order of packs and titles. */
export function find(asked, kept) {
  const sought = plain(asked.words).split(/\s+/).filter(Boolean);
  return entries()
    .filter(({ rule }) => !asked.pack || rule.pack === asked.pack)
    .filter(({ type }) => !asked.type || type === undefined || type.includes(asked.type))
    .filter(({ rule }) => !asked.dimension || rule.dimension === asked.dimension)
    .filter(({ rule }) => !asked.source || rule.sources.some((one) => one.id === asked.source))
    .filter(({ rule }) => !asked.status || (asked.status === "unpublished" ? rule.rule in kept : rule.status === asked.status))
    .filter(({ text }) => sought.every((word) => text.includes(word)));
}

/** In groups: [{id, entries}], by pack, dimension, strength or status. */
export function grouped(found, by) {
  const groups = new Map(order(by).map((id) => [id, []]));
  for (const one of found) {
    const id = one.rule[by];
    groups.has(id) ? groups.get(id).push(one) : groups.set(id, [one]);
  }
  return [...groups].filter(([, list]) => list.length > 0).map(([id, list]) => ({ id, entries: sorted(list) }));
}

function order(by) {
  switch (by) {
    case "pack":
      return library.packs.map((one) => one.id);
    case "dimension":
      return library.dimensions.map((one) => one.id);
    case "strength":
      return ["must", "should", "could"];
    default:
      return Object.keys(ORDER);
  }
}

function sorted(list) {
  const collator = new Intl.Collator(settings.language);
  return [...list].sort((a, b) => collator.compare(a.rule.title, b.rule.title));
}

function plain(text) {
  return text.replaceAll("\u00AD", "").toLowerCase();
}
