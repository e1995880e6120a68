import type { OutlinePart } from "../../views/index.ts";

/** The id of a layer, a duty, or whatever else has a heading within a section. */
export const placeOfPart = ({ id, duty }: OutlinePart): string => (duty === null ? `chain-${id}` : id);

/** Sections have letters; lines have numbers. */
export const letterOf = (section: number): string => String.fromCharCode("A".charCodeAt(0) + section);
