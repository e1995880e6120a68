/** The words round the plan of a chain, and the whole picture as text: for files, print and the command line. */
import type { ChainPlan, FoldedChain } from "../../layout/index.ts";
import { findingsOf, relationKey, relationOf, relationsBeside, setsOf, statementCounts } from "../../model/index.ts";
import { type Dossier, planes, type Verdict } from "../../schema/index.ts";
import {
  asSentence,
  besideLead,
  capitalised,
  isolated,
  type Language,
  label,
  type Narrator,
  type Shown,
  say,
  sayDate,
  sayFloor,
  sayList,
  sayNumber,
  standfirstOf,
  tellFindingShort,
} from "../../text/index.ts";
import type { ChainPicture } from "./chainPicture.ts";
import { creditsOf } from "./creditsOf.ts";
import { dayWords } from "./dayWords.ts";
import { fewNamed } from "./fewNamed.ts";
import { firstFindings } from "./firstFindings.ts";
import { headlineOf } from "./headlineOf.ts";
import { type Legend, legendOf } from "./legendOf.ts";
import { plain } from "./partyWords.ts";
import { type PictureRequest, writtenDuties } from "./pictureSteps.ts";
import { shortenedNote } from "./shortenedNote.ts";
import type { Undrawn } from "./undrawnOf.ts";

export type PlaneWords = { readonly words: string; readonly count: string; readonly isShown: boolean };
export type Fact = { readonly words: string; readonly isStrong: boolean };
/** Lines that carry a sign, each with its explanation. */
export type SignedLines = {
  readonly lead: string;
  readonly entries: readonly { readonly sign: string; readonly words: string; readonly part: string }[];
};

export type UndrawnDuty = {
  readonly duty: string;
  readonly lead: string;
  readonly verdict: Verdict;
  /** How it stands, how it reached the workers, and where else something is written. */
  readonly words: string;
  readonly rest: string;
};

export type ChainWords = {
  readonly title: Shown;
  readonly subtitle: Shown | null;
  /** What a reader has to know before anything else: that a file is made up, is a draft, or could be read in part. */
  readonly cautions: readonly string[];
  /** What a reader should know first: in the author's words, else in those of the findings. */
  readonly standfirst: Shown | null;
  /** Sentences. */
  readonly headline: readonly string[];
  /** The duty that the cards tell of; null where a plate does. */
  readonly opened: { readonly label: Shown; readonly question: Shown } | null;
  /** Null where there are no workers for whom anything could be written. */
  readonly planes: readonly PlaneWords[] | null;
  /** The choices: the workers, the days, the reading, the verification, the step of the story. */
  readonly facts: readonly Fact[];
  /** The duties on which nothing is written; null if there are none. */
  readonly blank: { readonly lead: string; readonly duties: string } | null;
  readonly notes: readonly string[];
  /** The duties without a thread, each with its verdict. */
  readonly undrawn: { readonly lead: string; readonly entries: readonly UndrawnDuty[] } | null;
  readonly returns: SignedLines | null;
  readonly overlays: SignedLines | null;
  /** The relations beside the hops for which no line is drawn: how many there are, and each in a sentence. */
  readonly beside: { readonly lead: string; readonly sentences: readonly string[] } | null;
  readonly legend: Legend;
  /** The sources that it rests on, and the day of the file. */
  readonly credits: readonly string[];
  /** The whole picture in lines of text. */
  readonly equivalent: readonly string[];
};

export type WordsRequest = Omit<PictureRequest, "folded"> & {
  readonly folded: FoldedChain;
  readonly plan: ChainPlan;
  readonly picture: ChainPicture;
  readonly undrawn: Undrawn;
  /** The number of parts of the file that could not be read. */
  readonly leftOut: number;
};

type FactsRequest = Pick<PictureRequest, "inquiry" | "narrator" | "language" | "group"> & {
  /** Whether the picture itself says for which workers it is told. */
  readonly isGroupTold: boolean;
};

