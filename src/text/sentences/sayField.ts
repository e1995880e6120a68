/** What the fields of the format are called, and which codes stand in them, as in the forms of the editor. */

import { type CodeListId, type FieldList, type Kind, rowAt } from "../../schema/index.ts";
import { inRow } from "../inRow.ts";
import { asWritten } from "../isolated.ts";
import { entryOf, type Key, type Language } from "../languages.ts";
import { say } from "../say.ts";
import { quoted } from "../wording.ts";
import { sayLanguage } from "./sayLanguage.ts";

/** The list of the codes that stand in a field; null for any other field. */
export function codesIn(list: FieldList, path: readonly string[]): CodeListId | null {
  const kind = rowAt(list, path)?.is;
  return kind === undefined ? null : codesOfKind(kind);
}

function codesOfKind(kind: Kind): CodeListId | null {
  if (typeof kind === "string") return null;
  if ("listOf" in kind) return codesOfKind(kind.listOf);
  if ("either" in kind) return codesOfKind(kind.either[0]);
  if ("code" in kind) return kind.code;
  return "openCode" in kind ? kind.openCode : null;
}

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

function keyOf(language: Language, list: FieldList, path: readonly string[]): Key | null {
  if (path.join(".") === "private.review") return "versions.label.review";
  const row = rowAt(list, path);
  const key = row?.label ?? `edit.label.${row?.ask?.name ?? path.at(-1)}`;
  return Object.hasOwn(entryOf(language).messages, key) ? (key as Key) : null;
}

/**
 * What a field is called: "How sure", or "Name (French)" of a text in one language. A field that the format does not
 * know stays as written.
 * @param path within the object; not empty
 */
export function sayField(language: Language, list: FieldList, path: readonly string[]): string {
  if (path[0] === "decisions" && path.length === 2) return say(language, "edit.label.decision");
  const key = keyOf(language, list, path);
  if (key !== null) return say(language, key);
  const last = path.at(-1)!;
  const above = path.length > 1 ? keyOf(language, list, path.slice(0, -1)) : null;
  if (above !== null && TAG.test(last) && path[0] !== "private")
    return say(language, "versions.in-language", {
      field: say(language, above),
      language: sayLanguage(language, last),
    });
  if (path[0] === "private")
    return say(language, "versions.private", { field: asWritten(inRow(language, path.slice(1))) });
  return quoted(language, asWritten(path.join(".")));
}
