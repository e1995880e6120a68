/** What each side of a comparison says, and in which row of the shared scale its cards stand. */
import { isNarrowFor, sharedRows } from "../../layout/index.ts";
import { type Both, both, type Compared, type Comparison, comparisonOf } from "../../model/index.ts";
import type { Duty } from "../../schema/index.ts";
import { type Language, type Narrator, type Shown, say } from "../../text/index.ts";
import type { ColumnPicture } from "../chain/chainPicture.ts";
import { plain } from "../chain/partyWords.ts";
import { type Scene, sceneOf } from "../chain/sceneOf.ts";
import { bareCard } from "../figure/spineFigure.ts";
import { foldedRows } from "./foldedRows.ts";
import type { SceneCell, SceneRow } from "./sceneRow.ts";

export type CompareSide = Compared & {
  /** A narrator in the language of the figure, with names as short as a picture needs. */
  readonly narrator: Narrator;
};

export type CompareFigureRequest = {
  readonly sides: Both<CompareSide>;
  readonly language: Language;
  /** The id of the duty whose threads face each other; null where there is none to compare. */
  readonly duty: string | null;
  /** What an author says of these two, in place of the names of the dossiers. */
  readonly title?: string | undefined;
  /** px to fill. */
  readonly width: number;
};

export type CompareScene = {
  readonly request: CompareFigureRequest;
  readonly comparison: Comparison;
  readonly scenes: Both<Scene<null>>;
  readonly rows: readonly SceneRow[];
  /** The duty that faces, as its file has it, and its column on each side; null where a side cannot be asked. */
  readonly duty: Duty | null;
  readonly columns: Both<ColumnPicture | null>;
};

/** The most cards of a layer: more share one. In two narrow columns each takes much height. */
const CARDS = { wide: 3, narrow: 2 };

/** Which duties a side knows is told by the comparison: an own duty of the other file is none of its own. */
function isKnown({ duties }: Comparison, duty: string | null, place: 0 | 1): boolean {
  return duties.some(one => one.duty.id === duty && one.traces[place] !== null);
}

export function compareScene(request: CompareFigureRequest): CompareScene {
  const { sides, language, width } = request;
  const comparison = comparisonOf(...sides);
  const scenes = both(sides, ({ inquiry, narrator, group, plane }, place) => {
    const duty = isKnown(comparison, request.duty, place) ? request.duty : null;
    return sceneOf({
      ...{ inquiry, narrator, language, group, plane, duty },
      ...{ party: null, link: null, show: [], unfolded: [], isStubbed: true, told: "plates" },
      columns: duty === null ? [] : [duty],
      room: { cards: isNarrowFor(width) ? CARDS.narrow : CARDS.wide },
    });
  });
  const spans = both(scenes, ({ folded: { nodes } }, place) => {
    const { layer } = sides[place].inquiry.chain;
    return nodes.map(({ parties }) => {
      const layers = parties.map(party => layer[party]!);
      return layers.reduce((span, one) => ({ first: Math.min(span.first, one), last: Math.max(span.last, one) }), {
        first: layers[0]!,
        last: layers[0]!,
      });
    });
  });
  const columns = both(scenes, ({ picture }) => picture.columns[0] ?? null);
  const rows = sharedRows(...spans).map(({ first, last, cards }): SceneRow => {
    const bands = both(scenes, ({ picture }, place) =>
      cards[place].length > 0 ? picture.bands.get(first) : undefined,
    );
    const isOpen = bands.some(Boolean) && bands.every(band => band === undefined || band.name.endsWith("+"));
    const layers = first === last ? String(first) : `${first}–${last}`;
    const cells = both(scenes, (scene, place): SceneCell | null => {
      const nodes = cards[place];
      if (nodes.length === 0) return null;
      // A party that may stand deeper says so where the row does not.
      const isDeeper = !isOpen && bands[place]?.name.endsWith("+") === true;
      const deeper: readonly Shown[] = isDeeper
        ? [plain(language, say(language, "chain.layer.open", { layer: layers }))]
        : [];
      return {
        nodes,
        cards: nodes.map(node => {
          const card = bareCard(scene.picture.cards[node]!);
          return { ...card, lines: [...card.lines, ...deeper] };
        }),
        hops: scene.folded.hops.flatMap((hop, index) =>
          nodes.includes(hop.to) && hop.from !== hop.to && !hop.isReturn ? [index] : [],
        ),
        knot: columns[place]?.knots.find(({ layer }) => layer === first) ?? null,
        silent: [],
        isWorkers: nodes.some(node => scene.folded.nodes[node]!.parties.includes(sides[place].group ?? -1)),
      };
    });
    return { name: isOpen ? `${layers}+` : layers, first, last, cells };
  });
  const duty = comparison.duties.find(one => one.duty.id === request.duty && one.traces.some(trace => trace !== null));
  return { request, comparison, scenes, rows: foldedRows(rows, scenes), duty: duty?.duty ?? null, columns };
}
