import { many } from "../many.js";

export default {
  // Odotukset
  "expectations-lede":
    "Mitä kukin asiakastyyppi palvelulta odottaa, kuinka vahvasti ja minkä säännön mukaan. Ruudut ovat ominaisuuden arvot järjestyksessä, ja täytetyt hyväksytään. Missä ruuduissa ei ole yhtään yhteistä täytettyä, siinä tyypit vetävät eri suuntiin.",
  "show-all": "Kaikki",
  "show-differences": "Erot",
  "show-tensions": "Vain ristiriidat",
  "find-expectation": "Etsi ominaisuutta, arvoa tai sääntöä",
  "find-example": "yllätykset, sopimus, vähintään…",
  dimension: "Ulottuvuus",
  pack: "Sääntökokoelma",
  "all-nine": "Kaikki yhdeksän",
  "all-packs": "Kaikki kokoelmat",
  "found-attributes": (count, all, torn) =>
    `${count} / ${all} ominaisuutta${torn > 0 ? ` · ristiriidassa ${torn}` : ""}`,
  "expectations-about": "Mitä kukin asiakastyyppi kultakin ominaisuudelta odottaa",
  attribute: "Ominaisuus",
  "values-lowest-first": "sen arvot järjestyksessä",
  "count-expectations": (count) => many(count, "1 odotus", `${count} odotusta`),
  "counts-as": (weight) => `paino ${weight}`,
  "strip-key": "toinen arvo tai sitä suurempi hyväksytään",
  "no-single-value": "Mikään yksi arvo ei kelpaa kaikille",
  "conditional-key": "vain tietyllä ehdolla",
  when: "kun",
  "yes-or-no": "kyllä tai ei",
  "a-number": "luku",
  "codes-of-your-own": "koodeja, kuten fi",
  "no-expectation-mentions": (words) => `Mikään odotus ei mainitse sanaa ”${words}”`,
  "no-expectation-here": "Tällaista odotusta ei ole",
  nearest: "Lähimmät:",
  "clear-search": "Tyhjennä haku",
  "export-table": "Tämä taulukko (CSV)",
};
