import { useDeferredValue, useMemo } from "react";
import { type Changes, changesOf } from "../../model/index.ts";
import { useDossier } from "../reading/useDossier.ts";

/** What each reading that is not chosen would change for the chosen workers, by id. */
export function useChanges(): ReadonlyMap<string, Changes> {
  // While a day slides, the picture is updated first.
  const { group, inquiry } = useDeferredValue(useDossier());
  return useMemo(
    () => new Map((group === null ? [] : changesOf(inquiry, group)).map(one => [one.hypothesis, one])),
    [inquiry, group],
  );
}
