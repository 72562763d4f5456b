// The expectations view: what each type of customer expects, how strongly, and by which rule.
import { html, live, repeat } from "../lit.js";
import { library } from "../library.js";
import { go, here, route, to } from "../route.js";
import { capital, ours, say, titled } from "../words.js";
import { menu } from "../parts/menu.js";
import { mark, strength } from "../parts/marks.js";
import { save } from "../concept/export.js";
import { find, matrixRows, nearest } from "./rows.js";
import { row } from "./row.js";

export function title() {
  return say("view-expectations");
}

export function view() {
  const asked = {
    words: route.query.get("find") ?? "",
    dimension: route.query.get("dimension") ?? "",
    pack: route.query.get("pack") ?? "",
    show: route.query.get("show") ?? "all",
  };
  const all = matrixRows();
  const found = find(all, asked);
  return html`${head(found)} ${controls(asked, found, all)}
    <div class="sheet">${found.length > 0 ? table(found) : nothingFound(asked, all)}</div>`;
}

function head(found) {
  return html`<div class="view-head">
    <div class="grow"><h1>${title()}</h1><p class="lede">${say("expectations-lede")}</p></div>
    <div class="row">
      ${menu("export-matrix", say("export"), [
        { label: say("export-table"), act: () => save(csv(found), "text/csv", "csv", { id: "expectations" }) },
        { label: say("print"), act: () => print() },
      ])}
    </div>
  </div>`;
}

function controls(asked, found, all) {
  const choice = (id, words, value, options) => html`<div class="field">
    <label for=${id}>${words}</label>
    <span class="pick"><select id=${id} .value=${live(value)} @change=${(event) => ask({ [id]: event.target.value })}>
      ${options.map(({ id: option, label }) => html`<option value=${option} ?selected=${option === value}>${label}</option>`)}
    </select></span>
  </div>`;
  const show = (name) => html`<label><input type="radio" name="show" .checked=${live(asked.show === name)}
    @change=${() => ask({ show: name === "all" ? "" : name })} /><span>${say("show-" + name)}</span></label>`;
  const torn = found.filter((one) => one.torn).length;
  return html`<div class="controls" role="search">
    <div class="field wide"><label for="find">${say("find-expectation")}</label>
      <input type="search" id="find" placeholder=${say("find-example")} .value=${live(asked.words)} @input=${(event) => ask({ find: event.target.value })} /></div>
    ${choice("dimension", say("dimension"), asked.dimension, [
      { id: "", label: say("all-nine") },
      ...library.dimensions.map(({ id, label }) => ({ id, label: titled(label) })),
    ])}
    ${choice("pack", say("pack"), asked.pack, [
      { id: "", label: say("all-packs") },
      ...library.packs.map(({ id, label }) => ({ id, label: ours(label) })),
    ])}
    <fieldset class="ask"><legend class="label">${say("show")}</legend><div class="seg">${["all", "differences", "tensions"].map(show)}</div></fieldset>
    <p class="label num" role="status">${say("found-attributes", found.length, all.length, torn)}</p>
  </div>`;
}

/** Filters live in the address; typing does not fill the history with every letter. */
function ask(changes) {
  const cleared = Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [key, value === "" ? null : value]),
  );
  history.replaceState(null, "", here(cleared));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

function table(found) {
  return html`<table class="expect" role="table">
    <caption class="sr">${say("expectations-about")}</caption>
    <thead role="rowgroup"><tr role="row">
      <th scope="col" role="columnheader">${say("attribute")}<small>${say("values-lowest-first")}</small></th>
      ${library.types.map(({ id, label }) => html`<th scope="col" role="columnheader">${titled(label)}<small>${say("count-expectations", count(id))}</small></th>`)}
    </tr></thead>
    <tbody role="rowgroup">${sections(found)}</tbody>
  </table>
  <p class="key">
    ${["must", "should", "could"].map((name, i) => html`<span>${strength(name)} ${say("counts-as", 3 - i)}</span>`)}
    <span><span class="strip" aria-hidden="true"><i></i><i class="in"></i><i class="in"></i></span>${say("strip-key")}</span>
    <span>${mark("tension")}${say("no-single-value")}</span>
    <span>◦ ${say("conditional-key")}</span>
    <span>– ${say("nothing-expected")}</span>
  </p>`;
}

function sections(found) {
  const byDimension = library.dimensions
    .map((dimension) => ({ dimension, rows: found.filter((one) => one.dimension === dimension.id) }))
    .filter(({ rows }) => rows.length > 0);
  return repeat(byDimension, ({ dimension }) => dimension.id, ({ dimension, rows }) => html`
    <tr class="dim" role="row"><th colspan=${library.types.length + 1} scope="colgroup" role="columnheader">${titled(dimension.label)}</th></tr>
    ${repeat(rows, (one) => one.attribute.id, row)}`);
}

function count(type) {
  return library.expectations
    .filter((one) => one.type === type)
    .reduce((all, one) => all + one.rules.length, 0);
}

function nothingFound({ words }, all) {
  const near = nearest(all, words);
  return html`<div class="blank stack">
    <h2>${words ? say("no-expectation-mentions", words) : say("no-expectation-here")}</h2>
    ${near.length > 0
      ? html`<p>${say("nearest")} ${near.map(({ attribute }, i) => html`${i > 0 ? ", " : ""}<a href=${to(["expectations"], { find: ours(attribute.label) })}>${ours(attribute.label)}</a>`)}.</p>`
      : ""}
    <div class="row"><button type="button" @click=${() => go(to(["expectations"]))}>${say("clear-search")}</button></div>
  </div>`;
}

function csv(found) {
  const cell = (words) => `"${String(words).replaceAll("\u00AD", "").replaceAll('"', '""').replace(/^([=+\-@\t\r])/, "'$1")}"`;
  const lines = found.map(({ attribute, cells }) =>
    [capital(ours(attribute.label)), ...library.types.map(({ id }) => (cells.get(id) ?? []).map((wish) => `${wish.words} (${say("strength-" + wish.strength)}, ${wish.rule})`).join("; "))].map(cell).join(","),
  );
  const top = [say("attribute"), ...library.types.map(({ label }) => titled(label))].map(cell).join(",");
  return "\uFEFF" + [top, ...lines].join("\r\n") + "\r\n";
}
