/**
 * Makes each view of a dossier in plain Node: what the shells show, and its equivalent in words. A view that has a name
 * (`viewNames`) but no entry here does not compile, and one contract test covers all of them.
 */
import { distinct } from "../../src/base/index.ts";
import { firstPlaces } from "../../src/layout/index.ts";
import { comparisonOf, type Inquiry, mergeDossiers, type PartyIndex, sharedDuty } from "../../src/model/index.ts";
import { type Plane, planes, type State, type Verdict } from "../../src/schema/index.ts";
import { type Language, type Narrator, say } from "../../src/text/index.ts";
import { palettes } from "../../src/theme/index.ts";
import { type WholePicture, wholePicture } from "../../src/views/chain/wholePicture.ts";
import { compareFigureOf } from "../../src/views/compare/compareFigureOf.ts";
import { compareSvgOf } from "../../src/views/compare/compareSvgOf.ts";
import { altTextOf } from "../../src/views/drawing/altTextOf.ts";
import { chainSvgOf, laidOut } from "../../src/views/drawing/chainSvgOf.ts";
import { FIGURE_WIDTH, figureWidthIn } from "../../src/views/figure/figureSvgOf.ts";
import { figuresAt, viewSvgOf } from "../../src/views/figures.ts";
import { networkListOf } from "../../src/views/network/networkListOf.ts";
import { networkPictureOf } from "../../src/views/network/networkPictureOf.ts";
import { networkShapeOf } from "../../src/views/network/networkShapeOf.ts";
import { networkSvgOf } from "../../src/views/network/networkSvgOf.ts";
import { outlineOf, wordsOf } from "../../src/views/outline/outlineOf.ts";
import { allResponsibilitiesOf } from "../../src/views/table/allResponsibilitiesOf.ts";
import { partyRows } from "../../src/views/table/partyRows.ts";
import { relationRows } from "../../src/views/table/relationRows.ts";
import type { FigureView, ViewId } from "../../src/views/viewNames.ts";

export type DrawRequest = {
  readonly inquiry: Inquiry;
  /** A narrator in the same language. */
  readonly narrator: Narrator;
  readonly language: Language;
  readonly group: PartyIndex | null;
  readonly plane: Plane;
};

export type Drawn = {
  /** The ids of the parties that the view shows, each as often as it stands there. */
  readonly parties: readonly string[];
  /** The ids of parties that are only counted or named in a sentence. */
  readonly counted: readonly string[];
  /** The view in words, line by line. */
  readonly text: readonly string[];
  /** The view as a printed file; null for views that are text already. */
  readonly svg: string | null;
  /** Maps each duty to its verdict for the chosen workers in the chosen plane; null if the view tells no verdicts. */
  readonly verdicts: ReadonlyMap<string, Verdict> | null;
  /**
   * Maps `duty party` to the state of each party that is not silent; null if the view tells no states, or those of one
   * duty only.
   */
  readonly states: ReadonlyMap<string, State> | null;
};

const SEED = 1;

const wholeOf = ({ inquiry, narrator, language, group, plane }: DrawRequest): WholePicture =>
  wholePicture({ inquiry, narrator, language, group, plane, duty: null, party: null, link: null });

const idsIn = ({ inquiry }: DrawRequest) => {
  const { parties } = inquiry.file.dossier;
  return (party: PartyIndex): string => parties[party]!.id;
};

function drawChain(request: DrawRequest): Drawn {
  const printed = { ...request, palette: palettes.print };
  const { picture, undrawn } = laidOut(printed);
  const cards = [...picture.cards, ...picture.unplaced, ...picture.beside];
  return {
    parties: cards.flatMap(({ parties }) => parties),
    counted: undrawn.cards.flatMap(({ parties }) => parties),
    text: altTextOf(printed).long.split("\n"),
    svg: chainSvgOf(printed),
    verdicts: new Map([...picture.columns, ...undrawn.columns].map(({ duty, verdict }) => [duty, verdict.verdict])),
    states: null,
  };
}

function drawMatrix(request: DrawRequest): Drawn {
  const idOf = idsIn(request);
  const { columns, rows, apart } = allResponsibilitiesOf(wholeOf(request), "parties");
  const states = new Map<string, State>();
  for (const { party, cells } of rows)
    for (const cell of cells)
      if (cell.kind === "state" && cell.state.state !== "silent")
        states.set(`${cell.duty} ${idOf(party)}`, cell.state.state);
  return {
    parties: rows.map(({ party }) => idOf(party)),
    counted: apart.map(idOf),
    text: [
      [say(request.language, "page.duties"), ...columns.map(({ label }) => label.text)].join(" · "),
      ...rows.map(({ card, cells }) =>
        [card.name.text, ...cells.map(cell => (cell.kind === "state" ? cell.state.word : cell.words))].join(" · "),
      ),
    ],
    svg: null,
    verdicts: new Map(columns.flatMap(({ duty, verdict }) => (verdict ? [[duty, verdict.verdict] as const] : []))),
    states,
  };
}

