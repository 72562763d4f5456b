// The matrix as rows: one an attribute, with what each type expects of it.
import { attribute as known, library } from "../library.js";
import { ours } from "../words.js";
import { valueLabel, wish } from "../values.js";
import { accepted } from "../parts/strip.js";
import { weight } from "../parts/marks.js";
import { dimensionOfAttribute } from "../concept/form.js";

let made = { from: null, labels: null, rows: [] };

/**
 * [{attribute, dimension, cells: type → wishes, torn, differs, text}]; a wish is {rule, operator,
 * value, strength, words, title, conditional}.
 */
export function matrixRows() {
  if (made.from !== library.expectations || made.rules !== library.rules) {
    made = { from: library.expectations, rules: library.rules, rows: rows() };
  }
  return made.rows;
}

function rows() {
  const byAttribute = new Map();
  for (const one of library.expectations) {
    const cells = byAttribute.get(one.attribute) ?? new Map();
    cells.set(one.type, one.rules.map((rule) => described(one.attribute, rule)).sort(byWeight));
    byAttribute.set(one.attribute, cells);
  }
  return [...byAttribute].map(([id, cells]) => finished(known(id), cells));
}

function described(attribute, { rule, operator, value, strength }) {
  const whole = library.rules.get(rule);
  return {
    rule,
    operator,
    value,
    strength,
    words: wish({ attribute, operator, value }),
    title: whole?.title ?? rule,
    pack: whole?.pack ?? rule.split("/")[0],
    conditions: (whole?.conditions ?? []).slice(1),
  };
}

function byWeight(a, b) {
  return weight(b.strength) - weight(a.strength);
}

function finished(attribute, cells) {
  const wishes = [...cells.values()].flat();
  const labels = attribute.values.map((value) => valueLabel(attribute, value));
  const text = [
    ours(attribute.label),
    ours(attribute.question),
    attribute.id,
    ...labels,
    ...wishes.flatMap((one) => [one.words, one.title, one.rule]),
  ];
  return {
    attribute,
    cells,
    dimension: dimensionOfAttribute(attribute.id) ?? library.dimensions[0].id,
    torn: torn(attribute, cells),
    differs: differs(cells),
    text: plain(text.join(" ")),
  };
}

/** Whether the types cannot all be satisfied by one value; conditions are left out of account. */
function torn(attribute, cells) {
  const wishes = [...cells.values()].flat().filter((one) => one.conditions.length === 0 && typeof one.value !== "object");
  if (wishes.length < 2) {
    return false;
  }
  if (attribute.kind === "number") {
    const low = Math.max(...wishes.map((one) => (one.operator === "atMost" ? 0 : one.value)));
    const high = Math.min(...wishes.map((one) => (one.operator === "atLeast" ? Infinity : one.value)));
    return low > high;
  }
  if (attribute.kind === "set" || attribute.values.length === 0) {
    return false;
  }
  const boxes = wishes.map((one) => accepted(attribute, one));
  return !attribute.values.some((_, i) => boxes.every((each) => each[i]));
}

/** Whether some types expect something else, or nothing. */
function differs(cells) {
  const said = library.types.map(({ id }) =>
    JSON.stringify((cells.get(id) ?? []).map((one) => [one.rule, one.words]).sort()),
  );
  return new Set(said).size > 1;
}

/** The rows that a search leaves, each with the wishes that it leaves. */
export function find(all, { words, dimension, pack, show }) {
  const sought = plain(words).split(/\s+/).filter(Boolean);
  return all
    .filter((one) => !dimension || one.dimension === dimension)
    .filter((one) => show === "all" || (show === "tensions" ? one.torn : one.differs))
    .filter((one) => sought.every((word) => one.text.includes(word)))
    .map((one) => (pack ? ofPack(one, pack) : one))
    .filter((one) => one.cells.size > 0);
}

function ofPack(one, pack) {
  const cells = new Map(
    [...one.cells]
      .map(([type, wishes]) => [type, wishes.filter((wish) => wish.pack === pack)])
      .filter(([, wishes]) => wishes.length > 0),
  );
  return { ...one, cells };
}

const NEAR = 3;

/** The attributes whose labels share most letters with a word that nothing mentions. */
export function nearest(all, words) {
  const sought = pairs(plain(words));
  return sought.size === 0
    ? []
    : all
        .map((one) => ({ one, shared: [...pairs(plain(ours(one.attribute.label)))].filter((pair) => sought.has(pair)).length }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared)
        .slice(0, NEAR)
        .map(({ one }) => one);
}

function pairs(text) {
  return new Set([...text].slice(1).map((letter, i) => text[i] + letter).filter((pair) => !/\s/.test(pair)));
}

function plain(text) {
  return text.replaceAll("\u00AD", "").toLowerCase();
}
