import { isolated, type Narrator, type Shown, say, typeset } from "../../text/index.ts";

/** A few words, the product's own or the file's, with their language, their direction, and where they lead. */
export type Phrase = {
  readonly words: string;
  /** For words of a file whose language or direction differs from their surroundings. */
  readonly foreign?: Pick<Shown, "language" | "direction">;
  /** The address that they lead to, already checked to be a safe one; `#…` within the page. */
  readonly href?: string;
  readonly isStrong?: true;
  /** Says that the file has more of these words, and where the whole text stands. */
  readonly note?: string;
};

/** A value, or one of those that stand for something unknown, which are left out. */
export type Unsure<Known> = Known | string | null | undefined | false | 0;

/** Words of a file within words of the product. */
export function phraseOf(shown: Shown, { language }: Pick<Narrator, "language">): Phrase {
  const words = typeset(shown);
  const note = shown.isShortened ? { note: say(language, "embed.shortened") } : {};
  if (shown.language === language && isolated(shown.text) === shown.text) return { words, ...note };
  return { words, foreign: { language: shown.language, direction: shown.direction }, ...note };
}

export const phrasesIn = (facts: readonly Unsure<Phrase>[]): readonly Phrase[] =>
  facts.flatMap(fact => (fact ? [typeof fact === "string" ? { words: fact } : fact] : []));
