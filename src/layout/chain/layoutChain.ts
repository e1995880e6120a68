/**
 * The plan of the chain view: where each card, line, label, border, thread and verdict stands. Numbers only; the
 * emitters of `views/chain` write them down as HTML and as SVG.
 *
 * Every band holds one layer: a row of cards, below it a channel in which lines turn, then the labels of the hops into
 * the next band, each in the column of the card it leads to, and the border that is crossed there.
 */

import type {
  Box,
  ChainPlan,
  ChainRequest,
  HopLabel,
  PlannedBand,
  PlannedBorder,
  PlannedColumn,
  PlannedHop,
  PlannedJoint,
  PlannedKnot,
  PlannedLabel,
  PlannedStretch,
  PlannedStub,
  Spot,
} from "./chainPlan.ts";
import { ASIDE, BESIDE, chainWidths, GAP, GUTTER, OVER, PLATE_GAP, PORT, THREADS_GAP } from "./chainWidths.ts";
import { checkPlan } from "./checkPlan.ts";
import { COLUMN_TOP, columnHeight, type LooseSpot, looseBoxes } from "./looseBoxes.ts";
import { nodesByLayer } from "./nodesByLayer.ts";
import { placeCards } from "./placeCards.ts";
import { type Point, roundedPath } from "./roundedPath.ts";
import { tracksFor } from "./tracksFor.ts";

/** px above the row of a band and below its last row, below a card before anything turns, and between a label and its band. */
const AIRY = { top: 20, channel: 12, label: 4 };
/** The same beside a plate, where a chain of five hops stands whole in one window. */
const TIGHT = { top: 8, channel: 3, label: 1 };
/** The same where every layer has to be low. */
const TIGHTEST = { top: 2, channel: 2, label: 0 };
const TRACK = 10;
/** px between a border and a name. */
const BORDER_GAP = 3;
/** px from the top of a row to the middle of its marks. */
const MARK_AIRY = 26;
const MARK_TIGHT = 19;
/** px from what is chosen above the narrow threads to their heads. */
const UNDER_SWITCH = 4;
/** px from the end of a narrow thread to its verdict. */
const UNDER_END = 9;
const ARROW = 8;
const SLOT = 12;

