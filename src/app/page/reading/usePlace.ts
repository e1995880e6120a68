import { createContext, useContext } from "react";
import type { PlaceKind } from "../address/parameters.ts";
import type { Place, PlaceOf } from "../address/place.ts";

/** What the page shows. */
export const PlaceContext = createContext<Place | null>(null);

/** @throws outside of the page, which is a mistake of ours */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error("no page is shown here");
  return place;
}

/**
 * What the page shows, on a page of this kind.
 * @throws on a page of another kind, which is a mistake of ours
 */
export function usePlaceOf<Kind extends PlaceKind>(kind: Kind): PlaceOf<Kind> {
  const place = usePlace();
  if (place.kind !== kind) throw new Error(`${kind} is wanted here, and ${place.kind} is shown`);
  return place as PlaceOf<Kind>;
}
