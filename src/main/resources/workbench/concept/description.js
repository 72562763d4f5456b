// Pure changes to a service description: each takes one and gives another.
import { at, put } from "../pointer.js";

export function groups(doc) {
  return Array.isArray(doc?.customers) ? doc.customers : [];
}

export function touchpoints(doc) {
  return Array.isArray(doc?.touchpoints) ? doc.touchpoints : [];
}

export function waivers(doc) {
  return Array.isArray(doc?.waivers) ? doc.waivers : [];
}

/** The types that the description is about: those of its groups, or all where it lists none. */
export function typesOf(doc, allTypes) {
  const listed = new Set(groups(doc).map((group) => group.type));
  return listed.size > 0 ? listed : new Set(allTypes);
}

export function addGroup(doc, group) {
  return { ...doc, customers: [...groups(doc), group] };
}

export function addTouchpoint(doc, touchpoint) {
  return { ...doc, touchpoints: [...touchpoints(doc), touchpoint] };
}

/** An id that no touchpoint has yet. */
export function freeId(doc, wish) {
  const taken = new Set(touchpoints(doc).map((touchpoint) => touchpoint.id));
  let id = wish;
  for (let i = 2; taken.has(id); i++) {
    id = wish + "-" + i;
  }
  return id;
}

/** Takes a group away; its waivers go with it, and those of later groups follow their group. */
export function removeGroup(doc, index) {
  const customers = groups(doc).filter((_, i) => i !== index);
  return withWaivers({ ...doc, customers }, (waiver) =>
    waiver.customer === index
      ? null
      : { ...waiver, ...moved(waiver, (i) => (i > index ? i - 1 : i)) },
  );
}

export function moveGroup(doc, from, to) {
  return withWaivers({ ...doc, customers: shifted(groups(doc), from, to) }, (waiver) => ({
    ...waiver,
    ...moved(waiver, (i) => shiftedIndex(i, from, to)),
  }));
}

export function removeTouchpoint(doc, index) {
  const { id } = touchpoints(doc)[index];
  const rest = touchpoints(doc).filter((_, i) => i !== index);
  return withWaivers({ ...doc, touchpoints: rest }, (waiver) =>
    waiver.touchpoint === id ? null : waiver,
  );
}

export function moveTouchpoint(doc, from, to) {
  return { ...doc, touchpoints: shifted(touchpoints(doc), from, to) };
}

/** Gives a touchpoint another id; its waivers follow. */
export function renameTouchpoint(doc, index, id) {
  const old = touchpoints(doc)[index].id;
  return withWaivers(put(doc, `/touchpoints/${index}/id`, id), (waiver) =>
    waiver.touchpoint === old ? { ...waiver, touchpoint: id } : waiver,
  );
}

function withWaivers(doc, follow) {
  const kept = waivers(doc).map(follow).filter(Boolean);
  return doc.waivers === undefined ? doc : { ...doc, waivers: kept };
}

function moved(waiver, where) {
  return Number.isInteger(waiver.customer) ? { customer: where(waiver.customer) } : {};
}

export function shifted(list, from, to) {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

function shiftedIndex(i, from, to) {
  if (i === from) {
    return to;
  }
  if (from < i && i <= to) {
    return i - 1;
  }
  return to <= i && i < from ? i + 1 : i;
}

/**
 * Applies several recommendations: [{pointer, value}]. Where two of them put a list at the same
 * place, both lists count.
 */
export function applied(doc, changes) {
  const byPointer = new Map();
  for (const { pointer, value } of changes) {
    const before = byPointer.get(pointer);
    const both = Array.isArray(value) && Array.isArray(before);
    byPointer.set(pointer, both ? [...new Set([...before, ...value])] : value);
  }
  return [...byPointer].reduce((result, [pointer, value]) => put(result, pointer, value), doc);
}

/** Everything that was stated differently: [{pointer, attribute, from, to}], in order. */
export function differences(before, after) {
  const places = (doc) => [
    ["/provider/sector", "sector"],
    ...facts(doc, "/attributes"),
    ...groups(doc).flatMap((_, i) => [
      ...["type", "relationship", "roles", "scope"].map((id) => [`/customers/${i}/${id}`, id]),
      ...facts(doc, `/customers/${i}/traits`),
      ...facts(doc, `/customers/${i}/attributes`),
    ]),
    ...touchpoints(doc).flatMap((_, i) => [
      ...["channel", "stage"].map((id) => [`/touchpoints/${i}/${id}`, id]),
      ...facts(doc, `/touchpoints/${i}/attributes`),
    ]),
  ];
  return [...new Map([...places(before), ...places(after)])]
    .map(([pointer, attribute]) => ({
      pointer,
      attribute,
      from: at(before, pointer) ?? undefined,
      to: at(after, pointer) ?? undefined,
    }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

function facts(doc, pointer) {
  return Object.keys(at(doc, pointer) ?? {}).map((id) => [`${pointer}/${id}`, id]);
}
