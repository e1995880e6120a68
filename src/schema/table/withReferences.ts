import type { TargetKind } from "./fieldRow.ts";
import type { ListName } from "./listNames.ts";
import { forEachReference } from "./references.ts";

/**
 * An object of a list, or the head of a dossier, with other ids in its references. It is the object itself where none
 * is another.
 * @param idOf the id that something has now; null where it keeps the one it has
 */
export function withReferences<Item extends object>(
  list: ListName | "head",
  item: Item,
  idOf: (kind: TargetKind, id: string) => string | null,
): Item {
  let made: Item | null = null;
  forEachReference(list, item, (kind, id, path) => {
    const fresh = idOf(kind, id);
    if (fresh === null || fresh === id) return;
    made ??= structuredClone(item);
    let at = made as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as typeof at;
    at[path.at(-1)!] = fresh;
  });
  return made ?? item;
}
