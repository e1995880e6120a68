/** Keys that are struck one soon after the other are one step back; a pasted or replaced text is one of its own. */

/** ms after which typing begins another step. */
const PAUSE = 1000;

export type TypedRun = {
  /** The key of its visit. */
  readonly visit: string;
  readonly isTyping: boolean;
  /** How many there were until this one: two may begin within one ms. */
  readonly count: number;
  /** When it was last added to, in ms. */
  readonly at: number;
};

/** The run that a change at this moment belongs to: the last one, or a new one. */
export function typedRunAfter(last: TypedRun | null, isTyping: boolean, at: number): TypedRun {
  const goesOn = last !== null && isTyping && last.isTyping && at - last.at < PAUSE;
  if (goesOn) return { ...last, at };
  const count = (last?.count ?? 0) + 1;
  return { visit: `text-${at.toString(36)}.${count}`, isTyping, count, at };
}
