/** px, wide enough for most names in one line. */
export const BOX_WIDTH = 220;
const LINE = 18;
/** The letters of the peers' type in one line. */
const LETTERS = 30;

/** The height of a box for its words. The peers need it before they lay the chain out. */
export const boxHeight = (words: string): number =>
  LINE * (1 + words.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LETTERS)), 0));
