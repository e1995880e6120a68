/** How the width of a page is divided among the chain, the unplaced parties beside it and the threads. All in px. */
import type { Plate } from "./chainPlan.ts";
import type { FoldedChain } from "./foldChain.ts";

/** The width of the column for the numbers of the layers. */
export const GUTTER = 52;
/** The gap between neighbouring cards. */
export const GAP = 22;
/** The gap between the chain of the workers chosen and the other routes. */
export const ASIDE = 34;
/** The distance from the left edge of a card to its line. */
export const PORT = 24;
/** The width of a card beside the chain. */
export const BESIDE = 206;
/** The gap before the threads. */
export const THREADS_GAP = 40;
export const CARD = { narrowest: 158, preferred: 226, widest: 380 };
const NARROWEST_CHAIN = 300;
const COLUMN = { narrowest: 80, dense: 72, denseFrom: 9, widest: 132, alone: 380, narrowestAlone: 150 };

/** The gap between the chain and the plate, and between the plate and the narrow threads. */
export const PLATE_GAP = { before: 28, after: 20 };
const PLATE = {
  narrowest: 270,
  widest: 430,
  thread: 74,
  /** A thread beside a chain of several cards in a row. */
  abreast: 70,
  dense: 66,
  widestThread: 96,
  card: 352,
  lowCard: 380,
  preferred: 222,
  lowPreferred: 214,
};
/** The least width above the narrow threads, for what is chosen there. */
export const OVER = 330;
/** Beside so few threads, what is chosen above them stands above the plate as well. */
const FEW_THREADS = 2;

/** The least width of a column. A single column is wider, since its words stand beside its marks. */
function narrowestColumn(columns: number): number {
  if (columns === 1) return COLUMN.narrowestAlone;
  return columns >= COLUMN.denseFrom ? COLUMN.dense : COLUMN.narrowest;
}

export type ChainWidths = {
  /** The width of a narrow thread, or of every column where there is no plate. */
  readonly column: number;
  /** The width of the plate; 0 where there is none. */
  readonly plate: number;
  readonly chain: number;
  readonly unplacedBeside: boolean;
};

/** The most cards side by side in one layer, of the chain of the workers chosen or of the rest. */
function mostIn({ nodes }: FoldedChain, isChain: boolean): number {
  const counts = new Map<number, number>();
  for (const { layer, cluster } of nodes)
    if ((cluster === 0) === isChain) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** The most cards side by side, and the px that the step to the other routes takes beyond a gap. */
export function breadthOf(folded: FoldedChain): { readonly cards: number; readonly aside: number } {
  const others = mostIn(folded, false);
  return { cards: Math.max(1, mostIn(folded, true) + others), aside: others > 0 ? ASIDE - GAP : 0 };
}

/**
 * The widths of the chain and of the columns. The chain gets what its cards need to be read with ease, and the threads
 * get the rest. If both lack room, columns shrink to their narrowest, then cards do, and unplaced parties go below.
 * @param around px for lines that are led round the cards
 */
export function chainWidths(
  width: number,
  columns: number,
  folded: FoldedChain,
  around: number,
  plate: Pick<Plate, "isLow"> | null,
): ChainWidths {
  if (plate) return widthsWithPlate(width, columns - 1, folded, around, plate);
  const { cards, aside } = breadthOf(folded);
  const chainFor = (card: number) => Math.max(NARROWEST_CHAIN, cards * (card + GAP) - GAP + aside) + around;
  const forThreads = columns === 0 ? 0 : THREADS_GAP;
  const room = width - GUTTER - forThreads;
  const most = room - columns * narrowestColumn(columns);
  const unplacedBeside = folded.unplaced.length > 0 && chainFor(CARD.narrowest) + BESIDE + GAP <= most;
  const beside = unplacedBeside ? BESIDE + GAP : 0;
  const widest = columns === 1 ? COLUMN.alone : COLUMN.widest;
  const share = (width * (columns === 1 ? 0.36 : 0.55)) / Math.max(1, columns);
  const left = (room - chainFor(CARD.preferred) - beside) / Math.max(1, columns);
  const column = Math.floor(Math.max(narrowestColumn(columns), Math.min(widest, share, left)));
  const chain = Math.max(room - column * columns, chainFor(CARD.narrowest) + beside);
  return { column, plate: 0, chain, unplacedBeside };
}

/**
 * The same with a plate. The chain gets what its cards need, the plate what is left up to its widest, the threads the
 * rest. Parties of unknown position stand below the chain, so that nothing stands between it and the plate.
 */
function widthsWithPlate(
  width: number,
  threads: number,
  folded: FoldedChain,
  around: number,
  { isLow }: Pick<Plate, "isLow">,
): ChainWidths {
  const { cards } = breadthOf(folded);
  const chainFor = (card: number) => Math.max(NARROWEST_CHAIN, cards * (card + GAP) - GAP) + around;
  const thread = threads >= COLUMN.denseFrom ? PLATE.dense : cards > 1 ? PLATE.abreast : PLATE.thread;
  const right =
    threads === 0
      ? 0
      : PLATE_GAP.after + Math.max(threads * thread, threads <= FEW_THREADS ? 0 : Math.min(OVER, width * 0.27));
  const room = width - GUTTER - PLATE_GAP.before - right;
  const usual = cards === 1 ? PLATE.card : PLATE.preferred;
  const low = cards === 1 ? PLATE.lowCard : PLATE.lowPreferred;
  const card = isLow ? low : usual;
  const wanted = Math.min(chainFor(card), room - PLATE.narrowest);
  const chain = Math.max(wanted, chainFor(CARD.narrowest));
  const widest = (isLow ? PLATE.widest + 60 : PLATE.widest) + (threads === 0 ? 40 : 0);
  const plate = Math.floor(Math.max(PLATE.narrowest, Math.min(widest, room - chain)));
  const left = width - GUTTER - chain - PLATE_GAP.before - plate - PLATE_GAP.after;
  const column = threads === 0 ? 0 : Math.floor(Math.max(thread, Math.min(PLATE.widestThread, left / threads)));
  return { column, plate, chain, unplacedBeside: false };
}

/** px that chain and plate take, and that each narrow thread takes beside them. */
const BEFORE_THREADS = 680;
const NARROW_THREAD = 76;
/** How many narrow threads fit beside a chain and its plate. */
export const threadsBeside = (width: number): number =>
  Math.max(0, Math.floor((width - BEFORE_THREADS) / NARROW_THREAD));

/** How many cards fit side by side beside so many threads. */
export function capacityFor(width: number, columns: number, hasPlate = false): number {
  if (hasPlate) {
    const threads = columns - 1;
    const forPlate = PLATE_GAP.before + PLATE.narrowest + PLATE_GAP.after + threads * PLATE.thread;
    return Math.max(
      2,
      Math.floor((Math.max(NARROWEST_CHAIN, width - GUTTER - forPlate) + GAP) / (CARD.narrowest + GAP)),
    );
  }
  const forThreads = columns === 0 ? 0 : columns * narrowestColumn(columns) + THREADS_GAP;
  const chain = Math.max(NARROWEST_CHAIN, width - GUTTER - forThreads);
  return Math.max(2, Math.floor((chain - (ASIDE - GAP) + GAP) / (CARD.narrowest + GAP)));
}
