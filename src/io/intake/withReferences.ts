import { forEachReference, isJsonObject, type JsonObject, type ListName, type TargetKind } from "../../schema/index.ts";

/** The lists in which what a reference names may stand. A decision stands within its proceeding, and keeps its id. */
const listsOf: Readonly<Record<TargetKind, readonly ListName[]>> = {
  party: ["parties"],
  link: ["links"],
  duty: ["duties"],
  money: ["money"],
  proceeding: ["proceedings"],
  decision: [],
  hypothesis: ["hypotheses"],
  source: ["sources"],
  evidence: ["sources", "quotes"],
  subject: ["parties", "links"],
};

/** What an object refers to, as list and id. */
export function referencesOf(list: ListName, item: JsonObject): readonly { list: ListName; id: string }[] {
  const found: { list: ListName; id: string }[] = [];
  forEachReference(list, item, (kind, id) => {
    for (const target of listsOf[kind]) found.push({ list: target, id });
  });
  return found;
}

/**
 * The object with other ids in its references.
 * @param idOf the id that something has now; null where it keeps the one it has
 */
export function withReferences(
  list: ListName | "head",
  item: JsonObject,
  idOf: (list: ListName, id: string) => string | null,
): JsonObject {
  let made: JsonObject | null = null;
  forEachReference(list, item, (kind, id, path) => {
    const fresh = listsOf[kind].reduce<string | null>((found, target) => found ?? idOf(target, id), null);
    if (fresh === null || fresh === id) return;
    made ??= structuredClone(item);
    let at: unknown = made;
    for (const key of path.slice(0, -1)) at = isJsonObject(at) ? at[key] : (at as unknown[])[Number(key)];
    const last = path[path.length - 1]!;
    if (isJsonObject(at)) (at as Record<string, unknown>)[last] = fresh;
    else (at as unknown[])[Number(last)] = fresh;
  });
  return made ?? item;
}
