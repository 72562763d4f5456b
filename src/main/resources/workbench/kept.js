// What this browser keeps: small JSON values by name. Where storage is full or forbidden, the page
// still works, and `kept.works` says that it will not remember.
const PREFIX = "kenelle.";

export const kept = {
  works: true,

  get(name, otherwise = null) {
    try {
      const text = localStorage.getItem(PREFIX + name);
      return text === null ? otherwise : JSON.parse(text);
    } catch {
      return otherwise;
    }
  },

  set(name, value) {
    try {
      localStorage.setItem(PREFIX + name, JSON.stringify(value));
      kept.works = true;
    } catch {
      kept.works = false;
    }
  },

  /** Plain words, for those that are read before any module runs. */
  setWord(name, word) {
    try {
      localStorage.setItem(PREFIX + name, word);
    } catch {
      kept.works = false;
    }
  },

  word(name) {
    try {
      return localStorage.getItem(PREFIX + name);
    } catch {
      return null;
    }
  },

  /** Calls back when another tab of this page has kept something else under a name. */
  onChange(name, changed) {
    addEventListener("storage", (event) => {
      if (event.key === PREFIX + name && event.newValue !== null) {
        changed(kept.get(name));
      }
    });
  },
};
