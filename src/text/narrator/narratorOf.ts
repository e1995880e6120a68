/** Tells a dossier in one language: ids from the model become names, and statements become sentences. */
import { type Dossier, MOST_LETTERS } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { sayTransfer } from "../sentences/sayTrace.ts";
import { dossierWords, type TextLimits } from "./dossierWords.ts";
import type { Narrator } from "./narrator.ts";
import { tellHolders } from "./tellHolders.ts";
import { tellRecords } from "./tellRecords.ts";

const ALL = Number.POSITIVE_INFINITY;
const WHOLE: TextLimits = { words: ALL, text: ALL, prose: ALL };
const BRIEF: TextLimits = { ...MOST_LETTERS, text: MOST_LETTERS.words };
/** The most letters of a name in a sentence beside a mark. */
const MOST_BESIDE = 90;
const BESIDE: TextLimits = { ...BRIEF, words: MOST_BESIDE };
const BRIEF_NAMES: TextLimits = { ...WHOLE, words: MOST_LETTERS.words };

/** @param known the day of knowledge, as a `Date`: what was overturned later is not told. Null: everything is told. */
export const narratorOf = (dossier: Dossier, language: Language, known: string | null = null): Narrator =>
  narratorIn(dossier, language, known, WHOLE);

function narratorIn(dossier: Dossier, language: Language, known: string | null, limits: TextLimits): Narrator {
  const words = dossierWords(dossier, language, known, limits);
  const { duties, textWithin, nameWithin, labelOf, fromStart } = words;
  const others = new Map<TextLimits, Narrator>();
  /** A narrator with other limits, made once when it is first needed. */
  const withLimits = (other: TextLimits): Narrator => {
    const narrator = others.get(other) ?? narratorIn(dossier, language, known, other);
    others.set(other, narrator);
    return narrator;
  };
  const { text, prose, cut, name, speakers } = words;
  return {
    ...{ language, text, prose, cut, name, nameWithin, fromStart, speakers },
    duty: id => duties.get(id)!,
    dutyLabel: labelOf,
    hypothesis: id => textWithin(dossier.hypotheses.find(hypothesis => hypothesis.id === id)!.label),
    transfer: ({ from, to, kind }, duty) =>
      sayTransfer(language, { kind, from: nameWithin(from), to: nameWithin(to), duty: labelOf(duty) }),
    ...tellHolders(words),
    ...tellRecords(words),
    words,
    get brief() {
      return withLimits(BRIEF);
    },
    get beside() {
      return withLimits(BESIDE);
    },
    get briefNames() {
      return withLimits(BRIEF_NAMES);
    },
  };
}
