/** Texts as they are compared, whatever their case, accents and the signs between their words. */

/** Marks, and what is not seen: soft hyphens, joiners, isolates. */
const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const WORDLESS = /[^\p{L}\p{N}]+/gu;
const BLANK = 32;

const known = new Map<string, string>();

/** One character beyond ASCII: small, without its marks; a blank for what is neither letter nor digit. */
function foldedCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = character.normalize("NFKD").toLowerCase().normalize("NFKD").replace(UNSEEN, "").replace(WORDLESS, " ");
  // There are more characters than need be remembered.
  if (known.size < 20_000) known.set(character, folded);
  return folded;
}

/** Small letters, digits and a single blank for each run of anything else; UTF-16 units. */
export function foldText(text: string): Uint16Array {
  let units = new Uint16Array(text.length + 16);
  let length = 0;
  const put = (unit: number) => {
    if (unit === BLANK && (length === 0 || units[length - 1] === BLANK)) return;
    if (length === units.length) {
      const larger = new Uint16Array(units.length * 2);
      larger.set(units);
      units = larger;
    }
    units[length] = unit;
    length += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      if (unit >= 97 && unit <= 122) put(unit);
      else if (unit >= 65 && unit <= 90) put(unit + 32);
      else put(unit >= 48 && unit <= 57 ? unit : BLANK);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length - 1;
    const folded = foldedCharacter(character);
    for (let i = 0; i < folded.length; i += 1) put(folded.charCodeAt(i));
  }
  if (length > 0 && units[length - 1] === BLANK) length -= 1;
  return units.subarray(0, length);
}

/** The words of a text, folded. */
export const foldedWords = (text: string): readonly string[] => {
  const folded = Array.from(foldText(text), unit => String.fromCharCode(unit)).join("");
  return folded === "" ? [] : folded.split(" ");
};
