/** What mends a stop of publishing by one press, where it is known what: a neutral id, or the author’s word that it may stand. */

import type { Refusal } from "../redact/index.ts";
import { type JsonObject, type ListName, type Path, pathOfPointer, valueAt } from "../schema/index.ts";
import { fileOf, setField } from "./itemChanges.ts";
import { freeId, isListName, plainIds, takenIds } from "./newIdOf.ts";
import { renameId } from "./renameId.ts";

export type StopMending =
  /** The object gets an id that tells nothing, with all that refers to it. */
  | { readonly code: "neutral-id"; readonly id: string; readonly change: (text: string) => string }
  /** The author says that it may stand. */
  | { readonly code: "let-stand"; readonly words: string; readonly change: (text: string) => string };

/** What a dossier is called whose own id tells too much. */
const PLAIN_DOSSIER = "chain";

function neutralId(file: JsonObject, list: ListName | "dossier", old: unknown): StopMending | null {
  if (typeof old !== "string") return null;
  const wished = list === "dossier" ? PLAIN_DOSSIER : plainIds[list];
  const id = list === "dossier" ? wished : freeId(`${wished}-1`, takenIds(file, list));
  if (id === old) return null;
  return {
    code: "neutral-id",
    id,
    change: text => {
      const renamed = renameId(text, `${list}/${old}`, id);
      return renamed.ok ? renamed.value.text : text;
    },
  };
}

/** Writes a text among those that may stand. A private place of the dossier that is no object is kept in one. */
function letStand(text: string, words: string): string {
  const own = fileOf(text)?.private;
  const isObject = typeof own === "object" && own !== null && !Array.isArray(own);
  const notes: JsonObject = isObject ? (own as JsonObject) : own === undefined ? {} : { notes: own };
  const before = Array.isArray(notes.mayStand) ? notes.mayStand : [];
  if (before.includes(words)) return text;
  return isObject
    ? setField(text, { list: "head" }, ["private", "mayStand"], [...before, words])
    : setField(text, { list: "head" }, ["private"], { ...notes, mayStand: [words] });
}

/** Where an id stands that is in the way: in the refused place itself, or where the id is given that is read there. */
function idInTheWay({ path, ...refusal }: Refusal): Path | null {
  if (path.at(-1) === "id" && path.length !== 2) return path;
  return refusal.code === "id-told" ? pathOfPointer(refusal.params.from) : null;
}

/** Null where the author has to write something else. */
export function stopMending(refusal: Refusal, file: JsonObject): StopMending | null {
  const at = idInTheWay(refusal);
  if (at !== null) {
    const [list, , third] = at;
    if (at.length === 1) return neutralId(file, "dossier", file.id);
    return isListName(list) && third === "id" && at.length === 3 ? neutralId(file, list, valueAt(file, at)) : null;
  }
  const words = "stands" in refusal ? refusal.stands : null;
  return words === null ? null : { code: "let-stand", words, change: text => letStand(text, words) };
}
