/** Horizontal runs between two rows of cards, laid on as few tracks as keep them apart. */

/** A horizontal run. Several lines may share it, as a fork from one card does. */
export type TrackRun = { readonly left: number; readonly right: number };

/**
 * The track of every run, 0 at the top. Runs on one track are at least `apart` px from each other. Greedy by the left
 * end, which needs no more tracks than runs overlap at some x.
 */
export function tracksFor(
  runs: readonly TrackRun[],
  apart: number,
): { readonly track: readonly number[]; readonly count: number } {
  const order = runs
    .map((_, run) => run)
    .sort((a, b) => runs[a]!.left - runs[b]!.left || runs[a]!.right - runs[b]!.right || a - b);
  const ends: number[] = [];
  const track: number[] = new Array(runs.length).fill(0);
  for (const run of order) {
    const free = ends.findIndex(end => end + apart <= runs[run]!.left);
    const chosen = free === -1 ? ends.length : free;
    ends[chosen] = runs[run]!.right;
    track[run] = chosen;
  }
  return { track, count: ends.length };
}
