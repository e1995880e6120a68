import type { CodeListId } from "../../schema/index.ts";
import { codesOf, definition, type Language, label } from "../../text/index.ts";
import type { Reader } from "../reading/useReader.ts";
import type { PickExtra } from "./Combobox.tsx";
import type { PickOption } from "./findOptions.ts";

const known = new Map<string, readonly PickOption[]>();

/** The codes of a list with their words and meanings, the same list each time. */
export function codeOptions(language: Language, list: CodeListId, codes?: readonly string[]): readonly PickOption[] {
  const name = `${language} ${list} ${codes ?? ""}`;
  const made =
    known.get(name) ??
    (codes ?? codesOf(language, list)).map(code => ({
      id: code,
      name: label(language, list, code),
      detail: definition(language, list, code) ?? undefined,
    }));
  known.set(name, made);
  return made;
}

/** A code of one's own, for lists that are open. */
export function codeExtras(
  { language, say }: Reader,
  list: CodeListId,
  typed: string,
  onPick: (code: string) => void,
): readonly PickExtra[] {
  if (codesOf(language, list).includes(typed)) return [];
  return [{ key: "own", words: say("edit.field.own-code", { words: typed }), onPick: () => onPick(typed) }];
}
