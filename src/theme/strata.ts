/** The shades of the layers, from the clients down to the workers. */
export const strata = [0, 1, 2, 3, 4, 5] as const;

/** The shade of a layer: the first and the last of a chain have the first and the last shade, however many there are. */
export const stratumAt = (place: number, layers: number): (typeof strata)[number] =>
  strata[Math.round((place * (strata.length - 1)) / Math.max(1, layers - 1))]!;

/** The colour of that shade. */
export const stratumColour = (place: number, layers: number): `stratum-${(typeof strata)[number]}` =>
  `stratum-${stratumAt(place, layers)}`;
