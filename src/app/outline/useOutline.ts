import { createContext, useContext } from "react";
import type { LineKey, Outline } from "../../views/index.ts";

export const OutlineContext = createContext<Outline | null>(null);

/** @throws outside of an outline: our own mistake */
export function useOutline(): Outline {
  const outline = useContext(OutlineContext);
  if (!outline) throw new Error("no outline is told here");
  return outline;
}

/** Id of the place where a line stands. By its number: an id may be what a file keeps from the address. */
export const placeOfLine = (number: number): string => `line-${number}`;

/** The number of a line, by its key. */
export const numberIn = ({ lines }: Outline, key: LineKey): number => lines.get(key)!.number;
