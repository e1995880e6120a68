/** All references in a dossier, found by the table of fields, so that each is checked in the same way. */

import type { Path } from "../json/scanJson.ts";
import { isJsonObject } from "../json/valueAt.ts";
import type { FieldRows, Kind, TargetKind, WhenTakenOut } from "./fieldRow.ts";
import { listNames } from "./listNames.ts";
import { type FieldList, rowsOf, rowsWithin } from "./rowAt.ts";

/** In a path `*` stands for every item of a list, `{}` for every key of an object. */
type Rule = {
  readonly kind: TargetKind;
  readonly path: readonly string[];
  readonly takenOut: WhenTakenOut | undefined;
};

const rulesWithin = (rows: FieldRows, above: readonly string[]): readonly Rule[] =>
  Object.entries(rows).flatMap(([field, { is, takenOut }]) => rulesOf(is, [...above, field], takenOut));

function rulesOf(is: Kind, path: readonly string[], takenOut: WhenTakenOut | undefined): readonly Rule[] {
  if (is === "evidence") return [{ kind: "evidence", path: [...path, "*"], takenOut: "list" }];
  if (is === "positions") return [{ kind: "party", path: [...path, "network", "pins", "{}"], takenOut }];
  if (typeof is === "string") return rulesWithin(rowsWithin(is), path);
  if ("listOf" in is) return rulesOf(is.listOf, [...path, "*"], takenOut);
  if ("either" in is) return is.either.flatMap(one => rulesOf(one, path, takenOut));
  return "ref" in is ? [{ kind: is.ref, path, takenOut }] : rulesWithin(rowsWithin(is), path);
}

const rules: ReadonlyMap<FieldList, readonly Rule[]> = new Map(
  (["head", ...listNames] as const).map(list => [list, rulesWithin(rowsOf(list), [])]),
);

/** @param takenOut what becomes of the object that refers, where what is referred to is taken out */
type VisitReference = (kind: TargetKind, id: string, path: Path, takenOut: WhenTakenOut | undefined) => void;

function follow(value: unknown, rule: Rule, step: number, path: (string | number)[], visit: VisitReference): void {
  const { kind, takenOut } = rule;
  if (step === rule.path.length) {
    if (typeof value === "string") visit(kind, value, path, takenOut);
    else if (kind === "evidence" && isJsonObject(value)) {
      if (typeof value.source === "string") visit("source", value.source, [...path, "source"], takenOut);
      if (typeof value.quoteId === "string") visit("evidence", value.quoteId, [...path, "quoteId"], takenOut);
    }
    return;
  }
  const key = rule.path[step]!;
  if (key === "{}") {
    if (isJsonObject(value)) for (const id of Object.keys(value)) visit(kind, id, [...path, id], takenOut);
  } else if (key === "*") {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) follow(item, rule, step + 1, [...path, index], visit);
  } else if (isJsonObject(value) && Object.hasOwn(value, key))
    follow(value[key], rule, step + 1, [...path, key], visit);
}

/** Calls `visit` for every reference in one object of a list, or in the head of the dossier. */
export function forEachReference(list: FieldList, value: unknown, visit: VisitReference): void {
  for (const rule of rules.get(list)!) follow(value, rule, 0, [], visit);
}
