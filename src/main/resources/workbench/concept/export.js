// Export: the report for people, the answer and the description for programs, and paper.
import { call, Refused } from "../api.js";
import { say, theirs } from "../words.js";
import { menu } from "../parts/menu.js";
import { update } from "../screen.js";
import { draft } from "./draft.js";
import { ui } from "./ui.js";

const FORMS = [
  { key: "export-html", accept: "text/html", end: "html" },
  { key: "export-markdown", accept: "text/markdown", end: "md" },
  { key: "export-csv", accept: "text/csv", end: "csv" },
  { key: "export-json", accept: "application/json", end: "answer.json" },
];

export function exportMenu() {
  const items = FORMS.map((form) => ({ label: say(form.key), act: () => report(form) }));
  return menu("export", say("export"), [
    ...items,
    { label: say("export-description"), act: () => save(JSON.stringify(draft.doc, null, 2) + "\n", "application/json", "json") },
    { label: say("print"), act: () => print() },
  ]);
}

async function report({ accept, end }, doc = draft.doc) {
  try {
    const text = await call("/v1/recommendations?include=met,conditions", { body: doc, accept });
    save(text, accept, end, doc);
  } catch (fault) {
    ui.status = { words: () => (fault instanceof Refused ? fault.message : say("silent")), moved: null, doc: draft.doc };
    update();
  }
}

/** The report on one version. */
export function exportReport(doc) {
  return report(FORMS[0], doc);
}

export function save(text, type, end, doc = draft.doc) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName(doc) + "." + end;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function fileName(doc) {
  const words = (doc.id || theirs(doc.name) || "concept").normalize("NFKD").toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "concept";
}
