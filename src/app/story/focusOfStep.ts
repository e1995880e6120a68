import type { Dossier, StoryStep } from "../../schema/index.ts";
import type { DossierPlace } from "../address/place.ts";

/**
 * What a step of the story looks at, as what is chosen; what it leaves open is as the file has it. Its duty comes
 * first, with its party where it names one alone: that is a mark. Without a duty it is the first link, or the one party.
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

/** Place of a step in the story; −1: no step is shown, or none of this file. */
export const placeOfStep = ({ story }: Pick<Dossier, "story">, step: string | null): number =>
  story.findIndex(({ id }) => id === step);
