// Soft hyphens for long Finnish words of our own: browsers seldom bring Finnish hyphenation.
// A word breaks before the last consonant before a vowel, and where a part of a compound begins.
const LONG = 9;
const VOWELS = "aeiouyäöå";
const PART =
  /^(?:asiak|ymmärr|eht|ehd|aik|automaat|ilmoit|ikkun|yrity|yhti|otto|oton|otta|omai|opas|ohje|asem|asioi|odotu|osto|arvo)/i;
const known = new Map();

export function hyphened(text, language) {
  if (language !== "fi") {
    return text;
  }
  if (!known.has(text)) {
    known.set(
      text,
      text.replace(/\p{L}+/gu, (word) => (word.length < LONG ? word : broken(word))),
    );
  }
  return known.get(text);
}

function broken(word) {
  let out = "";
  let last = 0;
  for (let i = 0; i < word.length; i++) {
    const room = i >= 3 && word.length - i >= 3 && i - last >= 2;
    if (room && (startsPart(word, i) || startsSyllable(word, i))) {
      out += "\u00AD";
      last = i;
    }
    out += word[i];
  }
  return out;
}

function startsSyllable(word, at) {
  return (
    !vowel(word, at) && at + 1 < word.length && vowel(word, at + 1) && !startsPart(word, at + 1)
  );
}

function startsPart(word, at) {
  return vowel(word, at) && word.length - at > 3 && PART.test(word.slice(at));
}

function vowel(word, at) {
  return VOWELS.includes(word[at].toLowerCase());
}
