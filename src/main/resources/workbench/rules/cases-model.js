// The cases of a rule as they are being edited. A description that is being written by hand may be
// no JSON yet: then the case holds it as words, under "draft", and nothing is lost.

/** The cases as they are published: {cases}, or {fault} with the case that cannot be read yet. */
export function written(cases) {
  const out = [];
  for (const one of cases) {
    if (one.draft === undefined) {
      out.push(one);
      continue;
    }
    const { draft, ...rest } = one;
    try {
      out.push({ ...rest, description: JSON.parse(draft) });
    } catch (fault) {
      return { fault: { name: one.name, message: fault.message } };
    }
  }
  return { cases: out };
}

/** The description of a case as words to edit. */
export function wordsOf(one) {
  return one.draft ?? JSON.stringify(one.description, null, 2);
}

/** The case with other words for its description. */
export function described(one, words) {
  try {
    const description = JSON.parse(words);
    const { draft: _, ...rest } = one;
    return JSON.stringify(description, null, 2) === words ? { ...rest, description } : { ...rest, description, draft: words };
  } catch {
    return { ...one, draft: words };
  }
}

/** A name that no case has yet. */
export function freeName(cases, wish) {
  const taken = new Set(cases.map((one) => one.name));
  let name = wish;
  for (let i = 2; taken.has(name); i++) {
    name = `${wish} (${i})`;
  }
  return name;
}

export const VERDICTS = ["met", "unmet", "unknown", "waived", "couldApply", "notApplicable"];

/** The page's name of a verdict: its mark and its word. */
export function markOf(verdict) {
  return { couldApply: "could", notApplicable: "na" }[verdict] ?? verdict;
}
