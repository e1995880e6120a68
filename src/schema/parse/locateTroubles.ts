import { type LineColumn, placesOf, pointerOf } from "../json/lineColumn.ts";
import { locate } from "../json/scanJson.ts";
import { type Problem, type ProblemCode, type Severity, severityOf, type Trouble } from "./problem.ts";

const LONGEST_FOUND = 80;

/** A value as it is shown in a message. */
export function foundText(value: unknown): string {
  if (value === undefined) return "";
  const json = JSON.stringify(value) ?? "";
  if (json.length <= LONGEST_FOUND) return json;
  // No character is cut in two.
  return `${json.slice(0, LONGEST_FOUND).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Problems of the key of a field, not of its value. */
const AT_KEY: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["unknown-field", "duplicate-key", "proto-key"]);
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

function offsetsOf(text: string, troubles: readonly Trouble[]): number[] {
  const withoutOffset = troubles.filter(trouble => trouble.offset === undefined);
  const spans =
    withoutOffset.length > 0
      ? locate(
          text,
          withoutOffset.map(trouble => trouble.path),
        )
      : [];
  const spanOf = new Map(withoutOffset.map((trouble, index) => [trouble, spans[index]!]));
  return troubles.map(trouble => {
    if (trouble.offset !== undefined) return trouble.offset;
    const { key, start } = spanOf.get(trouble)!;
    return AT_KEY.has(trouble.code) && key !== null ? key : start;
  });
}

/** Gives every trouble its place and sorts them in the order of the text. At equal places the worse comes first. */
export function locateTroubles(text: string, troubles: readonly Trouble[]): Problem[] {
  const places: LineColumn[] = placesOf(text, offsetsOf(text, troubles));
  return troubles
    .map(({ code, path, value, params }, index) => ({
      code,
      severity: severityOf(code, params),
      path,
      // The pointer of a missing field leads to the object that lacks it.
      pointer: pointerOf(value === undefined ? path.slice(0, -1) : path),
      ...places[index]!,
      found: foundText(value),
      params: params ?? {},
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column || WEIGHT[a.severity] - WEIGHT[b.severity]);
}
