// The page: its top, the notices that concern all of it, and the view that the address names.
import { html, render } from "./lit.js";
import { connection, retry } from "./api.js";
import { kept } from "./kept.js";
import { library, load, watch, check } from "./library.js";
import { follow, onRoute, route, to } from "./route.js";
import { settings } from "./settings.js";
import { start, update, afterUpdate } from "./screen.js";
import { clock, say } from "./words.js";
import { dialog, close as closeDialog } from "./parts/dialog.js";
import { icon, mark } from "./parts/marks.js";
import { menu } from "./parts/menu.js";
import { bones, failure } from "./parts/states.js";
import { asksForToken, tokenForm } from "./parts/token.js";
import * as concept from "./concept/view.js";
import * as expectations from "./expectations/view.js";
import * as rules from "./rules/view.js";
import * as personas from "./personas/view.js";
import * as history from "./history/view.js";

const views = { concept, expectations, rules, personas, history };

function view() {
  return views[route.path[0]] ?? concept;
}

function page() {
  document.title = library.ready ? view().title() + " · Kenelle" : "Kenelle";
  render(
    html`<a class="skip" href="#main" @click=${skip}>${say("skip")}</a>
      <header class="top">
        <a class="brand" href=${to(["concept"])}>Kene<b>lle</b></a>
        <nav class="views" aria-label=${say("views")}>${Object.keys(views).map(tab)}</nav>
        ${tools()}
      </header>
      ${notices()}
      <main id="main" tabindex="-1">${content()}</main>
      ${dialog()}`,
    document.getElementById("page"),
  );
}

function tab(name) {
  const here = views[name] === view();
  return html`<a href=${to([name])} aria-current=${here ? "page" : "false"}>${say("view-" + name)}</a>`;
}

function tools() {
  const language = (code, name) =>
    html`<button type="button" class="link" lang=${code} aria-pressed=${settings.language === code}
      @click=${() => (settings.language = code)}>${name}</button>`;
  const theme = (name) => ({
    label: say("theme-" + name),
    checked: settings.theme === name,
    act: () => (settings.theme = name),
  });
  return html`<div class="tools">
    <span class="long">${library.ready ? say("rules-in-use", library.rules.size) : ""}</span>
    <span class="langs" role="group" aria-label=${say("language")}>${language("fi", "Suomi")}${language("en", "English")}</span>
    ${menu("theme", icon("theme"), ["system", "light", "dark"].map(theme), {
      kind: "plain icon",
      name: say("theme"),
    })}
  </div>`;
}

function notices() {
  const strip = (shape, words, action = "") =>
    html`<div class="notice" role="status">${mark(shape)}<span>${words}</span><span>${action}</span></div>`;
  return html`${connection.silentSince && library.ready
    ? strip(
        "unknown",
        html`<b>${say("silent")}</b> ${say("silent-text", secondsLeft())}`,
        html`<button type="button" class="link" @click=${retry}>${say("try-now")}</button>`,
      )
    : ""}
  ${library.state === "stale"
    ? strip("unmet", html`<b>${say("stale")}</b> ${say("stale-text", library.problems.length)} ${place(library.problems[0])}`)
    : ""}
  ${library.changedAt
    ? strip(
        "met",
        html`<b>${say("rules-changed", clock(library.changedAt))}</b> ${say("rules-changed-text")}`,
        html`<button type="button" class="link" @click=${dismissed}>${say("dismiss")}</button>`,
      )
    : ""}
  ${kept.works ? "" : strip("unknown", html`<b>${say("not-kept")}</b> ${say("not-kept-text")}`)}`;
}

function place(problem) {
  return problem?.file ? html`<code>${problem.file}:${problem.line}</code> ${problem.message}` : "";
}

function dismissed() {
  library.changedAt = null;
  update();
}

function secondsLeft() {
  return Math.max(0, Math.ceil((connection.retryAt - Date.now()) / 1000));
}

function content() {
  if (library.ready) {
    return view().view();
  }
  if (asksForToken(library.fault)) {
    return html`<h1 class="sr">Kenelle</h1>${tokenForm(library.fault, again)}`;
  }
  return library.fault ? html`<h1 class="sr">Kenelle</h1>${failure(library.fault, again)}` : bones();
}

function again() {
  library.fault = null;
  update();
  load();
}

function skip(event) {
  event.preventDefault();
  document.getElementById("main").focus();
}

onRoute((away) => {
  closeDialog();
  if (away) {
    afterUpdate(() => scrollTo(0, 0));
  }
});
settings.onLanguage(update);
follow();
start(page);
watch();
load().then(check);
