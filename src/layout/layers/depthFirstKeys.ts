/** A first order: items that are met earlier on the way down stand further left. */
import type { ProperLayers } from "./properLayers.ts";

/**
 * The number of every item in the order of a depth-first search, from the tops down or from the ends up. The search
 * follows file order, so that a tree has no crossings and keeps the order of its file.
 */
export function depthFirstKeys(proper: ProperLayers, down: boolean): Float64Array {
  const { nodeCount, size, aboveStart, above, belowStart, below } = proper;
  const [backStart, onStart, on] = down ? [aboveStart, belowStart, below] : [belowStart, aboveStart, above];
  const key = new Float64Array(size).fill(-1);
  const next = onStart.slice();
  const stack: number[] = [];
  let met = 0;
  const meet = (item: number): void => {
    key[item] = met;
    met += 1;
    stack.push(item);
  };
  for (let first = 0; first < nodeCount; first += 1) {
    if (backStart[first] !== backStart[first + 1]) continue;
    meet(first);
    while (stack.length > 0) {
      const item = stack[stack.length - 1]!;
      if (next[item] === onStart[item + 1]) stack.pop();
      else {
        const neighbour = on[next[item]!]!;
        next[item]! += 1;
        if (key[neighbour] === -1) meet(neighbour);
      }
    }
  }
  return key;
}
