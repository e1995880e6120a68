/**
 * The plan of the chain view: where each card, line, label, border, thread and verdict stands. Numbers only; the
 * emitters of `views/chain` write them down as HTML and as SVG.
 *
 * Every band holds one layer: a row of cards, below it a channel in which lines turn, then the labels of the hops into
 * the next band, each in the column of the card it leads to, and the border that is crossed there.
 */

import { chainLayers } from "./chainLayers.ts";
import type { ChainPlan, ChainRequest } from "./chainPlan.ts";
import { GUTTER } from "./chainWidths.ts";
import { checkPlan } from "./checkPlan.ts";
import { enterCards } from "./enterCards.ts";
import { labelHops } from "./labelHops.ts";
import { placeAcross } from "./placeAcross.ts";
import { type Down, headsAndNotes, placeDown } from "./placeDown.ts";
import { planAround } from "./planAround.ts";
import { planColumn, planJoints } from "./planColumns.ts";
import { planBorders, planHop, planLabels, planStubs } from "./planHops.ts";
import { turnLines } from "./turnLines.ts";

/** Each step adds to what the ones before it found: first what stands across the page, then what stands down it. */
function placed(request: ChainRequest): Down {
  const rows = chainLayers(request);
  const across = { ...rows, ...placeAcross(rows) };
  const entered = { ...across, ...enterCards(across) };
  const labelled = { ...entered, ...labelHops(entered) };
  const turned = { ...labelled, ...turnLines(labelled) };
  const headed = { ...turned, ...headsAndNotes(turned) };
  return { ...headed, ...placeDown(headed) };
}

/** @throws if a hop that is no return leads up, or if the plan puts one thing over another */
export function layoutChain(request: ChainRequest): ChainPlan {
  const down = placed(request);
  const { plate, returns, headHeight, chainBottom, width, overWidth, left } = down;
  const { nodes, hops } = request.folded;
  const { loose, besideLeft, lines } = planAround(down);
  const labels = planLabels(down);
  const clusterLeft = (cluster: number): number | null => {
    const own = nodes.flatMap((node, place) => (node.cluster === cluster ? [left[place]!] : []));
    return own.length === 0 ? null : Math.min(...own);
  };
  const plan: ChainPlan = {
    width,
    height: loose.bottom + (loose.rowsTop === null ? 0 : 16),
    headHeight,
    bands: down.bands,
    cards: down.cards,
    hops: hops.map(({ isReturn }, hop) => (isReturn ? { hop, ...lines[returns.indexOf(hop)]! } : planHop(down, hop))),
    labels,
    borders: planBorders(down),
    stubs: planStubs(down, labels),
    columns: request.threads.map((knots, column) => planColumn(down, knots, column)),
    joints: planJoints(down),
    over: plate && { x: width - overWidth, y: 0, width: overWidth, height: plate.over },
    unplaced: loose.boxes.unplaced,
    reach: besideLeft === null ? null : { top: headHeight + 14, bottom: chainBottom - 14 },
    unplacedBeside: besideLeft !== null,
    beside: loose.boxes.beside,
    stripTop: loose.rowsTop === null ? null : loose.rowsTop - 18,
    overlays: lines.slice(returns.length).map(({ path, middle }) => ({ path, badge: middle })),
    chainLeft: GUTTER,
    chainRight: down.chainRight,
    besideLeft,
    otherLeft: clusterLeft(1),
    detachedLeft: clusterLeft(2),
  };
  checkPlan(plan, request);
  return plan;
}
