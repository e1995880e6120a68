/** The level of the headings of parts, by where they stand. */
export type PartLevel = 3 | 4;
