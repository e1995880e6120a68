/**
 * Numbers from 0 to 1, the same for the same seed on every machine: a linear congruential generator (Knuth's and
 * Lewis's constants), of which the upper bits are taken.
 */
export function randomFrom(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 16777216;
  };
}
