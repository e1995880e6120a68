import { objectsIn } from "../edit/index.ts";
import {
  forEachReference,
  fourteenDuties,
  isJsonObject,
  type JsonObject,
  type ListName,
  listNames,
  listsOfTarget,
  type Path,
  type TargetKind,
} from "../schema/index.ts";
import { headOf, itemsById } from "./changesBetween.ts";

/** A reference to something that is not in the file. */
export type Dangling = {
  readonly list: ListName | "head";
  /** Of the object that refers to it; empty for the dossier itself. */
  readonly from: string;
  readonly path: Path;
  readonly kind: TargetKind;
  readonly id: string;
};

/** All references of a file that lead nowhere, in its order. */
export function danglingIn(file: JsonObject): readonly Dangling[] {
  const ids = new Map(listNames.map(list => [list, new Set(objectsIn(file, list).map(({ id }) => id))]));
  const decisions = new Set(
    objectsIn(file, "proceedings").flatMap(one =>
      Array.isArray(one.decisions) ? one.decisions.filter(isJsonObject).map(({ id }) => id) : [],
    ),
  );
  const given = new Set(fourteenDuties.map(({ id }) => id));
  const isThere = (kind: TargetKind, id: string): boolean => {
    if (kind === "decision") return decisions.has(id);
    if ((kind === "duty" && given.has(id)) || (kind === "subject" && id === "dossier")) return true;
    return listsOfTarget[kind].some(list => ids.get(list)!.has(id));
  };
  const found: Dangling[] = [];
  const look = (list: ListName | "head", from: string, value: JsonObject) =>
    forEachReference(list, value, (kind, id, path) => {
      if (id !== "" && !isThere(kind, id)) found.push({ list, from, path: [...path], kind, id });
    });
  look("head", "", headOf(file));
  for (const list of listNames) for (const [id, item] of itemsById(file, list)) look(list, id, item);
  return found;
}
