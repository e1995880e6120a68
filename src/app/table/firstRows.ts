/** Rows that are there at once: more than a window shows, and all that most dossiers have. The rest comes in slices. */
export const FIRST_ROWS = 100;
