// One entry a rule, however many groups and touchpoints it is about: an answer lists them apart.

/**
 * The outcomes of a kind ("recommendations", "met", "waived") of some groups, one entry a rule in
 * the answer's order: {rule, first, all: [{customer, outcome}], groups}.
 */
export function merged(results, kind) {
  const byRule = new Map();
  for (const result of results) {
    for (const outcome of result[kind] ?? []) {
      const entry = byRule.get(outcome.rule) ?? { rule: outcome.rule, first: outcome, all: [] };
      entry.all.push({ customer: result.customer.index, outcome });
      byRule.set(outcome.rule, entry);
    }
  }
  return [...byRule.values()].map((entry) => ({
    ...entry,
    groups: [...new Set(entry.all.map(({ customer }) => customer))],
  }));
}

/** Entries by strength, the strongest first; those without any left out. */
export function byStrength(entries) {
  return ["must", "should", "could"]
    .map((strength) => ({
      strength,
      entries: entries.filter((entry) => entry.first.strength === strength),
    }))
    .filter((band) => band.entries.length > 0);
}

/**
 * What is said of an entry's attribute, and where: the same value of the same groups at several
 * touchpoints is one: [{actual, groups, touchpoints}].
 */
export function said(entry) {
  const byValue = new Map();
  for (const { customer, outcome } of entry.all) {
    const key = JSON.stringify(outcome.actual ?? null);
    const fact = byValue.get(key) ?? { actual: outcome.actual, groups: new Set(), places: new Set() };
    fact.groups.add(customer);
    if (outcome.touchpoint) {
      fact.places.add(outcome.touchpoint);
    }
    byValue.set(key, fact);
  }
  return [...byValue.values()].map(({ actual, groups, places }) => ({
    actual,
    groups: [...groups],
    touchpoints: [...places],
  }));
}

/** The questions of some groups, one entry a place, the most valuable first. */
export function questions(results) {
  const byPlace = new Map();
  for (const result of results) {
    for (const question of result.questions) {
      const key = question.pointer ?? question.attribute;
      const entry = byPlace.get(key) ?? { ...question, groups: [], byRule: new Set() };
      entry.groups.push(result.customer.index);
      question.rules.forEach((rule) => entry.byRule.add(rule));
      entry.weight = Math.max(entry.weight, question.weight);
      byPlace.set(key, entry);
    }
  }
  return [...byPlace.values()]
    .map((entry) => ({ ...entry, total: entry.weight * entry.groups.length }))
    .sort((a, b) => b.total - a.total);
}

/** What an answer counts over its groups. */
export function totals(results) {
  const sum = (name) => results.reduce((all, { fit }) => all + fit[name], 0);
  const [met, unmet, unknown, waived] = ["met", "unmet", "unknown", "waived"].map(sum);
  return { met, unmet, unknown, waived, all: met + unmet + unknown + waived };
}

