/**
 * Ids that stand in place of hidden ones (`source-1`, `withheld-2`) are numbered anew in each version, in the order of
 * the file. Two versions are compared under one numbering, so that what is the same is no difference.
 */
import { isJsonObject, type JsonObject } from "../schema/index.ts";

const NUMBERED = /^(?<stem>withheld|source|quote)-[1-9][0-9]*$/u;
/** Those that others refer to come first. */
const LISTS = ["parties", "sources", "quotes"] as const;

type NumberedItem = JsonObject & { readonly id: string };

const numberedIn = (file: JsonObject, list: (typeof LISTS)[number]): readonly NumberedItem[] => {
  const items = file[list];
  return Array.isArray(items)
    ? items.filter(
        (one): one is NumberedItem => isJsonObject(one) && typeof one.id === "string" && NUMBERED.test(one.id),
      )
    : [];
};

/** Every text that is one of these ids, in its new form. */
function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map(one => renamed(one, ids));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [ids.get(key) ?? key, renamed(inside, ids)]));
}

const sayOf = ({ id: _, ...said }: NumberedItem): string => JSON.stringify(said);

/**
 * @param before the JSON of the earlier published file
 * @param after that of the later
 * @returns the later, with the earlier's ids where both say the same under them
 */
export function withIdsOf(before: JsonObject, after: JsonObject): JsonObject {
  let file = after;
  for (const list of LISTS) {
    const [had, has] = [numberedIn(before, list), numberedIn(file, list)];
    const left = new Map<string, string[]>();
    for (const one of had) left.set(sayOf(one), [...(left.get(sayOf(one)) ?? []), one.id]);
    const ids = new Map<string, string>();
    for (const one of has) {
      const same = left.get(sayOf(one))?.shift();
      if (same !== undefined) ids.set(one.id, same);
    }
    const kept = new Set(ids.values());
    const taken = new Set([...had, ...has].map(({ id }) => id));
    for (const { id } of has) {
      if (ids.has(id) || !kept.has(id)) continue;
      // Its id belongs to another now.
      const { stem } = NUMBERED.exec(id)!.groups as { readonly stem: string };
      let number = 1;
      while (taken.has(`${stem}-${number}`)) number += 1;
      taken.add(`${stem}-${number}`);
      ids.set(id, `${stem}-${number}`);
    }
    file = renamed(file, ids) as JsonObject;
  }
  return file;
}
