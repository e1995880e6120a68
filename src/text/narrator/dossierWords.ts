/** Words of a dossier in one language, as long as their place allows: its texts, and the names of parties and duties. */
import { type Assertion, type Decision, type Dossier, dutiesOf, type Party, type Text } from "../../schema/index.ts";
import { isolated } from "../isolated.ts";
import type { Language } from "../languages.ts";
import { beginsSmall, isPlural, nameInSentence, nameOf, sentenceFrom } from "../nameOf.ts";
import type { NamedParty } from "../say.ts";
import { shortened } from "../shortened.ts";
import { type Shown, textIn } from "../textIn.ts";
import { dutyLabel } from "../wordsOfCodes.ts";

/** The most letters of names in sentences, of a text that stands by itself, and of prose. */
export type TextLimits = { readonly words: number; readonly text: number; readonly prose: number };

export type DossierWords = ReturnType<typeof dossierWords>;

/** @param known the day of knowledge, as a `Date`: what was overturned later is not told. Null: everything is told. */
export function dossierWords(dossier: Dossier, language: Language, known: string | null, limits: TextLimits) {
  const parties = new Map(dossier.parties.map(party => [party.id, party]));
  const duties = new Map(dutiesOf(dossier).map(duty => [duty.id, duty]));
  const dossierLanguage = dossier.language;
  const text = (words: Text): Shown => textIn(words, language, dossierLanguage, limits.text);
  const cut = (raw: string): string => shortened(raw, limits.words);
  const prose = (words: Text): Shown => textIn(words, language, dossierLanguage, limits.prose);
  /** A text of the file within a sentence. */
  const textWithin = (words: Text): string => isolated(textIn(words, language, dossierLanguage, limits.words).text);
  const partyOf = (id: string): Party => parties.get(id)!;
  const name = (id: string): string => nameOf(partyOf(id), language, dossierLanguage, limits.words);
  const nameWithin = (id: string): string => nameInSentence(partyOf(id), language, dossierLanguage, limits.words);
  const namedWithin = (id: string): NamedParty => ({
    name: nameWithin(id),
    isPlural: isPlural(partyOf(id)),
    isDescription: partyOf(id).nameIsDescription === true,
  });
  let small: readonly string[] | null = null;
  const smallNames = (): readonly string[] =>
    dossier.parties.flatMap(({ id, name: own, nameIsDescription }) =>
      own === undefined || nameIsDescription ? [] : [nameWithin(id)].filter(beginsSmall),
    );
  const fromStart = (sentence: string): string => {
    small ??= smallNames();
    return sentenceFrom(sentence, small);
  };
  const labelOf = (id: string): string => dutyLabel(language, duties.get(id)!, dossierLanguage, limits.words);
  const speakers = ({ saidBy }: Pick<Assertion, "saidBy">): string[] =>
    (saidBy ?? []).map(speaker => (typeof speaker === "string" ? nameWithin(speaker) : textWithin(speaker.name)));
  const decisions = new Map<string, Decision>(
    dossier.proceedings.flatMap(proceeding =>
      (proceeding.decisions ?? []).map(decision => [decision.id, decision] as const),
    ),
  );
  return {
    ...{ dossier, language, known, limits, parties, duties, decisions },
    ...{ text, cut, prose, textWithin, partyOf, name, nameWithin, namedWithin, fromStart, labelOf, speakers },
  };
}
