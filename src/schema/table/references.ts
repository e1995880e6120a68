/** All references in a dossier, found by the table of fields, so that each is checked in the same way. */

import type { Path } from "../json/scanJson.ts";
import { isJsonObject } from "../json/valueAt.ts";
import { type FieldPlace, fieldPlaces, forEachAt } from "./fieldPlaces.ts";
import type { TargetKind, WhenTakenOut } from "./fieldRow.ts";
import { listNames } from "./listNames.ts";
import type { FieldList } from "./rowAt.ts";

type Rule = {
  readonly kind: TargetKind;
  readonly path: readonly string[];
  readonly takenOut: WhenTakenOut | undefined;
};

function rulesAt({ is, path, row: { takenOut } }: FieldPlace): readonly Rule[] {
  if (is === "evidence") return [{ kind: "evidence", path: [...path, "*"], takenOut: "list" }];
  if (is === "positions") return [{ kind: "party", path: [...path, "network", "pins", "{}"], takenOut }];
  return typeof is === "object" && "ref" in is ? [{ kind: is.ref, path, takenOut }] : [];
}

const rules: ReadonlyMap<FieldList, readonly Rule[]> = new Map(
  (["head", ...listNames] as const).map(list => [list, fieldPlaces(list).flatMap(rulesAt)]),
);

/** @param takenOut what becomes of the object that refers, where what is referred to is taken out */
type VisitReference = (kind: TargetKind, id: string, path: Path, takenOut: WhenTakenOut | undefined) => void;

/** Calls `visit` for every reference in one object of a list, or in the head of the dossier. */
export function forEachReference(list: FieldList, value: unknown, visit: VisitReference): void {
  for (const { kind, path: steps, takenOut } of rules.get(list)!)
    forEachAt(value, steps, (found, path) => {
      if (typeof found === "string") visit(kind, found, path, takenOut);
      else if (kind === "evidence" && isJsonObject(found)) {
        if (typeof found.source === "string") visit("source", found.source, [...path, "source"], takenOut);
        if (typeof found.quoteId === "string") visit("evidence", found.quoteId, [...path, "quoteId"], takenOut);
      }
    });
}
