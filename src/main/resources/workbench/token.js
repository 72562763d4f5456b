// The token that says who one is, where a server asks for one. It lasts as long as this tab.
const NAME = "kenelle.token";

let value = read();

function read() {
  try {
    return sessionStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
}

export const token = {
  get given() {
    return value !== "";
  },

  set(words) {
    value = words.trim();
    try {
      value ? sessionStorage.setItem(NAME, value) : sessionStorage.removeItem(NAME);
    } catch {
      // It still holds until the page is left.
    }
  },

  headers() {
    return value ? { Authorization: "Bearer " + value } : {};
  },
};
