import { useMemo } from "react";
import { memoizeLast } from "../../base/index.ts";
import { type WholePicture, wholePicture, writtenDuties } from "../../views/index.ts";
import { useChosen } from "./useChosen.ts";
import { useDossier } from "./useDossier.ts";
import { useReader } from "./useReader.ts";

/** Kept beside the component, because React forgets what a component made before it waited for its words. */
const keptPicture = memoizeLast(wholePicture);

/**
 * The picture with nothing folded, which the views in text tell. Choices do not change it, except one: a duty on which
 * nothing is written has a column of its own while it is chosen.
 */
export function useWholePicture(): WholePicture {
  const { language } = useReader();
  const { asked } = useChosen();
  const { group, inquiry, narrator, plane } = useDossier();
  const written = useMemo(() => writtenDuties(inquiry, group), [inquiry, group]);
  const duty = asked.duty === null || written.includes(asked.duty) ? null : asked.duty;
  return keptPicture({ inquiry, narrator, language, group, plane, duty, party: null, link: null });
}
