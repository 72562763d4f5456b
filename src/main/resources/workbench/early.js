// Runs before anything is painted, so that a chosen theme and language never flash as another.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem("kenelle." + key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const theme = kept("theme");
  if (theme === "light" || theme === "dark") {
    root.dataset.theme = theme;
  }
  root.lang = kept("language") || (/^fi\b/i.test(navigator.language) ? "fi" : "en");
})();
