import type { Sample } from "../../base/index.ts";
import { type Face, measureText } from "../../layout/index.ts";
import { SANS, SERIF } from "../svg/drawText.ts";

/** Letters and blanks about as they come in the words of figures, in both languages. */
const WORDS = "US$12.50 per hour between two firms, as reported in 2022: payé à l’heure";

const sample = (face: Face, family: string, weight: number): Sample => ({
  family,
  weight,
  words: WORDS,
  width: measureText(WORDS, { face, size: 100 }),
});

/** How wide words are in each font of a figure, by which a page sees how wide it draws them. */
export const figureSamples: readonly Sample[] = [
  sample("sans-400", SANS, 400),
  sample("sans-600", SANS, 600),
  sample("serif-600", SERIF, 600),
];
