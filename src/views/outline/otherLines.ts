/** The lines that few dossiers have: summary, readings, searches in vain, steps of a story, corrections. */
import type { Dossier, Hypothesis, LookedFor, StoryStep } from "../../schema/index.ts";
import { sayDate } from "../../text/index.ts";
import type { Teller, UnnumberedLine } from "./tellerOf.ts";

/** The author's summary, with what title and summary rest on. */
export const summaryLine = ({ dossier, file }: Teller): UnnumberedLine => ({
  sentence: [file(dossier.summary ?? dossier.title)],
  facts: [],
  evidence: dossier.evidence ?? [],
  isAsked: false,
});

export const readingLine = (
  { inquiry, file }: Teller,
  { id, label, evidence, remark }: Hypothesis,
): UnnumberedLine => ({
  sentence: [file(label)],
  facts: [],
  evidence: evidence ?? [],
  isAsked: false,
  remark,
  marks: inquiry.chain.chosen.has(id) ? ["chosen"] : [],
});

export const lookedForLine = (
  { language, file, naming }: Teller,
  { what, from, to, date, evidence, remark }: LookedFor,
): UnnumberedLine => ({
  sentence: [file(what)],
  facts: [
    naming("page.looked-for.from", "party", from === undefined ? [] : [from]),
    naming("page.looked-for.to", "party", to === undefined ? [] : [to]),
    date && sayDate(language, date),
  ],
  evidence: evidence ?? [],
  isAsked: false,
  remark,
});

export const stepLine = ({ narrator, file }: Teller, { title, text, evidence, remark }: StoryStep): UnnumberedLine => ({
  sentence: [{ ...file(title), isStrong: true }],
  facts: [],
  markdown: narrator.text(text),
  evidence: evidence ?? [],
  isAsked: false,
  remark,
});

export const correctionLine = (
  { language, say, file }: Teller,
  { date, text, evidence }: NonNullable<Dossier["corrections"]>[number],
): UnnumberedLine => ({
  sentence: [{ words: `${say("page.correction", { date: sayDate(language, date) })} ` }, file(text)],
  facts: [],
  evidence: evidence ?? [],
  isAsked: false,
});
