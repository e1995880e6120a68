import type { TakeAnswers } from "../bringing/incoming.ts";
import type { Decimals } from "./rangeOfCell.ts";
import type { SheetRow } from "./rowsOf.ts";
import { type SheetKindId, sheetKindOf } from "./sheetKinds.ts";

export type RowsByKind = ReadonlyMap<SheetKindId, readonly SheetRow[]>;

const NUMERIC: ReadonlySet<unknown> = new Set(["range", "value", "share", "number", "count", "end-size"]);
const WITH_COMMA = /\d,(?:\d{1,2}|\d{4,})(?![\d,])|\b0,\d/u;
const WITH_POINT = /\d\.(?:\d{1,2}|\d{4,})(?![\d.])|\b0\.\d/u;

/** The sign before decimals, by the numbers of the file that leave no doubt; a point where none does. */
export function decimalsIn(rows: RowsByKind, answers: TakeAnswers): Decimals {
  const answer = answers.get("decimals");
  if (answer === "." || answer === ",") return answer;
  let commas = 0;
  let points = 0;
  for (const [kind, found] of rows)
    for (const { id, form } of sheetKindOf(kind).columns) {
      if (!NUMERIC.has(form)) continue;
      for (const { cells } of found) {
        const text = cells.get(id)?.text ?? "";
        if (WITH_COMMA.test(text)) commas += 1;
        if (WITH_POINT.test(text)) points += 1;
      }
    }
  return commas > points ? "," : ".";
}
