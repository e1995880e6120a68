/** The choices of each side of a comparison, as its address has them. */
import type { Whence } from "../../page/address/parameters.ts";
import { type ComparePlace, type DossierPlace, dossierPlace } from "../../page/address/place.ts";

export type SidePlace = 0 | 1;

/** What a reader chooses of one side. */
export type SideChoices = Pick<DossierPlace, "workers" | "plane" | "date" | "known" | "floor" | "world">;

const nothing: SideChoices = { workers: null, plane: null, date: null, known: null, floor: null, world: [] };

export function choicesOfSide(place: ComparePlace, side: SidePlace): SideChoices {
  if (side === 0) {
    const { firstWorkers, firstPlane, firstDate, firstKnown, firstFloor, firstWorld } = place;
    return {
      workers: firstWorkers,
      plane: firstPlane,
      date: firstDate,
      known: firstKnown,
      floor: firstFloor,
      world: firstWorld,
    };
  }
  const { secondWorkers, secondPlane, secondDate, secondKnown, secondFloor, secondWorld } = place;
  return {
    workers: secondWorkers,
    plane: secondPlane,
    date: secondDate,
    known: secondKnown,
    floor: secondFloor,
    world: secondWorld,
  };
}

/** The place with these choices of a side. */
export function withChoices(place: ComparePlace, side: SidePlace, change: Partial<SideChoices>): ComparePlace {
  const { workers, plane, date, known, floor, world } = { ...choicesOfSide(place, side), ...change };
  return side === 0
    ? {
        ...place,
        firstWorkers: workers,
        firstPlane: plane,
        firstDate: date,
        firstKnown: known,
        firstFloor: floor,
        firstWorld: world,
      }
    : {
        ...place,
        secondWorkers: workers,
        secondPlane: plane,
        secondDate: date,
        secondKnown: known,
        secondFloor: floor,
        secondWorld: world,
      };
}

/** The place with another dossier on a side, of which nothing is chosen yet. */
export function withDossier(place: ComparePlace, side: SidePlace, from: Whence): ComparePlace {
  const [first, second] = place.sides;
  return { ...withChoices(place, side, nothing), sides: side === 0 ? [from, second] : [first, from] };
}

/** The two sides the other way round. */
export function turnedRound(place: ComparePlace): ComparePlace {
  const [first, second] = [choicesOfSide(place, 0), choicesOfSide(place, 1)];
  const [left, right] = place.sides;
  return { ...withChoices(withChoices(place, 0, second), 1, first), sides: [right, left] };
}

/** The page of the dossier of a side, with the same choices. */
export const placeOfSide = (place: ComparePlace, side: SidePlace): DossierPlace =>
  dossierPlace(place.sides[side], { ...choicesOfSide(place, side), duty: place.duty, language: place.language });
