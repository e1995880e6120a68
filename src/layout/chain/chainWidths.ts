/** How the width of a page is divided among the chain, the unplaced parties beside it and the threads. All in px. */
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

/** The least width of a column. A single column is wider, since its words stand beside its marks. */
function narrowestColumn(columns: number): number {
  if (columns === 1) return COLUMN.narrowestAlone;
  return columns >= COLUMN.denseFrom ? COLUMN.dense : COLUMN.narrowest;
}

export type ChainWidths = { readonly column: number; readonly chain: number; readonly unplacedBeside: boolean };

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
export function chainWidths(width: number, columns: number, folded: FoldedChain, around: number): ChainWidths {
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
  return { column, chain, unplacedBeside };
}

/** How many cards fit side by side beside so many threads. */
export function capacityFor(width: number, columns: number): number {
  const forThreads = columns === 0 ? 0 : columns * narrowestColumn(columns) + THREADS_GAP;
  const chain = Math.max(NARROWEST_CHAIN, width - GUTTER - forThreads);
  return Math.max(2, Math.floor((chain - (ASIDE - GAP) + GAP) / (CARD.narrowest + GAP)));
}
