// The reader's choices: language and theme.
import { kept } from "./kept.js";
import { update } from "./screen.js";

const root = document.documentElement;
const changed = [];

export const settings = {
  get language() {
    return root.lang === "fi" ? "fi" : "en";
  },

  set language(language) {
    root.lang = language;
    kept.setWord("language", language);
    changed.forEach((act) => act());
    update();
  },

  /** "system", "light" or "dark". */
  get theme() {
    return root.dataset.theme ?? "system";
  },

  set theme(theme) {
    if (theme === "system") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
    kept.setWord("theme", theme);
    update();
  },

  onLanguage(act) {
    changed.push(act);
  },
};
