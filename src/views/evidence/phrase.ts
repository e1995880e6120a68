import { isolated, type Narrator, type Shown, say, typeset } from "../../text/index.ts";

/** A few words, ours or the file's: in which language and which way they run, and where they lead. */
export type Phrase = {
  readonly words: string;
  /** Of words of a file that are in another language or run another way than what stands around them. */
  readonly foreign?: Pick<Shown, "language" | "direction">;
  /** An address they lead to, already known to be a safe one. */
  readonly href?: string;
  readonly isStrong?: true;
  /** That there are more of them in the file, and where the whole stands. */
  readonly note?: string;
};

/** What is not known is left away. */
export type Unsure<Known> = Known | string | null | undefined | false | 0;

/** Words of a file as they stand among ours. */
export function phraseOf(shown: Shown, { language }: Pick<Narrator, "language">): Phrase {
  const words = typeset(shown);
  const note = shown.isShortened ? { note: say(language, "embed.shortened") } : {};
  if (shown.language === language && isolated(shown.text) === shown.text) return { words, ...note };
  return { words, foreign: { language: shown.language, direction: shown.direction }, ...note };
}

export const phrasesIn = (facts: readonly Unsure<Phrase>[]): readonly Phrase[] =>
  facts.flatMap(fact => (fact ? [typeof fact === "string" ? { words: fact } : fact] : []));
