/** Folds the layers in the middle of a long scale, as far as nothing is on record there: a picture has no room for all. */
import { type Both, both } from "../../model/index.ts";
import { cardPicture } from "../chain/cardPicture.ts";
import type { Scene } from "../chain/sceneOf.ts";
import { bareCard } from "../figure/spineFigure.ts";
import type { SceneCell, SceneRow } from "./sceneRow.ts";

/** So many rows are all shown; of more, these from the top and from below, and those on which something is written. */
const MOST = 14;
const SHOWN = { top: 5, bottom: 4 };
/** Fewer rows between those that are shown are shown as well. */
const FEWEST = 3;

const isTold = ({ cells }: SceneRow): boolean =>
  cells.some(cell => cell !== null && (cell.isWorkers || cell.knot?.marks.some(({ state }) => state !== "silent")));

function foldedCell(cells: readonly SceneCell[], { request, folded }: Scene<null>): SceneCell {
  const [first] = cells;
  if (cells.length === 1) return first!;
  const { inquiry, narrator, language, group } = request;
  const nodes = cells.flatMap(cell => cell.nodes);
  const parties = nodes.flatMap(node => folded.nodes[node]!.parties).sort((a, b) => a - b);
  const { layer } = folded.nodes[nodes[0]!]!;
  const key = inquiry.file.dossier.parties[parties[0]!]!.id;
  const telling = {
    ...{ inquiry, narrator, language, folded, group, trace: null, selectedParty: null },
    ...({ told: "plates", isDeep: true, hasCountries: true } as const),
  };
  const card = cardPicture(telling, { key, parties, layer, cluster: 0, fold: "between" }, false);
  const knots = cells.flatMap(({ knot }) => (knot ? [knot] : []));
  const [knot = null, ...silent] = knots;
  return { nodes, cards: [bareCard(card)], hops: first!.hops, knot, silent, isWorkers: false };
}

/** Rows of one run as one. */
function foldedRow(run: readonly SceneRow[], scenes: Both<Scene<null>>): SceneRow {
  const [first, last] = [run[0]!.first, run.at(-1)!.last];
  const cells = both(scenes, (scene, place): SceneCell | null => {
    const own = run.flatMap(row => row.cells[place] ?? []);
    return own.length === 0 ? null : foldedCell(own, scene);
  });
  return { name: `${first}–${last}`, first, last, cells };
}

/** The rows from the top down, those in the middle as one where they are many. */
export function foldedRows(rows: readonly SceneRow[], scenes: Both<Scene<null>>): readonly SceneRow[] {
  if (rows.length <= MOST) return rows;
  const isShown = (row: SceneRow, place: number) =>
    place < SHOWN.top || place >= rows.length - SHOWN.bottom || isTold(row);
  const made: SceneRow[] = [];
  let run: SceneRow[] = [];
  const close = () => {
    if (run.length < FEWEST) made.push(...run);
    else made.push(foldedRow(run, scenes));
    run = [];
  };
  rows.forEach((row, place) => {
    if (!isShown(row, place)) {
      run.push(row);
      return;
    }
    close();
    made.push(row);
  });
  close();
  return made;
}
