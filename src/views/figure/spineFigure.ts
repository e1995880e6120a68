/** The chain at the left edge of a figure: layers as bands, a card for each party, what leads to it, borders. */
import { layoutSpine, type Spine, type SpineRow } from "../../layout/index.ts";
import { isolated, say } from "../../text/index.ts";
import { behindHeight, behindWidth, chainType, stratumColour } from "../../theme/index.ts";
import type { BandPicture, BorderPicture, CardPicture } from "../chain/chainPicture.ts";
import type { WholePicture } from "../chain/wholePicture.ts";
import { cardLettering, type Setting } from "../drawing/cardLettering.ts";
import { rounded } from "../svg/svgElement.ts";
import { shownBlock, type TextBlock, textBlock } from "../svg/textBlock.ts";
import type { FigureShape } from "./figurePlan.ts";

export type SpineAsked = {
  readonly whole: WholePicture;
  /** px to fill. */
  readonly width: number;
  /** The least px that the view needs beside the chain; with fewer, its rooms stand under the cards. */
  readonly least: number;
  /** The height in px of what the view draws for a party, by its id, at a width in px. */
  readonly roomOf: (party: string, width: number) => number;
  /** The ids of parties that stand there although they are not in the chain of the chosen workers. */
  readonly also?: ReadonlySet<string>;
};

export type SpineFigure = {
  readonly spine: Spine;
  /** The row of each party that has one, by its id. */
  readonly rowOf: ReadonlyMap<string, SpineRow>;
  readonly cards: ReadonlyMap<string, CardPicture>;
  /** Bands first, so that whatever a view draws stands on them. */
  readonly shapes: readonly FigureShape[];
  /** The ids of the parties with a row, in order, and of those without. */
  readonly parties: readonly string[];
  readonly counted: readonly string[];
};

type SpineCard = {
  readonly card: CardPicture;
  readonly place: "chain" | "unplaced" | "beside";
  readonly layer: number | null;
  /** The node of the chain; null for who has no place in it. */
  readonly node: number | null;
};

/** Whoever has no layer stands below all others. */
const LAST = Number.MAX_SAFE_INTEGER;

/** A card with nothing but who it is: the view says the rest. */
export const bareCard = (card: CardPicture): CardPicture => ({
  ...card,
  state: null,
  verdict: null,
  reached: null,
  pays: [],
  isSelected: false,
});

function rowsOf({ folded, picture, request }: WholePicture, also: ReadonlySet<string>): readonly SpineCard[] {
  const isShown = ({ key, isApart }: CardPicture) => request.group === null || !isApart || also.has(key);
  return [
    ...folded.nodes.flatMap(({ layer }, node): SpineCard[] => {
      const card = bareCard(picture.cards[node]!);
      return isShown(card) ? [{ card, place: "chain", layer: layer < 0 ? null : layer, node }] : [];
    }),
    ...(["unplaced", "beside"] as const).flatMap(place =>
      picture[place].flatMap((card): SpineCard[] =>
        place === "unplaced" || also.has(card.key) ? [{ card: bareCard(card), place, layer: null, node: null }] : [],
      ),
    ),
  ].toSorted((a, b) => (a.layer ?? LAST) - (b.layer ?? LAST));
}

/** px from the left edge of a card to the line that leads to it. */
const LINE_AT = 18;
const ARROW = 5;
/** px that the name of a country takes above a border. */
const BORDER_NAME = 15.5;
/** px of the line above a card that comes from no card right above it. */
const STUB = 16;

const fine = { type: chainType["label-notes"], colour: "quiet" } as const;

