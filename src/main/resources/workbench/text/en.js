// What the page says in English, view by view. A text is words, or a function of its details.
import page from "./en/page.js";
import concept from "./en/concept.js";
import expectations from "./en/expectations.js";
import rules from "./en/rules.js";
import personas from "./en/personas.js";
import history from "./en/history.js";

export default { ...page, ...concept, ...expectations, ...rules, ...personas, ...history };
