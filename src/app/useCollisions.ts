import { useMemo } from "react";
import { type Collision, collisionsOf } from "../model/index.ts";
import type { Assertion, Plane } from "../schema/index.ts";
import { useTold } from "./useTold.ts";

/** What speaks against each other on a duty in a plane, as far as it is among these statements. */
export function useCollisions(duty: string, plane: Plane, among: readonly Assertion[]): readonly Collision[] {
  const { chain } = useTold().inquiry;
  const all = useMemo(() => collisionsOf(chain), [chain]);
  const ids = new Set(among.map(({ id }) => id));
  const here = (side: readonly string[]) => side.filter(id => ids.has(id));
  return all
    .filter(collision => collision.duty === duty && collision.plane === plane)
    .map(collision => ({ ...collision, kept: here(collision.kept), refused: here(collision.refused) }))
    .filter(({ kept, refused }) => kept.length > 0 && refused.length > 0);
}
