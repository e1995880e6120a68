import { createContext, use, useContext } from "react";
import type { Making } from "../slices/making.ts";
import { type Chosen, useChosen } from "./useChosen.ts";

/**
 * The choices of a large file whose page takes long to make, such as those of other workers. Until it is made, the page
 * stays as it was; what any other choice asks for is made at once.
 */
export const PatienceContext = createContext<WeakSet<Chosen>>(new WeakSet());

/** Whether the picture is about to come instead of another view. */
export const ComingContext = createContext(false);

/**
 * Gets what has to be there before the page is drawn for a choice: it is waited for, or made at once.
 * @param isFirst nothing is drawn yet, and whatever stands around waits as well
 */
export function usePatience(isFirst = false): <Made>(making: Making<Made>) => Made {
  const isPatient = useContext(PatienceContext).has(useChosen());
  return making => {
    if (making.made() === null && (isPatient || isFirst)) use(making.whenMade());
    making.finish();
    return making.made()!;
  };
}
