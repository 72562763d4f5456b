// Open: a sample, a file, or a new description.
import { html } from "../lit.js";
import { call, Refused } from "../api.js";
import { library } from "../library.js";
import { say, theirs } from "../words.js";
import { focusOn, update } from "../screen.js";
import { go } from "../route.js";
import { close, open } from "../parts/dialog.js";
import { mark } from "../parts/marks.js";
import { openDoc, write } from "./draft.js";
import { ui } from "./ui.js";

const LARGEST = 1024 * 1024;
let fault = null;

export function openDialog() {
  fault = null;
  open({ title: say("open-title"), content: choices });
}

function choices() {
  return html`<p class="dense quiet">${say("open-text")}</p>
    ${fault ? html`<div class="problem" role="alert">${mark("unmet")}<b>${fault}</b></div>` : ""}
    <h3>${say("samples")}</h3>
    ${samples()}
    <div class="row">
      ${filePicker()}
      <button type="button" @click=${begin}>${say("new-description")}</button>
    </div>`;
}

export function samples() {
  return html`<ul class="choices">
    ${library.samples.map(
      (sample) => html`<li><button type="button" class="plain" @click=${() => openSample(sample.id)}><bdi>${theirs(sample.name)}</bdi></button></li>`,
    )}
  </ul>`;
}

/** A button that asks for a file; the input itself stays reachable by keyboard. */
export function filePicker(words = say("open-file"), take = openFile) {
  const chosen = (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (file) {
      take(file);
    }
  };
  return html`<label class="button file">${words}<input type="file" class="sr" accept=".json,application/json" @change=${chosen} /></label>`;
}

export function begin() {
  openDoc({ name: say("new-service") });
  opened();
  ui.side = "describe";
  focusOn("#name");
}

async function openSample(id) {
  try {
    openDoc(await call("/v1/samples/" + encodeURIComponent(id)));
    opened();
  } catch (wrong) {
    fault = wrong instanceof Refused ? wrong.message : say("silent");
    update();
  }
}

/** Opens a file; one that is no JSON opens as text, with its problems. */
export async function openFile(file) {
  if (file.size > LARGEST) {
    fault = say("file-too-large", file.name);
    openIfNeeded();
    return;
  }
  const text = await file.text();
  try {
    const doc = JSON.parse(text);
    if (doc === null || typeof doc !== "object" || Array.isArray(doc)) {
      throw new SyntaxError();
    }
    openDoc(doc);
    ui.mode = "form";
  } catch {
    openDoc({ name: file.name });
    ui.mode = "json";
    write(text);
  }
  opened();
}

function openIfNeeded() {
  if (!document.querySelector("dialog")) {
    open({ title: say("open-title"), content: choices });
  }
  update();
}

function opened() {
  close();
  ui.status = null;
  ui.unfolded.clear();
  ui.side = "answer";
  go("#/concept");
  update();
}

/** Files dropped anywhere on the view are opened. */
export function dropped(event) {
  const [file] = event.dataTransfer?.files ?? [];
  if (file) {
    event.preventDefault();
    openFile(file);
  }
}

export function draggedOver(event) {
  if ([...(event.dataTransfer?.types ?? [])].includes("Files")) {
    event.preventDefault();
  }
}
