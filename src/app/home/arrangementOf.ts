/** More dossiers than this are a list to search; on one scale they would be a wall. */
const MOST_ON_SCALE = 20;
/** The most shafts side by side in which names of firms still have room. */
const MOST_COLUMNS = 7;
/** px of the page inside its margins. A window of 700 px has 666 of them. */
const WIDE = 1000;
const NARROW = 666;
/** Below this, a chain in a list of its own row has the whole width. */
const NARROWEST = 500;

/** Whether a library of so many dossiers is a list to search instead of one picture. */
export const isListOf = (count: number): boolean => count > MOST_ON_SCALE;

export type Arrangement = {
  /** A list of shafts, each with all that is said of it, instead of one picture. */
  readonly isList: boolean;
  readonly columns: number;
  /** Titles stand above the shafts; else below, where each ends. */
  readonly isTitledAbove: boolean;
};

/**
 * How the shafts stand.
 * @param count of the dossiers of the library
 * @param shown how many of them a search leaves
 * @param width px of the page inside its margins
 */
export function arrangementOf(count: number, shown: number, width: number): Arrangement {
  if (isListOf(count))
    return { isList: true, columns: width < NARROWEST ? 1 : width < WIDE ? 2 : 4, isTitledAbove: true };
  const most = width < NARROW ? 2 : width < WIDE ? 4 : MOST_COLUMNS;
  // A search that leaves two does not make them huge.
  const least = width < NARROW ? 2 : 4;
  return { isList: false, columns: Math.max(least, Math.min(most, shown)), isTitledAbove: width < NARROW };
}
