import { searchForm } from "../../../base/index.ts";
import type { CodeListId } from "../../../schema/index.ts";
import { codesOf, definition, type Language, label } from "../../../text/index.ts";
import type { Reader } from "../../page/reading/useReader.ts";
import type { PickExtra } from "./Combobox.tsx";
import type { PickOption } from "./findOptions.ts";

/** What people write for these besides word and code, in every language. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "proceeding-statuses closed": [
    "decided",
    "ended",
    "over",
    "décidée",
    "décision rendue",
    "jugée",
    "tranchée",
    "terminée",
  ],
};

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
      words: SAID[`${list} ${code}`],
    }));
  known.set(name, made);
  return made;
}

/** A word of one's own, for lists that are open: only where it is asked for, or nothing of the list fits. */
export function codeExtras(
  { language, say }: Reader,
  list: CodeListId,
  typed: string,
  onPick: (code: string) => void,
): readonly PickExtra[] {
  const wanted = searchForm(typed);
  const isListed = codesOf(language, list).some(code =>
    [code, label(language, list, code)].some(name => searchForm(name) === wanted),
  );
  if (isListed) return [];
  const words = say("edit.field.own-code", { words: typed });
  return [{ key: "own", words, isMeant: "after", onPick: () => onPick(typed) }];
}
