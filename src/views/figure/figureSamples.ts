import type { Sample } from "../../base/index.ts";
import { type Face, measureText } from "../../layout/index.ts";
import { SANS, SERIF } from "../svg/drawText.ts";
import { STILL_SANS, STILL_SERIF } from "./stillFaces.ts";

/** Letters and blanks about as they come in the words of figures, in both languages. */
const WORDS = "US$12.50 per hour between two firms, as reported in 2022: payé à l’heure";

const sample = (face: Face, family: string, weight: number): Sample => ({
  family,
  weight,
  words: WORDS,
  width: measureText(WORDS, { face, size: 100 }),
});

const samplesIn = (sans: string, serif: string): readonly Sample[] => [
  sample("sans-400", sans, 400),
  sample("sans-600", sans, 600),
  sample("serif-600", serif, 600),
];

/** How wide words are in each font of a figure, by which a page sees how wide it draws them. */
export const figureSamples: readonly Sample[] = samplesIn(SANS, SERIF);

/** The same for a page of `stillFigures`. */
export const stillSamples: readonly Sample[] = samplesIn(STILL_SANS, STILL_SERIF);
