// JSON pointers (RFC 6901) into values that are never changed in place.

/** The steps of a pointer: "/customers/0/type" → ["customers", "0", "type"]. */
export function steps(pointer) {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
}

export function pointerTo(...path) {
  return path.map((step) => "/" + String(step).replace(/~/g, "~0").replace(/\//g, "~1")).join("");
}

/** What stands at a pointer; undefined where nothing does. */
export function at(value, pointer) {
  return steps(pointer).reduce((inner, step) => inner?.[step], value);
}

/** The same value with something else at a pointer; undefined takes away what stood there. */
export function put(value, pointer, replacement) {
  return replaced(value, steps(pointer), replacement);
}

function replaced(value, [step, ...rest], replacement) {
  if (step === undefined) {
    return replacement;
  }
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const inner = rest.length > 0 ? replaced(copy[step] ?? {}, rest, replacement) : replacement;
  if (inner !== undefined) {
    copy[step] = inner;
  } else if (Array.isArray(copy)) {
    copy.splice(Number(step), 1);
  } else {
    delete copy[step];
  }
  return copy;
}

/** The same value with the field at a pointer under another name, in the same place. */
export function renamed(value, pointer, name) {
  const path = steps(pointer);
  const parent = pointerTo(...path.slice(0, -1));
  const old = at(value, parent);
  const entries = Object.entries(old).map(([key, inner]) =>
    key === path[path.length - 1] ? [name, inner] : [key, inner],
  );
  return put(value, parent, Object.fromEntries(entries));
}
