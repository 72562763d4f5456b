import { many } from "../many.js";

export default {
  "history-lede": (count) => many(count, "Yksi versio säännöistä, se joka on käytössä.", `${count} versiota säännöistä, uusin ensin. Palauttaminen tekee uuden version, joten mitään ei katoa.`),
  "no-history": "Ei vielä versioita",
  "no-history-text": "Versio syntyy aina, kun sääntö julkaistaan tai sääntökansion tiedosto muuttuu. Näitä sääntöjä voi vain lukea, eikä niillä ole historiaa.",
  versions: "Versiot",
  "compare-versions": "Vertaa mitä tahansa kahta",
  "in-use": "käytössä",
  "show-changes": "Näytä muutokset",
  "hide-changes": "Piilota muutokset",
  "restore-all-sure": "Palauta kaikki säännöt tähän",
  "rules-added": (count) => many(count, "1 sääntö lisätty", `${count} sääntöä lisätty`),
  "rules-edited": (count) => many(count, "1 sääntö muutettu", `${count} sääntöä muutettu`),
  "rules-removed": (count) => many(count, "1 sääntö poistettu", `${count} sääntöä poistettu`),
  "nothing-changed-here": "yksikään sääntö ei muuttunut",
  "no-difference": "Mikään sääntö ei sano toisin.",
  restored: (when) => `Säännöt ovat sellaisina kuin ${when}.`,
  "restore-undone": "Kumottu: säännöt ovat taas kuten ennen palautusta.",
};
