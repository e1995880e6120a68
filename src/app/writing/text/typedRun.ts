/** Keys that are struck one soon after the other are one step back; a pasted or replaced text is one of its own. */

/** ms after which typing begins another step. */
const PAUSE = 1000;

export type TypedRun = {
  /** The key of its visit. */
  readonly visit: string;
  readonly isTyping: boolean;
  /** When it began, in ms; later by as much as keeps runs that begin within one ms apart. */
  readonly begun: number;
  /** When it was last added to, in ms. */
  readonly at: number;
};

/** The run that a change at this moment belongs to: the last one, or a new one. */
export function typedRunAfter(last: TypedRun | null, isTyping: boolean, at: number): TypedRun {
  if (last !== null && isTyping && last.isTyping && at - last.at < PAUSE) return { ...last, at };
  const begun = last === null ? at : Math.max(at, last.begun + 1);
  return { visit: `text-${begun.toString(36)}`, isTyping, begun, at };
}
