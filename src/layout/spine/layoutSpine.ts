/** Places the chain at the left edge of a view, row by row, with the room of the view beside it. */
import type { Box } from "../chain/chainPlan.ts";

/** A height in px at a width in px. */
type HeightAt = (width: number) => number;

export type SpineRowRequest = {
  /** Identifies the row, as the id of its party. */
  readonly key: string;
  /** The layer of its party; null for who stands beside the chain. Rows of a layer come one after the other. */
  readonly layer: number | null;
  /** The card. */
  readonly head: HeightAt;
  /** The words on what leads to the card, above it; null where nothing does. */
  readonly link: HeightAt | null;
  /** What the view draws for this row. */
  readonly room: HeightAt;
};

export type SpineRequest = {
  /** px to fill. */
  readonly width: number;
  /** The least px of a room beside the chain. Where there are fewer, the rooms stand under the cards. */
  readonly least: number;
  readonly rows: readonly SpineRowRequest[];
};

export type SpineRow = {
  readonly key: string;
  readonly layer: number | null;
  readonly link: Box | null;
  readonly head: Box;
  /** As high as was asked, or as the card beside it. */
  readonly room: Box;
};

export type SpineBand = { readonly layer: number | null; readonly top: number; readonly bottom: number };

export type Spine = {
  /** Whether the rooms stand under the cards. */
  readonly isStacked: boolean;
  readonly rows: readonly SpineRow[];
  /** One for each layer, from edge to edge, each beginning where the one above ends. */
  readonly bands: readonly SpineBand[];
  /** px from the left edge to the cards: what the numbers of the layers have. */
  readonly numbers: number;
  /** Left edge and width of every room. */
  readonly room: { readonly x: number; readonly width: number };
  readonly width: number;
  readonly height: number;
};

/** px. `number`: room of a layer’s number; `card`: least and most width of a card; `gutter`: between card and room. */
const WIDE = { number: 52, card: { least: 260, most: 330 }, gutter: 44, edge: 16, gap: 12, band: 15, under: 0 };
const NARROW = { number: 30, card: { least: 0, most: 640 }, gutter: 0, edge: 0, gap: 12, band: 16, under: 8 };
/** The share of the width that cards take beside rooms. */
const CARD_SHARE = 0.27;
/** px from the left edge of a card to the words on what leads to it: between them stands its line. */
const LINK_INDENT = 36;
/** px between the words on a link and the card below them. */
const LINK_GAP = 6;

const within = (value: number, { least, most }: { readonly least: number; readonly most: number }): number =>
  Math.min(most, Math.max(least, value));

export function layoutSpine({ width, least, rows }: SpineRequest): Spine {
  const besideCard = within(Math.round(width * CARD_SHARE), WIDE.card);
  const isStacked = width - WIDE.number - besideCard - WIDE.gutter - WIDE.edge < least;
  const space = isStacked ? NARROW : WIDE;
  const x = space.number;
  const card = isStacked ? Math.max(0, Math.min(width - x, space.card.most)) : besideCard;
  const roomX = isStacked ? x : x + card + space.gutter;
  const roomWidth = Math.max(0, width - roomX - space.edge);
  const linkWidth = Math.max(0, card - LINK_INDENT);
  const placed: SpineRow[] = [];
  const bands: SpineBand[] = [];
  let y = 0;
  rows.forEach((row, place) => {
    const isFirst = place === 0 || rows[place - 1]!.layer !== row.layer;
    const top = y;
    y += isFirst ? space.band : space.gap;
    const linkHeight = row.link === null ? 0 : row.link(linkWidth);
    const link = row.link === null ? null : { x: x + LINK_INDENT, y, width: linkWidth, height: linkHeight };
    if (link !== null) y += linkHeight + LINK_GAP;
    const head = { x, y, width: card, height: row.head(card) };
    const roomHeight = row.room(roomWidth);
    const roomY = isStacked && roomHeight > 0 ? y + head.height + space.under : y;
    const room = {
      x: roomX,
      y: roomY,
      width: roomWidth,
      height: isStacked ? roomHeight : Math.max(roomHeight, head.height),
    };
    placed.push({ key: row.key, layer: row.layer, link, head, room });
    y = Math.max(head.y + head.height, isStacked && roomHeight === 0 ? 0 : room.y + room.height);
    if (place === rows.length - 1 || rows[place + 1]!.layer !== row.layer) y += space.band;
    if (isFirst) bands.push({ layer: row.layer, top, bottom: y });
    else bands[bands.length - 1] = { ...bands.at(-1)!, bottom: y };
  });
  return {
    isStacked,
    rows: placed,
    bands,
    numbers: x,
    room: { x: roomX, width: roomWidth },
    width,
    height: y,
  };
}