function drawOutline(request: DrawRequest): Drawn {
  const idOf = idsIn(request);
  const { group, plane } = request;
  const { sections, lines } = outlineOf(request);
  const verdicts = new Map<string, Verdict>();
  const states = new Map<string, State>();
  for (const { duty } of sections.flatMap(({ parts }) => parts))
    for (const one of duty?.verdicts ?? []) {
      if (group === null || one.plane !== plane || !one.groups.includes(group)) continue;
      verdicts.set(duty!.duty, one.verdict);
      for (const { party, state } of one.standings)
        if (state !== "silent") states.set(`${duty!.duty} ${idOf(party)}`, state);
    }
  return {
    parties: [...lines.values()].filter(({ kind }) => kind === "party").map(({ id }) => id),
    counted: [],
    text: [...lines.values()].map(({ sentence }) => wordsOf(sentence)),
    svg: null,
    verdicts,
    states,
  };
}

function drawTable(request: DrawRequest): Drawn {
  const idOf = idsIn(request);
  const whole = wholeOf(request);
  const rows = partyRows(whole);
  return {
    parties: rows.map(({ party }) => idOf(party)),
    counted: [],
    text: [
      ...rows.map(({ card, kind, roles }) => [card.name.text, kind, ...roles].join(" · ")),
      ...relationRows(whole).map(({ relation }) => request.narrator.link(relation)),
    ],
    svg: null,
    verdicts: null,
    states: null,
  };
}

function drawNetwork({ inquiry, language }: DrawRequest): Drawn {
  const { dossier } = inquiry.file;
  const network = mergeDossiers([{ id: dossier.id, inquiry }]);
  const picture = networkPictureOf({
    network,
    language,
    shownParties: new Uint8Array(network.parties.length).fill(1),
    shownLinks: new Uint8Array(network.links.length).fill(1),
    marked: null,
    grouping: "none",
    selected: null,
    pinned: new Set(),
    answers: null,
  });
  const title = { text: dossier.id, language, direction: "ltr" as const };
  return {
    parties: picture.nodes.map(({ key }) => key.slice(key.indexOf("/") + 1)),
    counted: [],
    text: networkListOf(picture, "name").flatMap(({ title: party, lines }) => [
      party,
      ...lines.flatMap(({ words }) => words().map(({ sentence }) => sentence)),
    ]),
    svg: networkSvgOf(picture, firstPlaces(networkShapeOf(picture), SEED), { theme: "print", title }),
    // A network makes no verdict across files.
    verdicts: null,
    states: null,
  };
}

/** The workers in this plane beside the same in the next one. Both sides are one file: who stands twice is told once. */
function drawCompare({ inquiry, narrator, language, group, plane }: DrawRequest): Drawn {
  const beside = planes[(planes.indexOf(plane) + 1) % planes.length]!;
  const side = { inquiry, narrator, group };
  const sides = [
    { ...side, plane },
    { ...side, plane: beside },
  ] as const;
  const request = { sides, language, duty: sharedDuty(comparisonOf(...sides)) };
  const figure = compareFigureOf({ ...request, width: figureWidthIn(FIGURE_WIDTH) });
  const parties = distinct(figure.parties);
  return {
    parties,
    counted: distinct(figure.counted).filter(party => !parties.includes(party)),
    text: [figure.title, figure.finding, ...figure.words, ...figure.notes],
    svg: compareSvgOf({ ...request, palette: palettes.print }),
    verdicts: null,
    states: null,
  };
}

/** A view that is a figure: everyone in it, or counted; in words what it finds, then all that it shows. */
const drawFigure =
  (view: FigureView) =>
  ({ inquiry, narrator, language, group, plane }: DrawRequest): Drawn => {
    const asked = { inquiry, narrator, language, group, plane, palette: palettes.print };
    const { title, finding, words, notes, parties, counted } = figuresAt(view, asked)(figureWidthIn(FIGURE_WIDTH));
    return {
      parties,
      counted,
      text: [title, finding, ...words, ...notes],
      svg: viewSvgOf(view, asked),
      verdicts: null,
      states: null,
    };
  };

export const registry: Readonly<Record<ViewId, (request: DrawRequest) => Drawn>> = {
  chain: drawChain,
  money: drawFigure("money"),
  time: drawFigure("time"),
  map: drawFigure("map"),
  evidence: drawFigure("evidence"),
  responsibilities: drawMatrix,
  outline: drawOutline,
  table: drawTable,
  network: drawNetwork,
  compare: drawCompare,
};
