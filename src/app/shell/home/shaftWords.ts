/** What a shaft says, in words. */
import { inRow, type Language, nameOf, type Shown, say, sayCountry, textIn } from "../../../text/index.ts";
import type { Block, Called, Card } from "../../documents/files/cardOf.ts";

/** The most letters of a name in a block, some three lines of it; a longer one gives way to the short name. */
const NAME_LETTERS = 44;

/** The title of a dossier, as short as it has one. */
export const shaftTitle = ({ title, language: own }: Card, language: Language): Shown => textIn(title, language, own);

const plain = (language: Language, text: string): Shown => ({ text, language, direction: "ltr" });

/** A party's name in its block: its own, or the short one where there is less room. It is never cut. */
export function blockName(party: Called, language: Language, own: string, isCrowded: boolean): Shown {
  const { name, shortName } = party;
  if (name === undefined) return plain(language, nameOf(party, language, own));
  const whole = textIn(name, language, own);
  const short = shortName === undefined ? whole : textIn(shortName, language, own);
  return isCrowded || whole.text.length > NAME_LETTERS ? short : whole;
}

/** The name of a party among others. */
export const shortNameOf = ({ shortName, ...party }: Called, language: Language, own: string): string =>
  nameOf(shortName === undefined ? party : { ...party, name: shortName }, language, own);

/** The countries of a party, for the ear. */
export const sayCountries = (language: Language, { countries }: Pick<Block, "countries">): string =>
  countries.length === 0
    ? say(language, "page.shaft.no-country")
    : inRow(
        language,
        countries.map(code => sayCountry(language, code)),
      );

/** How deep it goes: "3 hops". */
export function sayDepth(language: Language, { depth }: Pick<Card, "depth">): string {
  if (depth === null) return say(language, "page.shaft.no-depth");
  const { min, max } = depth;
  if (max === null) return say(language, "page.shaft.hops-at-least", { count: min });
  return max === min
    ? say(language, "page.shaft.hops", { count: min })
    : say(language, "page.shaft.hops-between", { from: min, to: max });
}
