// What sentences can be made of, and sentences made of it: the server words them.
import { call } from "../api.js";
import { library } from "../library.js";
import { settings } from "../settings.js";
import { update } from "../screen.js";

let known = { key: null, patterns: [], attributes: [] };
let statements = { ruleset: null, list: [], works: [] };

/** {patterns, attributes}; empty until they are there, and then the page is painted anew. */
export function choices() {
  const key = library.ruleset + settings.language;
  if (known.key !== key) {
    known = { ...known, key };
    call("/v1/rules/choices").then(
      (found) => {
        known = { key, ...found };
        update();
      },
      () => {
        known.key = null;
      },
    );
  }
  return known;
}

/** The statements that rules can cite, with the titles of their works. */
export function citable() {
  if (statements.ruleset !== library.ruleset) {
    statements = { ...statements, ruleset: library.ruleset };
    call("/v1/sources").then(
      ({ works, statements: list }) => {
        statements = { ruleset: library.ruleset, works, list };
        update();
      },
      () => {
        statements.ruleset = null;
      },
    );
  }
  return statements;
}

export function choiceOf(attribute) {
  return choices().attributes.find((one) => one.attribute === attribute);
}

/** The pattern lines of one language, one a customer type and subject, the first wording of each. */
export function patterns(language) {
  const seen = new Set();
  return choices().patterns.filter((one) => {
    const key = one.subject + one.type;
    const first = one.language === language && !seen.has(key);
    return first && seen.add(key);
  });
}

/** The pattern line as the choices have it: {text, language, subject, type}. */
export function patternOf(text) {
  return choices().patterns.find((one) => one.text === text);
}

const LISTS = new Set(["isOneOf", "includes", "excludes"]);

export function takesList(operator) {
  return LISTS.has(operator);
}

export function takesNothing(operator) {
  return operator === "isKnown" || operator === "isNotKnown";
}

/** The line that says a condition or an expectation: {attribute, operator, value} in words. */
export async function worded(role, clause, pattern, language) {
  const part = role === "condition" ? { conditions: [clause] } : { expectation: clause };
  const { parts } = await call("/v1/rules/write", { body: { pattern, language, ...part } });
  return parts.sentences.find((sentence) => sentence.role === role).text;
}
