/** Two chains beside each other, as a figure: from what both sides say to shapes in their places. */
import { type CellSizes, type ComparePlan, isNarrowFor, layoutCompare } from "../../layout/index.ts";
import { both } from "../../model/index.ts";
import type { FigurePlan } from "../figure/figurePlan.ts";
import { compareFinding, compareTitle } from "./compareFinding.ts";
import { type CompareLettering, compareLettering } from "./compareLettering.ts";
import { type CompareFigureRequest, type CompareScene, compareScene } from "./compareScene.ts";
import { compareShapes } from "./compareShapes.ts";
import { compareTables } from "./compareTables.ts";
import { compareTextOf } from "./compareTextOf.ts";
import { limitLines } from "./limitWords.ts";
import type { SceneCell } from "./sceneRow.ts";

function planOf({ rows, request }: CompareScene, lettering: CompareLettering): ComparePlan {
  const sizesOf = (cell: SceneCell | null, place: 0 | 1): CellSizes | null =>
    cell && {
      card: width => lettering.cards(cell, width).height,
      link: width => lettering.link(place, cell, width).height,
      words: width => lettering.words(place, cell, width).height,
    };
  return layoutCompare({
    width: request.width,
    rows: rows.map(({ cells }) => both(cells, sizesOf)),
    heads: [width => lettering.head(0, width).height, width => lettering.head(1, width).height],
    middle: width => lettering.middle(width).height,
    feet: [width => lettering.foot(0, width).height, width => lettering.foot(1, width).height],
  });
}

export function compareFigureOf(request: CompareFigureRequest): FigurePlan {
  const scene = compareScene(request);
  const lettering = compareLettering(scene, isNarrowFor(request.width));
  const plan = planOf(scene, lettering);
  const drawn = scene.rows.flatMap(({ cells }) => cells.flatMap(cell => cell?.cards ?? []));
  const parties = drawn.flatMap(card => (card.parties.length === 1 ? card.parties : []));
  const shown = new Set(parties);
  const live = request.sides.flatMap(({ inquiry: { chain, file } }) =>
    file.dossier.parties.flatMap(({ id }, party) => (chain.live[party] ? [id] : [])),
  );
  return {
    view: "compare",
    width: request.width,
    height: plan.height,
    title: compareTitle(scene),
    finding: compareFinding(scene),
    shapes: compareShapes(scene, plan, lettering),
    notes: limitLines(scene),
    words: compareTextOf(scene),
    tables: compareTables(scene),
    parties,
    counted: live.filter(id => !shown.has(id)),
  };
}
