/** A list in which one entry has changed places with the one before it or behind it. */
export function moved<Entry>(list: readonly Entry[], place: number, by: -1 | 1): readonly Entry[] {
  const to = place + by;
  if (to < 0 || to >= list.length) return list;
  return list.with(place, list[to]!).with(to, list[place]!);
}
