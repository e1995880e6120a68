/**
 * Places two chains on one scale of layers. Wide: the chains outside, the thread of one duty beside each, its words
 * facing each other, the numbers of the layers between them. Narrow: two columns, in which the words stand below the
 * cards.
 */
import type { Box } from "../chain/chainPlan.ts";

/** A height in px at a width in px. */
type HeightIn = (width: number) => number;
type Sides<Item> = readonly [first: Item, second: Item];

/** Heights of what stands in a row on one side. */
export type CellSizes = {
  readonly card: HeightIn;
  /** The words on what leads to the card, above it; 0 where nothing does. */
  readonly link: HeightIn;
  /** What is on record of the party. */
  readonly words: HeightIn;
};

export type CompareRequest = {
  /** px to fill. */
  readonly width: number;
  readonly rows: readonly Sides<CellSizes | null>[];
  /** Who stands on each side, above its chain, and what is compared, between them. */
  readonly heads: Sides<HeightIn>;
  readonly middle: HeightIn;
  /** What is said of each chain below it. */
  readonly feet: Sides<HeightIn>;
};

export type ComparedCell = {
  readonly card: Box;
  readonly link: Box;
  readonly words: Box;
  /** The middle of the mark, beside the first line of the words. */
  readonly mark: { readonly x: number; readonly y: number };
};

export type PlacedRow = {
  readonly top: number;
  readonly bottom: number;
  /** The upper edge of its first cards. */
  readonly cardTop: number;
  readonly cells: Sides<ComparedCell | null>;
};

/** The left edge and the width of a column. */
export type CompareColumn = { readonly x: number; readonly width: number };

export type ComparePlan = {
  /** Each chain has its words below its cards. */
  readonly isNarrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly chains: Sides<CompareColumn>;
  readonly words: Sides<CompareColumn>;
  /** The numbers of the layers. */
  readonly numbers: CompareColumn;
  /** px from the left edge of a card to the words on what leads to it, and to the line before them. */
  readonly indent: number;
  readonly line: number;
  readonly heads: Sides<Box>;
  readonly middle: Box;
  readonly rows: readonly PlacedRow[];
  readonly feet: Sides<Box>;
};

/** px. `mark`: the room of the thread; `number`: that of the numbers; `edge`: outside of the chains. */
const WIDE = { from: 880, chain: { share: 0.24, most: 312 }, mark: 46, number: 40, edge: 12, indent: 34 } as const;
const NARROW = { number: 24, edge: 0, mark: 22, indent: 36 } as const;
const BAND = { top: 12, gap: 6, bottom: 14, least: 34 } as const;
const HEAD = { top: 10, bottom: 12, between: 10 } as const;
const FOOT = { top: 14, bottom: 4 } as const;
/** px from the upper edge of words to the middle of their first line, and of a card to that of its mark at most. */
const MARK = { inWords: 11, inCard: 22 } as const;

/** Whether two chains stand so close in this width that their words have to stand below their cards. */
export const isNarrowFor = (width: number): boolean => width < WIDE.from;

type Columns = Pick<ComparePlan, "isNarrow" | "chains" | "words" | "numbers" | "indent" | "line"> & {
  readonly marks: Sides<number>;
};

function columnsOf(width: number): Columns {
  const isNarrow = isNarrowFor(width);
  const space = isNarrow ? NARROW : WIDE;
  const half = (width - space.number) / 2;
  const chain = isNarrow ? half - space.edge : Math.min(WIDE.chain.most, Math.round(width * WIDE.chain.share));
  const right = width - space.edge - chain;
  const chains: Sides<CompareColumn> = [
    { x: space.edge, width: chain },
    { x: right, width: chain },
  ];
  const numbers = { x: half, width: space.number };
  if (isNarrow)
    return {
      isNarrow,
      chains,
      numbers,
      indent: NARROW.indent,
      line: NARROW.indent - 10,
      words: [
        { x: NARROW.edge + NARROW.mark, width: chain - NARROW.mark },
        { x: right + NARROW.mark, width: chain - NARROW.mark },
      ],
      marks: [NARROW.edge + NARROW.mark / 2 - 1, right + NARROW.mark / 2 - 1],
    };
  const left = WIDE.edge + chain;
  const room = half - left - WIDE.mark;
  return {
    isNarrow,
    chains,
    numbers,
    indent: WIDE.indent,
    line: WIDE.indent / 2,
    words: [
      { x: left + WIDE.mark, width: room },
      { x: half + WIDE.number, width: room },
    ],
    marks: [left + WIDE.mark / 2, right - WIDE.mark / 2],
  };
}

