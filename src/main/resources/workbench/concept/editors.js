// Which group and touchpoint is open for editing: one of each at a time.
import { update } from "../screen.js";

export const editing = { customers: null, touchpoints: null };

export function openEditor(kind, index) {
  editing[kind] = index;
  update();
}

export function toggleEditor(kind, index) {
  openEditor(kind, editing[kind] === index ? null : index);
}
