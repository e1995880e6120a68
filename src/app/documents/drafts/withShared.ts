import { indexDossier } from "../../../model/index.ts";
import type { Dossier } from "../../../schema/index.ts";
import type { OpenDossier } from "../files/readDossier.ts";

/** The old value where both are equal, so that whatever was made of it need not be made again; else as much of it as is equal. */
function sharedOf(old: unknown, fresh: unknown): unknown {
  if (Object.is(old, fresh)) return old;
  if (typeof old !== "object" || typeof fresh !== "object" || old === null || fresh === null) return fresh;
  if (Array.isArray(old) !== Array.isArray(fresh)) return fresh;
  if (Array.isArray(old) && Array.isArray(fresh)) return sharedList(old, fresh);
  const [oldFields, freshFields] = [old as Record<string, unknown>, fresh as Record<string, unknown>];
  const keys = Object.keys(freshFields);
  const made = keys.map(key => [key, sharedOf(oldFields[key], freshFields[key])] as const);
  const isSame =
    keys.length === Object.keys(oldFields).length && made.every(([key, value]) => value === oldFields[key]);
  return isSame ? old : Object.fromEntries(made);
}

const idOf = (item: unknown): unknown =>
  typeof item === "object" && item !== null && "id" in item ? item.id : undefined;

/** Objects are matched by their ids, since their places shift; what has none, by its place. */
function sharedList(old: readonly unknown[], fresh: readonly unknown[]): readonly unknown[] {
  const byId = new Map(old.map(item => [idOf(item), item]));
  const made = fresh.map((item, place) => sharedOf(idOf(item) === undefined ? old[place] : byId.get(idOf(item)), item));
  return made.length === old.length && made.every((item, place) => item === old[place]) ? old : made;
}

/** The open dossier, in which every record that is equal to one of an earlier reading is that record. */
export function withShared(opened: OpenDossier, before: Dossier): OpenDossier {
  if (!opened.dossier) return opened;
  const dossier = sharedOf(before, opened.dossier) as Dossier;
  return { ...opened, dossier, file: indexDossier(dossier, opened.leftOut.length === 0) };
}
