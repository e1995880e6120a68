/** What is chosen where one reading of a set is chosen instead of another. */
import { focusOf, setsOf } from "../../model/index.ts";
import type { Dossier } from "../../schema/index.ts";
import type { DossierPlace } from "./place.ts";

/**
 * Readings for the address: only those that are not the file's own choice.
 * @param asked what of the address this file has
 */
export function worldWith({ world }: DossierPlace, dossier: Dossier, hypothesis: string): readonly string[] {
  const usual = new Set(focusOf(dossier).world);
  const set = [...setsOf(dossier).values()].find(all => all.some(({ id }) => id === hypothesis)) ?? [];
  const own = new Set(set.map(({ id }) => id));
  return focusOf(dossier, { world })
    .world.map(other => (own.has(other) ? hypothesis : other))
    .filter(other => !usual.has(other));
}