/** The choices under which a picture is read: the workers, the days, the readings, the verification. */
export function factsOf({ inquiry, narrator, language, group, isGroupTold }: FactsRequest): readonly Fact[] {
  const { chain, file } = inquiry;
  const { dossier } = file;
  const { floor, world } = chain.focus;
  const quiet = (words: string): Fact => ({ words, isStrong: false });
  const strong = (words: string): Fact => ({ words, isStrong: true });
  const hasReadings = setsOf(dossier).size > 0;
  return [
    ...(group === null || isGroupTold
      ? []
      : [
          quiet(
            say(language, "picture.group", {
              count: chain.groups.length,
              group: narrator.name(dossier.parties[group]!.id),
            }),
          ),
        ]),
    ...dayWords(inquiry, language).map(quiet),
    ...(hasReadings
      ? world.map(id => quiet(say(language, "picture.reading", { reading: narrator.hypothesis(id) })))
      : []),
    ...(floor === null ? [] : [strong(sayFloor(language, floor))]),
  ];
}

/** A line for each party, hop and duty. */
function equivalentOf(
  words: Omit<ChainWords, "equivalent">,
  { folded, plan, picture, undrawn }: WordsRequest,
): string[] {
  const cardLine = ({ name, description }: ChainPicture["cards"][number]) =>
    asSentence(`${isolated(name.text)}, ${description}`);
  const labels = plan.labels.map(({ hops }) => picture.labelOf(hops));
  return [
    ...words.cautions,
    ...words.headline,
    words.facts.map(fact => fact.words).join(" · "),
    ...(words.planes ? [words.planes.map(({ words: plane, count }) => `${plane} ${count}`).join(" · ")] : []),
    ...folded.nodes.map((_, node) => cardLine(picture.cards[node]!)),
    ...[...picture.unplaced, ...picture.beside, ...undrawn.cards].map(cardLine),
    ...labels.map(({ sentence, title, notes }) => [sentence, isolated(title.text), notes].join(" · ")),
    ...[words.returns, words.overlays].flatMap(lines =>
      lines ? [lines.lead, ...lines.entries.map(({ sign, words: said }) => `${sign} ${said}`)] : [],
    ),
    ...(words.beside ? [words.beside.lead, ...words.beside.sentences] : []),
    ...[...picture.columns, ...undrawn.columns].flatMap(({ lead: duty, knots, verdict, diverges }) => [
      [duty, [verdict.words, verdict.conditionWords, verdict.see?.words, diverges].filter(Boolean).join(" · ")].join(
        " ",
      ),
      ...knots.flatMap(({ all }) => all().map(mark => `${duty} ${mark.label}`)),
    ]),
    ...(words.blank ? [`${words.blank.lead} ${words.blank.duties}`] : []),
    ...words.notes,
    ...words.credits,
  ];
}

/** What a reader has to know of any picture of this file before anything else: that it is made up, or a draft. */
export const cautionsOf = (dossier: Pick<Dossier, "fictional" | "status">, language: Language): readonly string[] => [
  ...(dossier.fictional ? [capitalised(say(language, "page.fictional"))] : []),
  ...(dossier.status === "draft" ? [capitalised(label(language, "dossier-statuses", "draft"))] : []),
];

/** The sources that a picture rests on, and the day of the file. */
export const creditsIn = (dossier: Dossier, narrator: Narrator, language: Language): readonly string[] =>
  [
    creditsOf(dossier.sources, narrator, language),
    dossier.updated ? capitalised(say(language, "page.updated", { date: sayDate(language, dossier.updated) })) : null,
  ].filter(line => line !== null);

/** The most parties on other routes that are named; the rest is counted. */
const NAMED = 12;

function asideNote({ language, undrawn: { cards } }: WordsRequest): string {
  const names = cards.map(({ name }) => name.text);
  return say(language, "picture.aside", { count: cards.length, parties: fewNamed(language, names, NAMED) });
}

