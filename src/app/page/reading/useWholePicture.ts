import { useMemo } from "react";
import { memoizeLast } from "../../../base/index.ts";
import { type WholePicture, type WholeRequest, wholeSteps, writtenDuties } from "../../../views/index.ts";
import { startMaking } from "../slices/making.ts";
import { useMade } from "../slices/useMade.ts";
import { useChosen } from "./useChosen.ts";
import { useDossier } from "./useDossier.ts";
import { useReader } from "./useReader.ts";

/** Kept beside the component, because React forgets what a component made before it waited for its words. */
const keptPicture = memoizeLast((request: WholeRequest) => startMaking(wholeSteps(request)));

/**
 * The picture with nothing folded, which the views in text tell; null until it is made. Choices do not change it, except
 * one: a duty on which nothing is written has a column of its own while it is chosen.
 */
export function useWholePicture(): WholePicture | null {
  const { language } = useReader();
  const { asked } = useChosen();
  const { group, inquiry, narrator, plane } = useDossier();
  const written = useMemo(() => writtenDuties(inquiry, group), [inquiry, group]);
  const duty = asked.duty === null || written.includes(asked.duty) ? null : asked.duty;
  return useMade(keptPicture({ inquiry, narrator, language, group, plane, duty, party: null, link: null }));
}
