/** More dossiers than this are small shafts without names in them, and are told in words below; else it is a wall. */
const MOST_NAMED = 20;
/** The most shafts side by side in which whole names of firms have room, and short ones. */
const MOST_WIDE = 7;
const MOST_DENSE = 10;
/** px of the page inside its margins. A window of 700 px has 666 of them. */
const DENSE = 1180;
const WIDE = 1000;
const NARROW = 666;
/** px of the narrowest small shaft: two letters for a country, and two lines of a title that hangs below. */
const SMALLEST = 27;
/** px beside them, for the numbers of layers. */
const NUMBERS = 33;
const NARROW_NUMBERS = 26;

/** Whether so many are told in words below their picture. */
export const isLarge = (count: number): boolean => count > MOST_NAMED;

export type Arrangement = {
  /** Shafts with names in them, whole or short, or small ones without. */
  readonly look: "named" | "dense" | "small";
  readonly columns: number;
  /** Titles stand above the shafts; else below, where each ends. */
  readonly isTitledAbove: boolean;
};

/** Into how many columns these groups go: side by side if there is room, else so that no row is much the longest. */
function columnsFor(sizes: readonly number[], most: number): number {
  const shown = sizes.reduce((sum, size) => sum + size, 0);
  return shown <= most ? shown : Math.max(...sizes.map(size => Math.ceil(size / Math.ceil(size / most))));
}

/**
 * How the shafts stand.
 * @param sizes how many dossiers a search leaves, of each group
 * @param width px of the page inside its margins
 */
export function arrangementOf(sizes: readonly number[], width: number): Arrangement {
  const shown = sizes.reduce((sum, size) => sum + size, 0);
  if (isLarge(shown)) {
    const columns = columnsFor(
      sizes,
      Math.max(1, Math.floor((width - (width < NARROW ? NARROW_NUMBERS : NUMBERS)) / SMALLEST)),
    );
    return { look: "small", columns, isTitledAbove: false };
  }
  if (shown > MOST_WIDE && width >= DENSE)
    return { look: "dense", columns: columnsFor(sizes, MOST_DENSE), isTitledAbove: false };
  const most = width < NARROW ? 2 : width < WIDE ? 4 : MOST_WIDE;
  // A search that leaves two does not make them huge.
  const least = width < NARROW ? 2 : 4;
  return { look: "named", columns: Math.max(least, columnsFor(sizes, most)), isTitledAbove: width < NARROW };
}

/** Whether the page is so narrow that what narrows the library is folded above it. */
export const isNarrow = (width: number): boolean => width < NARROW;
