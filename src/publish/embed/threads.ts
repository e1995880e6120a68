/** The least px for the cards with their layer and margins. */
const CARDS = 310;

/** px of width of the thread of a duty, as in `embed.css`. */
export const THREAD = 92;

/** The most threads that are numbered; more never fit. */
export const MOST_THREADS = 14;

/** The largest width in px of an embed that has no room for so many threads beside the cards. */
export const widestSingle = (threads: number): number => CARDS + threads * THREAD - 1;

/** Whether there is one thread only, a chosen one at the left edge, because so many do not fit beside the cards. */
export const isSingle = (threads: number, width: number): boolean => width <= widestSingle(threads);
