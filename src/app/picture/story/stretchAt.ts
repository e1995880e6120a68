/** Where a reader is in a story that is scrolled through. */
export type StretchAt = {
  /** The index of the step. */
  readonly step: number;
  /** How far through its stretch, from 0 to 1. */
  readonly through: number;
};

/**
 * @param offset px that the window is below the beginning of the story; less than 0 above it
 * @param stretch px for each step
 */
export function stretchAt(offset: number, stretch: number, count: number): StretchAt {
  const at = stretch > 0 ? offset / stretch : 0;
  const step = Math.min(count - 1, Math.max(0, Math.floor(at)));
  return { step, through: Math.min(1, Math.max(0, at - step)) };
}
