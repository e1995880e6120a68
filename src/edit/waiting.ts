/**
 * What waits to enter the file, over the ways that a journal goes. A value that came with a visit goes with it when the
 * visit is taken back, and comes again with it.
 */

/** What waits, by the key that tells where it belongs. */
export type Waiting = ReadonlyMap<string, unknown>;

/** For each visit, what its keys had at its other end; undefined for nothing. */
export type WaitingTurns = ReadonlyMap<string, Waiting>;

export type WaitingState = { readonly pending: Waiting; readonly turns: WaitingTurns };

/** What waits with one value more; null takes it away. A value without a visit stays where it is, whatever is undone. */
export function withWaiting(
  { pending, turns }: WaitingState,
  key: string,
  value: unknown,
  visit: string | undefined,
): WaitingState {
  const next = new Map(pending);
  if (value === null) next.delete(key);
  else next.set(key, value);
  if (visit === undefined || turns.get(visit)?.has(key)) return { pending: next, turns };
  const turned = new Map(turns.get(visit)).set(key, pending.get(key));
  return { pending: next, turns: new Map(turns).set(visit, turned) };
}

/** What waits once these visits are taken back or done again, in this order: each key gets what it had at the other end. */
export function turned(state: WaitingState, visits: Iterable<string>): WaitingState {
  const { pending, turns } = state;
  const all = [...new Set(visits)].filter(visit => turns.has(visit));
  if (all.length === 0) return state;
  const nextPending = new Map(pending);
  const nextTurns = new Map(turns);
  for (const visit of all) {
    const others = new Map<string, unknown>();
    for (const [key, value] of nextTurns.get(visit)!) {
      others.set(key, nextPending.get(key));
      if (value === undefined) nextPending.delete(key);
      else nextPending.set(key, value);
    }
    nextTurns.set(visit, others);
  }
  return { pending: nextPending, turns: nextTurns };
}
