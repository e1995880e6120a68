/** px: the least for the cards with their layer and what is kept free. */
const CARDS = 310;

/** px: the width of the thread of a duty, as in `embed.css`. */
export const THREAD = 92;

/** Threads are told apart by their number up to here; more never fit. */
export const MOST_THREADS = 14;

/** px: the widest an embed can be without room for so many threads beside the cards. */
export const widestSingle = (threads: number): number => CARDS + threads * THREAD - 1;

/** Where the threads of so many duties do not fit beside the cards, there is one, chosen, at the left edge. */
export const isSingle = (threads: number, width: number): boolean => width <= widestSingle(threads);
