/** One of two texts, by a count: many(2, "1 problem", "2 problems"). */
export function many(count, one, more) {
  return count === 1 ? one : more;
}