export function chainWords(request: WordsRequest): ChainWords {
  const { inquiry, narrator, language, group, plane, folded, plan, picture, leftOut, undrawn } = request;
  const { dossier } = inquiry.file;
  // The relations beside the hops stand below the picture, every one of them.
  const findings = group === null ? [] : findingsOf(inquiry, group, plane, leftOut);
  const found = headlineOf(findings.filter(({ code }) => code !== "beside"));
  const headline =
    group === null ? [say(language, "page.groups.none")] : found.map(finding => tellFindingShort(narrator, finding));
  const first = group === null ? headline.join(" ") : firstFindings(headline);
  const isPlate = picture.columns.some(one => one.isPlate);
  const opened = request.duty ?? request.opened ?? null;
  const counts = group === null ? null : statementCounts(inquiry, group);
  const written = writtenDuties(inquiry, group);
  const blank = group === null ? [] : inquiry.file.duties.filter(duty => !written.includes(duty));
  const drawn = new Set(picture.overlays.map(({ key }) => key));
  const beside = relationsBeside(inquiry, group === null ? null : inquiry.groupChain(group)).filter(
    one => !drawn.has(relationKey(one, dossier.parties)),
  );
  const sharing = folded.nodes.reduce((sum, { parties }) => sum + (parties.length > 1 ? parties.length : 0), 0);
  const words = {
    title: narrator.text(dossier.title),
    subtitle: dossier.subtitle ? narrator.text(dossier.subtitle) : null,
    cautions: [
      ...cautionsOf(dossier, language),
      ...found.filter(({ code }) => code === "left-out").map(finding => tellFindingShort(narrator, finding)),
    ],
    standfirst: standfirstOf(dossier, narrator) ?? (first === "" ? null : plain(language, first)),
    headline,
    opened:
      isPlate || opened === null || group === null
        ? null
        : {
            label: narrator.text(narrator.duty(opened).label),
            question: narrator.text(narrator.duty(opened).question),
          },
    planes:
      counts === null
        ? null
        : planes.map(one => ({
            words: label(language, "planes", one),
            count: sayNumber(language, counts[one]),
            isShown: one === plane,
          })),
    // The head of the chain beside a plate says for whom it is told.
    facts: factsOf({ inquiry, narrator, language, group, isGroupTold: picture.columns.length > 0 }),
    blank:
      blank.length === 0
        ? null
        : {
            lead: say(language, "chain.duties.blank", { count: blank.length, total: inquiry.file.duties.length }),
            duties: sayList(language, blank.map(narrator.dutyLabel)),
          },
    notes: [
      ...(undrawn.cards.length > 0 ? [asideNote(request)] : []),
      ...(sharing > 0 ? [say(language, "picture.folded", { count: sharing })] : []),
      ...(folded.nodes.length === 0 ? [say(language, "picture.none")] : []),
      ...shortenedNote(dossier, language),
    ],
    undrawn:
      undrawn.columns.length === 0
        ? null
        : {
            lead: say(language, "picture.duties.more", { count: undrawn.columns.length }),
            entries: undrawn.columns.map(({ duty, lead: name, verdict, diverges }) => ({
              duty,
              lead: name,
              verdict: verdict.verdict,
              words: verdict.words,
              rest: [verdict.conditionWords, verdict.see?.words, diverges].filter(Boolean).join(" · "),
            })),
          },
    returns:
      picture.returns.length === 0
        ? null
        : {
            lead: say(language, "stage.returns.lead"),
            entries: picture.returns.map(({ letter, sentence, notes, hop }) => ({
              sign: letter,
              words: `${sentence} ${notes}`,
              part: `hop ${hop}`,
            })),
          },
    overlays:
      picture.overlays.length === 0
        ? null
        : {
            lead: say(language, "stage.overlays.lead"),
            entries: picture.overlays.map(({ number, sentence, key }) => ({
              sign: String(number),
              words: sentence,
              part: key,
            })),
          },
    beside:
      beside.length === 0
        ? null
        : {
            lead: besideLead(language, beside.length),
            sentences: beside.map(one => narrator.relation(relationOf(one, dossier.parties))),
          },
    legend: legendOf(language, picture, folded, plan),
    credits: creditsIn(dossier, narrator, language),
  };
  return { ...words, equivalent: equivalentOf(words, request) };
}
