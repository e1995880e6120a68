import type { OutlinePart } from "../../views/index.ts";

/** Id of the place of a layer, a duty, or what else has a heading within a section. */
export const placeOfPart = ({ id, duty }: OutlinePart): string => (duty === null ? `chain-${id}` : id);

/** Sections go by letters, lines by numbers. */
export const letterOf = (section: number): string => String.fromCharCode("A".charCodeAt(0) + section);
