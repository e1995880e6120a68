import { forEachReference, type JsonObject, type ListName, listsOfTarget } from "../../schema/index.ts";

/** What an object refers to, as list and id. */
export function referencesOf(list: ListName, item: JsonObject): readonly { list: ListName; id: string }[] {
  const found: { list: ListName; id: string }[] = [];
  forEachReference(list, item, (kind, id) => {
    for (const target of listsOfTarget[kind]) found.push({ list: target, id });
  });
  return found;
}
