// Mitä sivu sanoo suomeksi, view by view. Teksti on sanoja tai funktio, joka saa yksityiskohdat.
import page from "./fi/page.js";
import concept from "./fi/concept.js";
import expectations from "./fi/expectations.js";
import rules from "./fi/rules.js";
import personas from "./fi/personas.js";
import history from "./fi/history.js";

export default { ...page, ...concept, ...expectations, ...rules, ...personas, ...history };
