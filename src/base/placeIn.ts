type WithId = { readonly id: string };

const known = new WeakMap<readonly WithId[], ReadonlyMap<string, number>>();

/** The place of the item with an id in a list that never changes; −1 if there is none. The list is read once. */
export function placeIn(list: readonly WithId[], id: string): number {
  const places = known.get(list) ?? new Map(list.map((item, place) => [item.id, place]));
  known.set(list, places);
  return places.get(id) ?? -1;
}
