/** The readings that are chosen after the reader picks another one of a set. */
import { focusOf, setsOf } from "../../../model/index.ts";
import type { Dossier } from "../../../schema/index.ts";
import type { DossierPlace } from "./place.ts";

/**
 * The chosen readings, as the address names them: only those that differ from the file's own choice.
 * @param asked what of the address this file has
 */
export function worldWith({ world }: DossierPlace, dossier: Dossier, hypothesis: string): readonly string[] {
  const usual = new Set(focusOf(dossier).world);
  const set = [...setsOf(dossier).values()].find(all => all.some(({ id }) => id === hypothesis)) ?? [];
  const ofSet = new Set(set.map(({ id }) => id));
  return focusOf(dossier, { world })
    .world.map(other => (ofSet.has(other) ? hypothesis : other))
    .filter(other => !usual.has(other));
}