export function layoutChain(request: ChainRequest): ChainPlan {
  const { folded, sizes, threads, verdictLayer, crosses } = request;
  const { nodes, hops } = folded;
  const forward = hops.flatMap((hop, place) => (hop.isReturn ? [] : [place]));
  const returns = hops.flatMap((hop, place) => (hop.isReturn ? [place] : []));
  const around = returns.length + request.overlays.length;
  const aroundWidth = around === 0 ? 0 : around * 14 + 16;
  const plate = request.plate && threads[request.plate.column] ? request.plate : null;
  const isDeep = plate?.isLow === true;
  const { top: BAND_TOP, channel: CHANNEL, label: LABEL } = plate ? (isDeep ? TIGHTEST : TIGHT) : AIRY;
  const MARK = plate ? MARK_TIGHT - (isDeep ? 3 : 0) : MARK_AIRY;
  const widths = chainWidths(request.width, threads.length, folded, aroundWidth, plate);
  const { unplacedBeside } = widths;
  const placed = placeCards(folded, forward, widths.chain - aroundWidth - (unplacedBeside ? BESIDE + GAP : 0));
  const cardWidths = placed.cards;
  // Other routes stand at the right of the plate and of any threads, so that nothing stands between it and the chain.
  const asideFrom = plate
    ? Math.min(...nodes.flatMap(({ cluster }, node) => (cluster === 0 ? [] : [placed.left[node]!])))
    : Number.POSITIVE_INFINITY;
  const ownRight = Math.max(
    0,
    ...nodes.flatMap(({ cluster }, node) => (cluster === 0 ? [placed.left[node]! + cardWidths[node]!] : [])),
  );
  const hasAside = Number.isFinite(asideFrom);
  const threadsWidth = threads.length > 1 ? PLATE_GAP.after + widths.column * (threads.length - 1) : 0;
  const asideBy = hasAside ? ownRight + PLATE_GAP.before + widths.plate + threadsWidth + ASIDE - asideFrom : 0;
  const moved = (x: number): number => GUTTER + (x >= asideFrom - 1 ? x + asideBy : x);
  const left = placed.left.map(moved);
  const lanes = new Map(forward.map(hop => [hop, placed.lanes.get(hop)!.map(moved)]));
  // Lines that are led round keep clear of the cards, and of at least one card per row below them.
  const cardsRight =
    (hasAside ? GUTTER + asideBy : GUTTER) + Math.max(placed.width, request.overlays.length > 0 ? BESIDE : 0);
  const aroundLeft = cardsRight + 14;
  const used = cardsRight + aroundWidth + (unplacedBeside ? GAP + BESIDE : 0);
  // The room that a narrow chain leaves goes to both sides of the threads, so that the eye does not lose the row.
  const spare = Math.max(0, GUTTER + widths.chain - used);
  const chainRight = plate ? (hasAside ? GUTTER + ownRight : used) : used + spare * 0.5;
  const threadsLeft = chainRight + (plate ? PLATE_GAP.before : THREADS_GAP);
  // What a narrow chain leaves beside a plate goes to the plate.
  const plateSpare = hasAside ? 0 : Math.min(spare, 60);
  const plateWidth = plate ? widths.plate + plateSpare : 0;
  const narrowLeft = threadsLeft + plateWidth + PLATE_GAP.after;
  const isOpen = (column: number): boolean => (plate ? column === plate.column : threads.length === 1);
  const widthOf = (column: number): number => (plate && isOpen(column) ? plateWidth : widths.column);
  const leftOf = (column: number): number => {
    if (!plate) return threadsLeft + column * widths.column;
    if (isOpen(column)) return threadsLeft;
    return narrowLeft + (column > plate.column ? column - 1 : column) * widths.column;
  };
  const threadsRight = plate
    ? threads.length > 1
      ? narrowLeft + widths.column * (threads.length - 1)
      : threadsLeft + plateWidth
    : threadsLeft + widths.column * threads.length;
  // Beside a plate, parties of unknown position stand at the right of all threads, if there is room.
  const isFarRight =
    plate !== null &&
    !hasAside &&
    folded.unplaced.length > 0 &&
    request.overlays.length === 0 &&
    request.width - threadsRight >= GAP + BESIDE;
  const nearLeft = unplacedBeside ? cardsRight + aroundWidth + GAP : null;
  const needed = threads.length === 0 ? used : Math.max(threadsRight, hasAside ? used : 0);
  const width = Math.max(request.width, needed);

  // Workers that no hop reaches have a verdict but no layer. The verdict stands below all others, as workers do.
  const depthOf = (layer: number): number => (layer < 0 ? Number.POSITIVE_INFINITY : layer);
  const layers = [...new Set([...nodes.map(node => node.layer), ...threads.flat().map(({ layer }) => layer)])].sort(
    (a, b) => depthOf(a) - depthOf(b),
  );
  const bandOf = new Map(layers.map((layer, band) => [layer, band]));
  const band = (node: number): number => bandOf.get(nodes[node]!.layer)!;
  const nodesIn = nodesByLayer(nodes);

  // Ports: where each hop enters its card, from the left. The first port is for a hop that comes straight down.
  const incoming = nodes.map((): number[] => []);
  for (const hop of forward) incoming[hops[hop]!.to]!.push(hop);
  const lastBend = (hop: number): number => lanes.get(hop)!.at(-1) ?? left[hops[hop]!.from]! + PORT;
  const portsAbove = layers.map(() => new Map<number, Set<number>>());
  const note = (at: number, x: number, hop: number) => {
    const known = portsAbove[at]!.get(Math.round(x));
    if (known) known.add(hop);
    else portsAbove[at]!.set(Math.round(x), new Set([hop]));
  };
  for (const hop of forward) {
    const { from, to } = hops[hop]!;
    note(band(from), left[from]! + PORT, hop);
    lanes.get(hop)!.forEach((x, step) => {
      note(band(from) + 1 + step, x, hop);
    });
    if (band(to) <= band(from)) throw new Error("a hop that is no return leads up");
  }
  const portX = new Map<number, number>();
  const slots = nodes.map((_, node) => {
    const ordered = [...incoming[node]!].sort((a, b) => lastBend(a) - lastBend(b) || a - b);
    const straight = ordered.find(hop => Math.abs(lastBend(hop) - left[node]! - PORT) < 0.5);
    const above = band(node) > 0 ? portsAbove[band(node) - 1]!.get(Math.round(left[node]! + PORT)) : undefined;
    const isTaken = straight === undefined && above !== undefined && [...above].some(hop => !ordered.includes(hop));
    const inOrder = straight === undefined ? ordered : [straight, ...ordered.filter(hop => hop !== straight)];
    const step = Math.min(SLOT, (cardWidths[node]! * 0.45) / Math.max(1, inOrder.length));
    inOrder.forEach((hop, slot) => {
      portX.set(hop, left[node]! + PORT + (slot + (isTaken ? 1 : 0)) * step);
    });
    return PORT + (Math.max(0, inOrder.length - 1) + (isTaken ? 1 : 0)) * step;
  });

  // Labels, and room at the right of them for what enters from around.
  const entering = nodes.map(() => 0);
  for (const hop of returns) entering[hops[hop]!.to]! += 1;
  for (const { to } of request.overlays) if (to.kind === "node") entering[to.node]! += 1;
  const inset = (node: number) => (entering[node]! === 0 ? 0 : entering[node]! * 10 + 14);
  const labelsOf = nodes.map((_, node): HopLabel[] => {
    const into = [...incoming[node]!].sort((a, b) => portX.get(a)! - portX.get(b)!);
    return request.labelled(into).map(hops => ({ node, hops }));
  });
  const labelX = (node: number) => left[node]! + slots[node]! + 10;
  const labelWidth = (node: number) => Math.max(70, left[node]! + cardWidths[node]! - inset(node) - labelX(node));
  const labelHeights = labelsOf.map((labels, node) => labels.map(label => sizes.label(label, labelWidth(node))));
  // A border is drawn across a whole column, if every hop that comes down it crosses one.
  const crossing = nodes.map((_, node) => (incoming[node]!.every(crosses) ? incoming[node]! : []));
  const names = crossing.map((hops, node) =>
    hops.length === 0 ? { above: 0, below: 0 } : sizes.border(node, hops, labelWidth(node)),
  );
  /** px that the names at the borders into a layer take on one side. */
  const nameHeight = (layer: number | undefined, side: "above" | "below"): number =>
    Math.max(0, ...nodesIn(layer).map(node => names[node]![side]));

  // Lines that turn in the channel below each band.
  type ChannelLine = { readonly key: string; from: number; to: number };
  const pieces = layers.map((): ChannelLine[] => []);
  const addPiece = (at: number, key: string, from: number, to: number) => {
    const known = pieces[at]!.find(piece => piece.key === key);
    if (known) {
      known.from = Math.min(known.from, from, to);
      known.to = Math.max(known.to, from, to);
    } else pieces[at]!.push({ key, from: Math.min(from, to), to: Math.max(from, to) });
  };
  const wayOf = (
    hop: number,
  ): readonly { readonly at: number; readonly key: string; readonly x: number; readonly next: number }[] => {
    const { from, to } = hops[hop]!;
    const xs = [left[from]! + PORT, ...lanes.get(hop)!, portX.get(hop)!];
    return xs.slice(0, -1).map((x, step) => ({
      at: step === xs.length - 2 ? band(to) - 1 : band(from) + step,
      key: step === 0 ? `node ${from}` : `hop ${hop} ${step}`,
      x,
      next: xs[step + 1]!,
    }));
  };
  const ways = new Map(forward.map(hop => [hop, wayOf(hop)]));
  for (const way of ways.values())
    for (const { at, key, x, next } of way) if (Math.abs(x - next) >= 0.5) addPiece(at, key, x, next);

  // Lines that are led round leave below a card, go along a lane of their own at the right, and enter from above.
  const rightPort = (node: number, place: number) => left[node]! + cardWidths[node]! - 14 - place * 10;
  const left_ = nodes.map(() => 0);
  const entered = nodes.map(() => 0);
  const nodeOf = (spot: Spot): number | null => (spot.kind === "node" ? spot.node : null);
  const rounds = [
    ...returns.map(hop => ({
      from: { kind: "node", node: hops[hop]!.from } as Spot,
      to: { kind: "node", node: hops[hop]!.to } as Spot,
    })),
    ...request.overlays,
  ].map(({ from, to }, place) => {
    const [u, v] = [nodeOf(from), nodeOf(to)];
    const out = u === null ? null : rightPort(u, left_[u]!++);
    const into = v === null ? null : rightPort(v, entered[v]!++);
    const lane = aroundLeft + place * 14;
    if (u !== null) addPiece(band(u), `out ${place}`, out!, lane);
    if (v !== null && band(v) > 0) addPiece(band(v) - 1, `in ${place}`, into!, lane);
    return { from, to, u, v, out, into, lane, place };
  });
  const enteringTop = rounds.filter(({ v }) => v !== null && band(v) === 0);
  const tracks = pieces.map(own => {
    const { track, count } = tracksFor(
      own.map(({ from, to }) => ({ left: from, right: to })),
      8,
    );
    return { at: new Map(own.map(({ key }, place) => [key, track[place]!])), count };
  });

  // From here on, heights down the page.
  const overWidth = plate ? Math.max(Math.min(OVER, width), threads.length > 1 ? width - narrowLeft : 0) : 0;
  const overLeft = width - overWidth;
  // What is chosen above the threads stands at the right of the plate, or, without room for that, on a line above it.
  const isOverPlate = plate !== null && plate.over > 0 && overLeft < threadsLeft + plateWidth;
  const plateTop = isOverPlate ? plate.over : 0;
  const heads = threads.map((_, column) => sizes.head(column, widthOf(column)));
  const over = plate?.over ?? 0;
  const headHeight =
    Math.max(
      24,
      plate ? (sizes.chainHead?.(chainRight - GUTTER) ?? 0) : 0,
      ...heads.map((head, column) => head + (isOpen(column) ? plateTop : over + UNDER_SWITCH)),
    ) + (plate ? 2 : 18);
  // Words of an open column stand beside the marks, to the right of the most marks in a row.
  const asideOf = threads.map(knots => {
    const mostMarks = Math.max(1, ...knots.map(({ marks }) => marks.length));
    return mostMarks === 1 ? 26 : mostMarks === 2 ? 34 : 62;
  });
  const wordsWidth = (column: number): number => widthOf(column) - (plate ? 42 : 18) - asideOf[column]!;
  const noteWidth = (column: number): number => (isOpen(column) ? wordsWidth(column) : widths.column - 6);
  const noteHeights = threads.map(
    (knots, column) => new Map(knots.map(({ layer }) => [layer, sizes.note(column, layer, noteWidth(column))])),
  );
  const noteBox = (column: number, layer: number) => ({
    width: noteWidth(column),
    height: noteHeights[column]!.get(layer)!,
  });
  const verdictWidthOf = (column: number): number => (isOpen(column) ? wordsWidth(column) : widths.column - 4);
  /** px from the top of a row that its cards take, and those that its marks and their words take. */
  const cardsHeight = (layer: number): number =>
    Math.max(24, ...nodesIn(layer).map(node => sizes.card(node, cardWidths[node]!)));
  const marksHeight = (layer: number): number => {
    const marks = threads.flatMap((_, column) => {
      if (!noteHeights[column]!.has(layer)) return [];
      const own = noteBox(column, layer).height;
      const above = isOpen(column) ? Math.max(MARK + 10, own + (isDeep ? 8 : plate ? 12 : 10)) : MARK + 14 + own;
      if (layer !== verdictLayer) return [above];
      const hasOwn = own > 0;
      return [
        (hasOwn ? above + 4 : plate && !isOpen(column) ? 16 + UNDER_END + 2 : MARK + 5) +
          sizes.verdict(column, verdictWidthOf(column)),
      ];
    });
    return Math.max(24, ...marks);
  };
  // Beside a plate, words go on beside the hop below their card; else lines that turn there could cross them.
  const isBeside = plate !== null && nodes.every(({ cluster }) => cluster === 0);
  const rowHeight = (layer: number): number =>
    isBeside && layer !== layers.at(-1) ? cardsHeight(layer) : Math.max(cardsHeight(layer), marksHeight(layer));
  const stubX = (node: number) => left[node]! + PORT + 10;
  const stubWidth = (node: number) => Math.max(70, left[node]! + cardWidths[node]! - stubX(node));
  const stubbed = (request.stubs ?? []).filter(node => band(node) < layers.length - 1);
  const stubHeight = (node: number): number => sizes.stub?.(node, stubWidth(node)) ?? 0;
  /** px from the labels of the hops into a layer to its band. */
  const labelGap = (layer: number | undefined): number => {
    const height = nameHeight(layer, "above");
    return height === 0 ? LABEL : height + BORDER_GAP;
  };
  const bands: PlannedBand[] = [];
  const channelTop: number[] = [];
  const labelTop: number[] = [];
  const stubZones: number[] = [];
  let y = headHeight;
  layers.forEach((layer, at) => {
    const top = y;
    const below = nameHeight(layer, "below");
    const above = at === 0 ? enteringTop.length * TRACK : 0;
    const behind = Math.max(
      0,
      ...nodes.map((node, place) => (node.layer === layer ? (sizes.behind?.(place) ?? 0) : 0)),
    );
    const underName = plate
      ? Math.max(BAND_TOP, (below === 0 ? 0 : below + BORDER_GAP + 1) + behind)
      : BAND_TOP + Math.max(0, below - 1);
    const row = top + above + underName;
    const rowBottom = row + rowHeight(layer);
    channelTop.push(rowBottom);
    const isLast = at === layers.length - 1;
    const next = layers[at + 1];
    const labelZone = Math.max(
      0,
      ...nodesIn(next).map(node => labelHeights[node]!.reduce((sum, height) => sum + height + LABEL, 0)),
    );
    const stubZone = Math.max(
      0,
      ...stubbed.flatMap(node => (nodes[node]!.layer === layer ? [stubHeight(node) + 6] : [])),
    );
    const channel = CHANNEL + tracks[at]!.count * TRACK;
    y = rowBottom + (isLast ? BAND_TOP + tracks[at]!.count * TRACK : channel + labelZone + stubZone + labelGap(next));
    stubZones.push(stubZone);
    if (isBeside) y = Math.max(y, row + marksHeight(layer) + 4);
    labelTop.push(rowBottom + channel);
    bands.push({ layer, top, bottom: y, row });
  });
  const trackY = (at: number, key: string): number => channelTop[at]! + CHANNEL - 2 + tracks[at]!.at.get(key)! * TRACK;

  const cards = nodes.map(
    (_, node): Box => ({
      x: left[node]!,
      y: bands[band(node)]!.row,
      width: cardWidths[node]!,
      height: sizes.card(node, cardWidths[node]!),
    }),
  );
  const bottomOf = (node: number) => cards[node]!.y + cards[node]!.height;

  const plannedHops = hops.map((_, hop): PlannedHop => {
    const way = ways.get(hop);
    if (!way) {
      const round = rounds[returns.indexOf(hop)]!;
      return { hop, ...aroundPath(round) };
    }
    const { from, to } = hops[hop]!;
    const start = { x: left[from]! + PORT, y: bottomOf(from) };
    const points: Point[] = [start];
    for (const { at, key, x, next } of way) {
      if (Math.abs(x - next) < 0.5) continue;
      const turn = trackY(at, key);
      points.push({ x, y: turn }, { x: next, y: turn });
    }
    const end = { x: portX.get(hop)!, y: cards[to]!.y };
    points.push(end);
    const enters = bands[band(to) - 1]!.bottom - 8;
    return {
      hop,
      path: roundedPath([...points.slice(0, -1), end]),
      start,
      end,
      middle: { x: end.x, y: Math.min(enters, end.y - ARROW - 10) },
    };
  });

  const labels: PlannedLabel[] = nodes.flatMap((_, node) => {
    if (labelsOf[node]!.length === 0) return [];
    const zoneBottom = bands[band(node)]!.top - labelGap(nodes[node]!.layer) - stubZones[band(node) - 1]!;
    const height = labelHeights[node]!.reduce((sum, one) => sum + one + LABEL, 0);
    // Where words beside it leave the hop more room, its label stays near the card above.
    let top = isBeside ? Math.min(zoneBottom - height, labelTop[band(node) - 1]! + 2) : zoneBottom - height;
    return labelsOf[node]!.map((label, place) => {
      const height = labelHeights[node]![place]!;
      const box = { ...label, x: labelX(node), y: top, width: labelWidth(node), height };
      top += height + LABEL;
      return box;
    });
  });
  const stubs = stubbed.map((node): PlannedStub => {
    const at = band(node);
    const under = labels.filter(label => band(label.node) === at + 1);
    const y = Math.max(labelTop[at]!, ...under.map(label => label.y + label.height)) + 4;
    return { node, x: stubX(node), y, width: stubWidth(node), height: stubHeight(node) };
  });
  const borders = nodes.flatMap((_, node): PlannedBorder[] => {
    if (crossing[node]!.length === 0) return [];
    const y = bands[band(node)]!.top;
    const { above, below } = names[node]!;
    const column = { x: labelX(node), width: labelWidth(node) };
    return [
      {
        node,
        hops: crossing[node]!,
        x: left[node]!,
        y,
        width: cardWidths[node]! - inset(node),
        above: { ...column, y: y - BORDER_GAP + 1 - above, height: above },
        below: { ...column, y: y + BORDER_GAP, height: below },
      },
    ];
  });

  // The cards beside the chain, and the lines that are led round it.
  const chainBottom = bands.at(-1)?.bottom ?? headHeight;
  const looseOf = (spot: Spot): readonly LooseSpot[] => (spot.kind === "node" ? [] : [spot]);
  const unplacedHeights = folded.unplaced.map((_, place) => sizes.unplaced(place, BESIDE));
  // A column that is higher than the chain would say that these parties stand below it.
  const isColumnLow = columnHeight(unplacedHeights) <= chainBottom - headHeight - 2 * COLUMN_TOP;
  const besideLeft = isFarRight && isColumnLow ? request.width - BESIDE : nearLeft;
  const loose = looseBoxes({
    heights: {
      unplaced: unplacedHeights,
      beside: folded.beside.map((_, place) => sizes.beside(place, BESIDE)),
    },
    columnLeft: besideLeft,
    top: headHeight,
    bottom: chainBottom,
    rowWidth: (request.overlays.length > 0 ? aroundLeft - 12 : width) - GUTTER,
    ends: rounds.flatMap(({ from, to }) => [...looseOf(from), ...looseOf(to)]),
  });
  let nextEnd = 0;
  const looseWays = rounds.map(({ from, to }) => ({
    from: from.kind === "node" ? null : loose.ways[nextEnd++]!,
    to: to.kind === "node" ? null : loose.ways[nextEnd++]!,
  }));
  function aroundPath({ u, v, out, into, lane, place }: (typeof rounds)[number]) {
    const onLane = (way: readonly Point[]): Point[] => [...way, { x: lane, y: way.at(-1)!.y }];
    const start = (): Point[] => {
      if (u === null) return onLane(looseWays[place]!.from!);
      const turn = trackY(band(u), `out ${place}`);
      return onLane([
        { x: out!, y: bottomOf(u) },
        { x: out!, y: turn },
      ]);
    };
    const end = (): Point[] => {
      if (v === null) return onLane(looseWays[place]!.to!).reverse();
      const atTop = enteringTop.findIndex(round => round.place === place);
      const turn = band(v) === 0 ? bands[0]!.top + 10 + atTop * TRACK : trackY(band(v) - 1, `in ${place}`);
      return [
        { x: lane, y: turn },
        { x: into!, y: turn },
        { x: into!, y: cards[v]!.y },
      ];
    };
    const [first, second] = [start(), end()];
    const middle = { x: lane, y: (first.at(-1)!.y + second[0]!.y) / 2 };
    return { path: roundedPath([...first, ...second]), start: first[0]!, end: second.at(-1)!, middle };
  }
  const overlays = request.overlays.map((_, place) => {
    const { path, middle } = aroundPath(rounds[returns.length + place]!);
    return { path, badge: middle };
  });

  /** Where a thread ends that has no mark of its own at the workers. */
  const endOf = ({ y }: PlannedKnot): number => y - MARK + 16;
  const columns = threads.map((knots, column): PlannedColumn => {
    const x = leftOf(column);
    const isWide = isOpen(column);
    const asideBy = asideOf[column]!;
    const centre = isWide ? x + (plate ? 28 : 14) : x + widthOf(column) / 2;
    const plannedKnots = knots.map(({ layer }): PlannedKnot => {
      const { row } = bands[bandOf.get(layer)!]!;
      const { width: noteWidth, height } = noteBox(column, layer);
      const at = { x: centre, y: row + MARK };
      const box = isWide
        ? { x: centre + asideBy, y: row + MARK - (plate ? 11 : 12), width: noteWidth, height }
        : { x: centre - noteWidth / 2, y: at.y + 14, width: noteWidth, height };
      return { layer, ...at, note: box };
    });
    const isVerdictKnot = (layer: number) => layer === verdictLayer;
    const stretches = knots.slice(0, -1).map(({ layer }, place): PlannedStretch => {
      const [from, to] = [plannedKnots[place]!, plannedKnots[place + 1]!];
      const below = isWide ? 13 : 14 + (from.note.height > 0 ? from.note.height + 3 : 0);
      const next = knots[place + 1]!.layer;
      const endsAtVerdict = isVerdictKnot(next) && to.note.height === 0;
      return { fromLayer: layer, x: centre, top: from.y + below, bottom: endsAtVerdict ? endOf(to) : to.y - 13 };
    });
    const at = knots.findIndex(({ layer }) => isVerdictKnot(layer));
    const own = at === -1 ? null : plannedKnots[at]!;
    const verdictWidth = verdictWidthOf(column);
    const hasOwnMark = own !== null && own.note.height > 0;
    const verdict =
      own === null
        ? null
        : {
            x: isWide ? centre + asideBy : x + 2,
            y: hasOwnMark
              ? isWide
                ? own.note.y + own.note.height + 6
                : own.note.y + own.note.height + 4
              : isWide
                ? own.y - (plate ? 14 : 16)
                : plate
                  ? endOf(own) + UNDER_END
                  : own.y + 3,
            width: verdictWidth,
            height: sizes.verdict(column, verdictWidth),
          };
    const top = isWide ? plateTop : 0;
    return {
      box: { x, y: top, width: widthOf(column), height: chainBottom - top },
      head: {
        x: isWide ? x : x + 1,
        y: plate && isWide ? top : headHeight - (plate ? 3 : 12) - heads[column]!,
        width: widthOf(column) - (isWide ? 0 : 2),
        height: heads[column]!,
      },
      knots: plannedKnots,
      stretches,
      verdict,
      end: own === null ? null : { x: centre, y: hasOwnMark ? own.y : endOf(own) },
      isOpen: isWide,
    };
  });

  const joints = !plate
    ? []
    : threads[plate.column]!.flatMap(({ layer }): PlannedJoint[] => {
        const rights = nodes.flatMap(({ layer: own, cluster }, node) =>
          own === layer && cluster === 0 ? [left[node]! + cardWidths[node]!] : [],
        );
        if (rights.length === 0) return [];
        const y = bands[bandOf.get(layer)!]!.row + MARK;
        return [{ layer, y, from: Math.max(...rights) + 3, to: threadsLeft + 10 }];
      });
  const clusterLeft = (cluster: number): number | null => {
    const own = nodes.flatMap((node, place) => (node.cluster === cluster ? [left[place]!] : []));
    return own.length === 0 ? null : Math.min(...own);
  };
  const plan: ChainPlan = {
    width,
    height: loose.bottom + (loose.rowsTop === null ? 0 : 16),
    headHeight,
    bands,
    cards,
    hops: plannedHops,
    labels,
    borders,
    stubs,
    columns,
    joints,
    over: plate ? { x: overLeft, y: 0, width: overWidth, height: over } : null,
    unplaced: loose.boxes.unplaced,
    reach: besideLeft === null ? null : { top: headHeight + 14, bottom: chainBottom - 14 },
    unplacedBeside: besideLeft !== null,
    beside: loose.boxes.beside,
    stripTop: loose.rowsTop === null ? null : loose.rowsTop - 18,
    overlays,
    chainLeft: GUTTER,
    chainRight,
    besideLeft,
    otherLeft: clusterLeft(1),
    detachedLeft: clusterLeft(2),
  };
  checkPlan(plan, request);
  return plan;
}
