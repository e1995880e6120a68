import { createContext, useContext } from "react";
import type { LineKey, Outline, OutlinePart } from "../../../views/index.ts";

export const OutlineContext = createContext<Outline | null>(null);

/** @throws outside of an outline, which is a mistake of ours */
export function useOutline(): Outline {
  const outline = useContext(OutlineContext);
  if (!outline) throw new Error("no outline is told here");
  return outline;
}

/** The id of a line. It is made of the number, because a file may keep its own ids out of addresses. */
export const idOfLine = (number: number): string => `line-${number}`;

/** The number of the line with this key. */
export const numberIn = ({ lines }: Outline, key: LineKey): number => lines.get(key)!.number;

/** The id of a layer, a duty, or whatever else has a heading within a section. */
export const idOfPart = ({ id, duty }: OutlinePart): string => (duty === null ? `chain-${id}` : id);

/** Sections have letters; lines have numbers. */
export const letterOf = (section: number): string => String.fromCharCode("A".charCodeAt(0) + section);
