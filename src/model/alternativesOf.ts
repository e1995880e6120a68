/** The worlds that differ from the chosen one in one hypothesis, to show what would change an answer. */

import type { FileIndex } from "./indexDossier.ts";
import { focusOf, type Lens, setsOf } from "./lens.ts";

export type Alternative = {
  /** Id of the hypothesis that is chosen instead. */
  readonly hypothesis: string;
  readonly lens: Lens;
};

/** The alternatives in file order of their hypotheses. */
export function alternativesOf(file: FileIndex, lens: Lens): readonly Alternative[] {
  const { world } = focusOf(file.dossier, lens);
  const chosen = new Set(world);
  const sets = setsOf(file.dossier);
  return file.dossier.hypotheses
    .filter(({ id }) => !chosen.has(id))
    .map(({ id, set }) => {
      const others = new Set(sets.get(set)!.map(hypothesis => hypothesis.id));
      return { hypothesis: id, lens: { ...lens, world: [...world.filter(other => !others.has(other)), id] } };
    });
}
