/** What stands above the plan of a chain: each section is there only where it has something to say. */
import { typeset } from "../../text/index.ts";
import type { ChainWords, PlaneWords } from "../chain/chainWords.ts";
import type { WordRun } from "../svg/textBlock.ts";
import { type ChainPaper, type Section, space } from "./chainPaper.ts";
import { drawPlanes, SWITCH_HEIGHT, switchWidth } from "./drawPlanes.ts";
import { BRAND, fileLooks as looks, fileTypes as types } from "./fileLooks.ts";

/** The most px of a line of the larger type of what comes first. */
const FIRST = 1040;

/** What the file is, before anything else is said of it: that it is invented or a draft, then its standfirst. */
function openingSections({ cautions, standfirst }: ChainWords, paper: ChainPaper): readonly Section[] {
  const first = { room: FIRST, isBalanced: true };
  const cautionRuns = (isLed: boolean): readonly WordRun[] =>
    cautions.map((caution, place) => ({
      words: isLed || place < cautions.length - 1 ? `${caution} · ` : caution,
      look: looks.caution,
    }));
  if (standfirst?.direction === "ltr") {
    const runs = [...cautionRuns(true), { words: typeset(standfirst), look: looks.standfirst }];
    return [paper.paragraph("standfirst", runs, { ...first, language: standfirst.language })];
  }
  if (standfirst === null)
    return cautions.length === 0 ? [] : [paper.paragraph("standfirst", cautionRuns(false), first)];
  return [
    ...(cautions.length === 0 ? [] : [paper.paragraph("cautions", cautionRuns(false), first)]),
    paper.shown("standfirst", standfirst, looks.standfirst),
  ];
}

/** Whose file it is, its title, and what comes first. */
function headSections(words: ChainWords, titleType: AbovePlan["titleType"], paper: ChainPaper): readonly Section[] {
  const opening = openingSections(words, paper);
  return [
    paper.paragraph("brand", [{ words: BRAND.toUpperCase(), look: looks.brand }]),
    space(6),
    paper.shown("title", words.title, { type: types[titleType], colour: "ink" }),
    ...(words.subtitle ? [space(2), paper.shown("subtitle", words.subtitle, looks.subtitle)] : []),
    ...(opening.length > 0 ? [space(8), ...opening] : []),
    space(16),
  ];
}

/** The planes over the picture, for want of room over the threads. */
function planesSections(
  planes: readonly PlaneWords[],
  { margin: left, inner: width, palette }: ChainPaper,
): readonly Section[] {
  // Where even a row of their own is too narrow, each plane has a row.
  const rows = switchWidth(planes) <= width ? [planes] : planes.map(plane => [plane]);
  const height = rows.length * (SWITCH_HEIGHT + 4);
  return [
    {
      name: "planes",
      height,
      draw: top =>
        rows
          .map((row, place) => drawPlanes(row, { x: left, y: top + place * (SWITCH_HEIGHT + 4), width }, palette))
          .join(""),
    },
    space(8),
  ];
}

/**
 * The duty that is told in full.
 * @param span how long the chain is
 */
function openedSections({ opened }: ChainWords, span: string | null, paper: ChainPaper): readonly Section[] {
  if (!opened) return [];
  return [
    space(4),
    paper.shown("opened", opened.label, looks.opened),
    paper.shown("opened-question", opened.question, looks.quiet),
    ...(span ? [space(6), paper.paragraph("span", [{ words: span, look: looks.strong }])] : []),
    space(4),
  ];
}

export type AbovePlan = {
  readonly titleType: "title" | "title-narrow";
  /** The planes, unless they stand in the plan. */
  readonly planes: readonly PlaneWords[] | null;
  /** How long the chain is. */
  readonly span: string | null;
};

export const sectionsAbovePlan = (
  words: ChainWords,
  { titleType, planes, span }: AbovePlan,
  paper: ChainPaper,
): readonly Section[] => [
  ...headSections(words, titleType, paper),
  ...(planes === null ? [] : planesSections(planes, paper)),
  ...openedSections(words, span, paper),
];
