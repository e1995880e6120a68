/** Sets of numbers. Any two of them can be joined. */
export type DisjointSets = {
  /** The number that represents the set of this one. */
  readonly find: (one: number) => number;
  /** Joins the sets of these two. Returns the number that represents the joined set: the smaller of the two. */
  readonly join: (a: number, b: number) => number;
};

/**
 * The numbers from 0 to `size` − 1, each in a set of its own. A union–find whose paths are halved at every step
 * (R. E. Tarjan and J. van Leeuwen, "Worst-Case Analysis of Set Union Algorithms", J. ACM 31, 1984): nothing recurses,
 * and since its smallest number represents a set, the order in which sets are joined makes no difference.
 */
export function disjointSets(size: number): DisjointSets {
  const leader = new Int32Array(size);
  for (let one = 0; one < size; one += 1) leader[one] = one;
  const find = (one: number): number => {
    let at = one;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at]!]!;
      at = leader[at]!;
    }
    return at;
  };
  const join = (a: number, b: number): number => {
    const [first, second] = [find(a), find(b)];
    const least = Math.min(first, second);
    leader[Math.max(first, second)] = least;
    return least;
  };
  return { find, join };
}
