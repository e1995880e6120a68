import type { Dossier, StoryStep } from "../../schema/index.ts";
import type { DossierPlace } from "../address/place.ts";

/**
 * What a step of the story looks at, as choices of the reader; whatever it leaves open is as the file has it. A step
 * with a duty shows the duty, or the mark of its party if it names exactly one. A step without a duty shows its first
 * link, or else its only party.
 */
export function focusOfStep({ id, focus }: StoryStep): Partial<DossierPlace> {
  const { duty = null, parties = [], links = [] } = focus;
  const link = duty === null ? (links[0] ?? null) : null;
  const party = link === null && parties.length === 1 ? parties[0]! : null;
  return {
    step: id,
    workers: focus.workers ?? null,
    plane: focus.plane ?? null,
    duty,
    party,
    link,
    date: focus.day ?? null,
    known: focus.known ?? null,
    floor: null,
    world: focus.world ?? [],
  };
}

/** The index of a step in the story; −1 if no step is shown, or none of this file. */
export const indexOfStep = ({ story }: Pick<Dossier, "story">, step: string | null): number =>
  story.findIndex(({ id }) => id === step);