/** Keeps what a function of two numbers once made: heights are asked for before the shapes are. */
function kept<Made>(make: (row: number, width: number) => Made): (row: number, width: number) => Made {
  const made = new Map<string, Made>();
  return (row, width) => {
    const key = `${row} ${width}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(row, width);
    made.set(key, fresh);
    return fresh;
  };
}

const pileOf = ({ stack }: CardPicture): number => behindHeight[stack];

/** The words on the card of each row, and those of what leads to it. */
function wordsOfRows(
  { folded, picture, request: { language } }: WholePicture,
  rows: readonly SpineCard[],
  into: readonly (readonly number[])[],
  isNext: readonly boolean[],
  setting: Setting,
) {
  const cardWidth = (row: number, across: number): number => across - behindWidth[rows[row]!.card.stack];
  const inks = kept((row, across) => cardLettering(rows[row]!.card, rows[row]!.place, cardWidth(row, across), setting));
  const links = kept((row, across): readonly TextBlock[] => {
    let y = 0;
    return picture.labelled(into[row]!).flatMap(hops => {
      const { title, notes, price, namesSource } = picture.labelOf(hops);
      const from = folded.hops[hops[0]!]!.from;
      const source =
        isNext[row] || namesSource
          ? null
          : say(language, "chain.from", { party: isolated(picture.cards[from]!.name.text) });
      const blocks = [
        (top: number) =>
          shownBlock(title, { type: chainType["label-title"], colour: "ink" }, { x: 0, y: top, width: across }),
        ...[[source, price, notes].filter(Boolean).join(" · ")].flatMap(words =>
          words === "" ? [] : [(top: number) => textBlock([{ words, look: fine }], { x: 0, y: top, width: across })],
        ),
      ];
      return blocks.map(make => {
        const block = make(y);
        y += block.height;
        return block;
      });
    });
  });
  const linkHeight = (row: number, across: number): number =>
    links(row, across).reduce((sum, { height }) => sum + height, 0);
  return { cardWidth, inks, links, linkHeight };
}

/** The number of a layer, at its first row. */
function layerShape(
  layer: number | null,
  band: BandPicture,
  first: SpineRow,
  setting: Setting,
  width: number,
): FigureShape {
  const type = chainType[setting === "deep" ? "card-name-deep" : "layer-number"];
  return {
    kind: "part",
    key: `layer-${layer}`,
    title: band.label,
    data: { "data-layer": String(layer) },
    // Each card says its layer.
    isSaidElsewhere: true,
    shapes: [
      {
        kind: "text",
        block: textBlock([{ words: band.name, look: { type, colour: "quiet" } }], {
          x: 0,
          y: first.head.y + 4,
          width,
        }),
      },
    ],
  };
}

export function spineFigure({ whole, width, least, roomOf, also = new Set() }: SpineAsked): SpineFigure {
  const { folded, picture } = whole;
  const rows = rowsOf(whole, also);
  const setting: Setting = width < 620 ? "deep" : "plate";
  const rowAt = new Map(rows.flatMap(({ node }, row) => (node === null ? [] : [[node, row] as const])));
  const into = rows.map(({ node }) =>
    node === null
      ? []
      : folded.hops.flatMap((hop, place) => (hop.to === node && !hop.isReturn && hop.from !== node ? [place] : [])),
  );
  /** Whether the only ways into a row come from the card right above it. */
  const isNext = rows.map(
    (_, row) => into[row]!.length > 0 && into[row]!.every(hop => rowAt.get(folded.hops[hop]!.from) === row - 1),
  );
  const { cardWidth, inks, links, linkHeight } = wordsOfRows(whole, rows, into, isNext, setting);

  const spine = layoutSpine({
    width,
    least,
    rows: rows.map(({ card, layer }, row) => ({
      key: card.key,
      layer,
      head: across => inks(row, across).height + pileOf(card),
      link: into[row]!.length === 0 ? null : across => linkHeight(row, across),
      room: across => roomOf(card.key, across),
    })),
  });

  const shapes: FigureShape[] = spine.bands.map(
    ({ top, bottom }, place): FigureShape => ({
      kind: "band",
      top,
      height: bottom - top,
      fill: stratumColour(place, spine.bands.length),
    }),
  );
  spine.bands.forEach(({ layer, top }) => {
    const band = layer === null ? undefined : picture.bands.get(layer);
    const first = spine.rows.find(row => row.layer === layer);
    if (!band || !first) return;
    shapes.push(layerShape(layer, band, first, setting, spine.numbers));
    const row = spine.rows.indexOf(first);
    const hops = into[row]!;
    if (top === 0 || hops.length === 0 || !hops.every(hop => picture.crosses(hop))) return;
    shapes.push(...borderShapes(first, top, picture.borderOf(hops)));
  });
  spine.rows.forEach(({ head, link }, row) => {
    const { card, place } = rows[row]!;
    const pile = pileOf(card);
    if (link !== null) {
      const above = isNext[row] ? spine.rows[row - 1]! : null;
      const from = above === null ? head.y - STUB : aboveFoot(above, spine);
      const x = head.x + LINE_AT;
      // A pile hides what stands before it; through the dotted lines behind a card its own edge is seen.
      const tip = head.y + (card.stack === "pile" ? 0 : pile) - 1;
      shapes.push({
        kind: "path",
        d: `M${rounded(x)} ${rounded(Math.min(from, tip - STUB))}V${rounded(tip)}M${rounded(x - ARROW)} ${rounded(tip - ARROW)}L${rounded(x)} ${rounded(tip)}L${rounded(x + ARROW)} ${rounded(tip - ARROW)}`,
        stroke: into[row]!.some(hop => picture.hops[hop]!.isDisputed) ? "contested" : "ink",
        strokeWidth: 1.75,
        ends: "round",
      });
      const [first] = picture.labelled(into[row]!);
      const label = first === undefined ? null : picture.labelOf(first);
      shapes.push({
        kind: "part",
        key: `hop-${card.key}`,
        at: { x: link.x, y: link.y },
        title: label?.sentence ?? null,
        choice: label?.choice,
        shapes: links(row, link.width).map((block): FigureShape => ({ kind: "text", block })),
      });
    }
    shapes.push({
      kind: "part",
      key: `party-${card.key}`,
      at: { x: head.x, y: head.y + pile },
      title: `${isolated(card.name.text)}, ${card.description}`,
      choice: card.choice,
      data: { "data-party": card.key },
      shapes: [
        {
          kind: "card",
          card,
          place,
          width: cardWidth(row, head.width),
          height: head.height - pile,
          ink: inks(row, head.width),
        },
      ],
    });
  });
  const all = [...picture.cards, ...picture.unplaced, ...picture.beside].map(({ key }) => key);
  const parties = rows.map(({ card }) => card.key);
  const there = new Set(parties);
  return {
    spine,
    rowOf: new Map(spine.rows.map(row => [row.key, row])),
    cards: new Map(rows.map(({ card }) => [card.key, card])),
    shapes,
    parties,
    counted: all.filter(key => !there.has(key)),
  };
}

/** px at which the line from a row begins: under its card, or under its room where that stands under the card. */
const aboveFoot = ({ head, room }: SpineRow, { isStacked }: Spine): number =>
  isStacked && room.height > 0 ? room.y + room.height : head.y + head.height;

/** The border between two layers, as on a map, with the names of the countries on both sides of it. */
function borderShapes({ head }: SpineRow, y: number, { above, below }: BorderPicture): readonly FigureShape[] {
  const type = chainType["border-name"];
  const name = (words: string, top: number): FigureShape => ({
    kind: "text",
    block: textBlock([{ words: words.toUpperCase(), look: { type, colour: "quiet" } }], {
      x: head.x + LINE_AT * 2,
      y: top,
      width: head.width - LINE_AT * 2,
      anchor: "end",
    }),
  });
  return [
    {
      kind: "path",
      d: `M${rounded(head.x)} ${rounded(y)}H${rounded(head.x + head.width)}`,
      stroke: "quiet",
      strokeWidth: 1.5,
      dashes: "12 4 2 4",
    },
    {
      kind: "part",
      key: null,
      title: null,
      // Each card says its country.
      isSaidElsewhere: true,
      shapes: [name(above, y - BORDER_NAME), name(below, y + 0.5)],
    },
  ];
}
