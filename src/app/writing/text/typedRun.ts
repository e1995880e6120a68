/** Keys that are struck one soon after the other are one step back; a pasted or replaced text is one of its own. */

/** ms after which typing begins another step. */
const PAUSE = 1000;

export type TypedRun = {
  /** The key of its visit. */
  readonly visit: string;
  readonly isTyping: boolean;
  /** When it was last added to, in ms. */
  readonly at: number;
};

/** The run that a change at this moment belongs to: the last one, or a new one. */
export function typedRunAfter(last: TypedRun | null, isTyping: boolean, at: number): TypedRun {
  const goesOn = last !== null && isTyping && last.isTyping && at - last.at < PAUSE;
  return { visit: goesOn ? last.visit : `text-${at.toString(36)}`, isTyping, at };
}
