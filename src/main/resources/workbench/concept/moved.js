// What moved from one answer to the next, group by group and dimension by dimension.

/** Which scores of two answers to the same groups differ; `any` where one does. */
export function moves(before, after) {
  const cells = [];
  after.results.forEach((result, group) => {
    const old = before.results[group];
    if (!old) {
      return;
    }
    for (const [dimension, tally] of Object.entries(result.fit.byDimension)) {
      const was = old.fit.byDimension[dimension];
      if (was && (was.score !== tally.score || counts(was) !== counts(tally))) {
        cells.push({ group, dimension, from: was.score, to: tally.score });
      }
    }
  });
  const scored = cells.filter((cell) => cell.from !== cell.to);
  return { any: cells.length > 0, cells, scored, gone: gone(before, after), come: gone(after, before) };
}

function counts(tally) {
  return [tally.met, tally.unmet, tally.unknown].join();
}

function gone(before, after) {
  const left = rules(after);
  return [...rules(before)].filter((rule) => !left.has(rule));
}

function rules(answer) {
  return new Set(
    answer.results.flatMap((result) => result.recommendations.map((advice) => advice.rule)),
  );
}

/** The scored moves by dimension: [{dimension, groups: [{group, from, to}]}]. */
export function byDimension(moved) {
  const found = new Map();
  for (const cell of moved.scored) {
    found.set(cell.dimension, [...(found.get(cell.dimension) ?? []), cell]);
  }
  return [...found].map(([dimension, cells]) => ({ dimension, cells }));
}
