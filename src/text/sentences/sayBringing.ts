/** What happens to a file that is brought in: where something stands, what was lost and why, what is asked. */
import { inRow } from "../inRow.ts";
import type { Key, Language } from "../languages.ts";
import { type Params, say } from "../say.ts";
import { showControls } from "../showControls.ts";

type CodesUnder<Start extends string> =
  Extract<Key, `${Start}.${string}`> extends `${Start}.${infer Code}` ? Code : never;

export type PlaceTold = {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
  readonly pointer?: string;
  readonly id?: string;
};

/** Where something stands in a foreign file: "sheet “Links”, row 12, column 3". Empty where only the file is known. */
export function sayFilePlace(language: Language, { file, sheet, row, column, line, pointer, id }: PlaceTold): string {
  const parts = [
    ...(file === undefined ? [] : [showControls(file)]),
    ...(sheet === undefined ? [] : [say(language, "bring.place.sheet", { sheet: showControls(sheet) })]),
    ...(row === undefined ? [] : [say(language, "bring.place.row", { row: String(row) })]),
    ...(line === undefined ? [] : [say(language, "bring.place.line", { line: String(line) })]),
    ...(column === undefined ? [] : [say(language, "bring.place.column", { column: String(column) })]),
    ...(id === undefined ? [] : [say(language, "bring.place.id", { id: showControls(id) })]),
    ...(pointer === undefined ? [] : [showControls(pointer)]),
  ];
  return inRow(language, parts);
}

/** Why a record, or a part of it, did not come in. */
export const sayLost = (
  language: Language,
  { code, params }: { readonly code: CodesUnder<"bring.lost">; readonly params: Params },
): string => say(language, `bring.lost.${code}`, params);

/** A question that a file leaves open. */
export const sayBringingQuestion = (
  language: Language,
  question: { readonly code: CodesUnder<"bring.ask">; readonly records: number; readonly params: Params },
): string => say(language, `bring.ask.${question.code}`, { ...question.params, records: question.records });

/** Why nothing of a file could be read, and what to do. */
export const sayFileRefusal = (
  language: Language,
  {
    code,
    found,
    params,
  }: { readonly code: CodesUnder<"bring.refused">; readonly found: string; readonly params: Params },
): string => say(language, `bring.refused.${code}`, { ...params, found: showControls(found) });
