/** Gives ids that are not taken, and never one twice: the one that is wished for, else with the next number. */
export function idsBeside(ids: Iterable<string>): (wished: string) => string {
  const taken = new Set(ids);
  /** The next number to try for each wish, so that a thousand equal wishes are not a million tries. */
  const next = new Map<string, number>();
  return wished => {
    let id = wished;
    let count = next.get(wished) ?? 2;
    for (; taken.has(id); count += 1) id = `${wished}-${count}`;
    next.set(wished, count);
    taken.add(id);
    return id;
  };
}
