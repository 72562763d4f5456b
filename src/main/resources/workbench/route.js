// The address tells what is shown: #/concept?group=0&dimension=needs. Filters live in it, so they
// survive a reload, and the back button undoes them.
import { update } from "./screen.js";

export const route = { path: [], query: new URLSearchParams() };

const leaving = [];

export function follow() {
  addEventListener("hashchange", read);
  read();
}

function read() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const was = route.path[0];
  route.path = path.split("/").map(decoded).filter(Boolean);
  if (route.path.length === 0) {
    route.path = ["concept"];
  }
  route.query = new URLSearchParams(query);
  leaving.forEach((act) => act(was !== route.path[0]));
  update();
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place: to(["rules", "consumer", "surprises"], {tab: "text"}). */
export function to(path, query = {}) {
  const words = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== null && value !== undefined),
  ).toString();
  return "#/" + path.map(encodeURIComponent).join("/") + (words ? "?" + words : "");
}

/** The address of this place with something of the query changed; null takes a part away. */
export function here(changes) {
  return to(route.path, { ...Object.fromEntries(route.query), ...changes });
}

export function go(address) {
  location.hash = address;
}

/** Calls back whenever the address has changed; `away` tells whether to another view. */
export function onRoute(act) {
  leaving.push(act);
}
