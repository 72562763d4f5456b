import { many } from "../many.js";

export default {
  "history-lede": (count) => many(count, "One version of the rules, the one in use.", `${count} versions of the rules, newest first. Going back makes a new version; nothing is ever lost.`),
  "no-history": "No version yet",
  "no-history-text": "A version is kept whenever a rule is published or a file in the rules folder changes. These rules are read only and have no history.",
  versions: "Versions",
  "compare-versions": "Compare any two",
  "in-use": "in use",
  "show-changes": "Show the changes",
  "hide-changes": "Hide the changes",
  "restore-all-sure": "Restore all rules to this",
  "rules-added": (count) => many(count, "1 rule added", `${count} rules added`),
  "rules-edited": (count) => many(count, "1 rule changed", `${count} rules changed`),
  "rules-removed": (count) => many(count, "1 rule removed", `${count} rules removed`),
  "nothing-changed-here": "no rule changed",
  "no-difference": "No rule says anything else.",
  restored: (when) => `The rules are as they were at ${when}.`,
  "restore-undone": "Undone: the rules are as they were before going back.",
};
