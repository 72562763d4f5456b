// What the page knows of the rules in use: vocabulary, types, expectations, rules, samples and
// persona cards. Loaded once, and anew when the rule set or the language has changed.
import { call, onReturn } from "./api.js";
import { settings } from "./settings.js";
import { update } from "./screen.js";

const CHECK_EVERY = 20_000;

export const library = {
  ready: false,
  fault: null,
  ruleset: null,
  /** "current", or "stale" where a newer rule file was not taken, and why. */
  state: "current",
  problems: [],
  /** Whether rules and cards can be changed here: {state: "open" or "readOnly", message}. */
  publishing: { state: "open", message: "" },
  /** When the rule set last changed while this page was open. */
  changedAt: null,
  attributes: new Map(),
  dimensions: [],
  packs: [],
  types: [],
  expectations: [],
  rules: new Map(),
  samples: [],
  personas: [],
};

const reloaded = [];

/** Calls back when the rules, or the language they speak, have changed. */
export function onReload(act) {
  reloaded.push(act);
}

export async function load() {
  try {
    const [vocabulary, types, expectations, rules, samples, personas] = await Promise.all(
      ["vocabulary", "types", "expectations", "rules", "samples", "personas"].map((name) =>
        call("/v1/" + name),
      ),
    );
    take({ vocabulary, types, expectations, rules, samples, personas });
  } catch (fault) {
    library.fault = fault;
  }
  update();
}

function take({ vocabulary, types, expectations, rules, samples, personas }) {
  const again = library.ready;
  Object.assign(library, {
    ready: true,
    fault: null,
    ruleset: rules.ruleset,
    attributes: new Map(vocabulary.attributes.map((attribute) => [attribute.id, attribute])),
    dimensions: vocabulary.dimensions,
    packs: vocabulary.packs ?? [],
    types: types.types,
    expectations: expectations.expectations,
    rules: new Map(rules.rules.map((rule) => [rule.rule, rule])),
    samples: samples.samples,
    personas: personas.personas,
  });
  if (again) {
    reloaded.forEach((act) => act());
  }
}

/** An attribute by its id; one that the vocabulary does not have speaks by its id. */
export function attribute(id) {
  return (
    library.attributes.get(id) ?? {
      id,
      scope: "service",
      kind: "text",
      values: [],
      valueLabels: {},
      label: { en: id, fi: id },
      question: { en: id, fi: id },
    }
  );
}

/** Looks at intervals, and whenever the page is looked at again, whether the rules have changed. */
export function watch() {
  settings.onLanguage(() => load());
  onReturn(() => (library.ready ? check() : load()));
  setInterval(() => document.hidden || check(), CHECK_EVERY);
  addEventListener("focus", check);
}

export async function check() {
  try {
    const { rules, publishing } = await call("/health/ready");
    library.publishing = publishing ?? library.publishing;
    library.state = rules.state;
    library.problems = rules.problems ?? [];
    if (library.ready && rules.ruleset !== library.ruleset) {
      library.changedAt = new Date();
      await load();
    }
    update();
  } catch {
    // The connection strip tells.
  }
}