/** How high the parts of a cell are, and where they stand from its upper edge. */
function cellAt(sizes: CellSizes, { isNarrow, chains, words, indent }: Columns, place: 0 | 1) {
  const chain = chains[place].width;
  const [link, card, said] = [sizes.link(chain - indent), sizes.card(chain), sizes.words(words[place].width)];
  const cardTop = BAND.top + (link > 0 ? link + BAND.gap : 0);
  const wordsTop = cardTop + (isNarrow ? card + BAND.gap : Math.max(0, Math.min(card / 2, MARK.inCard) - MARK.inWords));
  return { link, card, said, cardTop, wordsTop, bottom: Math.max(cardTop + card, wordsTop + said) + BAND.bottom };
}

const eachSide = <Item, Made>([first, second]: Sides<Item>, make: (item: Item, place: 0 | 1) => Made): Sides<Made> => [
  make(first, 0),
  make(second, 1),
];

export function layoutCompare({ width, rows, heads, middle, feet }: CompareRequest): ComparePlan {
  const columns = columnsOf(width);
  const { isNarrow, chains, words, indent, marks } = columns;
  const within: CompareColumn = isNarrow
    ? { x: 0, width }
    : { x: words[0].x - WIDE.mark, width: words[1].x + words[1].width + WIDE.mark - (words[0].x - WIDE.mark) };
  const middleBox: Box = { ...within, y: HEAD.top, height: middle(within.width) };
  const headTop = isNarrow ? HEAD.top + middleBox.height + HEAD.between : HEAD.top;
  const headBoxes = eachSide(heads, (head, place): Box => {
    const chain = chains[place];
    return { ...chain, y: headTop, height: head(chain.width) };
  });
  const headBottom = (box: Box): number => box.y + box.height + HEAD.bottom;
  let y = Math.max(...headBoxes.map(headBottom), isNarrow ? 0 : headBottom(middleBox));

  const placed = rows.map((cells): PlacedRow => {
    const sized = eachSide(cells, (cell, place) => cell && cellAt(cell, columns, place));
    // The cards of a layer stand at one height, though only one of them may have words above it.
    const lowest = Math.max(BAND.top, ...sized.map(one => one?.cardTop ?? 0));
    const top = y;
    const ends = sized.map(one => (one === null ? 0 : one.bottom + lowest - one.cardTop));
    y = top + Math.max(BAND.least, ...ends);
    return {
      top,
      bottom: y,
      cardTop: top + lowest,
      cells: eachSide(sized, (one, place): ComparedCell | null => {
        if (one === null) return null;
        const start = top + lowest - one.cardTop;
        const chain = chains[place];
        const card: Box = { ...chain, y: start + one.cardTop, height: one.card };
        const said: Box = { ...words[place], y: start + one.wordsTop, height: one.said };
        return {
          card,
          link: { x: chain.x + indent, width: chain.width - indent, y: start + BAND.top, height: one.link },
          words: said,
          mark: {
            x: marks[place],
            y: said.y + MARK.inWords,
          },
        };
      }),
    };
  });

  const strata = y;
  const feetBoxes = eachSide(feet, (foot, place): Box => {
    const chain = chains[place];
    const height = foot(chain.width);
    // The shorter chain has its foot where it ends, in the room that the other one takes.
    const end = placed.findLast(({ cells }) => cells[place] !== null)?.bottom ?? strata;
    // Where nothing is said, no room is kept either: a gap above nothing would end below the picture.
    if (height === 0) return { ...chain, y: end, height };
    const fits = end + FOOT.top + height + FOOT.bottom <= strata;
    return { ...chain, y: (fits ? end : strata) + FOOT.top, height };
  });
  const height = Math.max(strata, ...feetBoxes.map(foot => (foot.height > 0 ? foot.y + foot.height + FOOT.bottom : 0)));
  const { numbers, line } = columns;
  return {
    ...{ isNarrow, width, height, chains, words, numbers, indent, line },
    ...{ heads: headBoxes, middle: middleBox, rows: placed, feet: feetBoxes },
  };
}
