import { useEffect, useMemo, useState } from "react";
import { library } from "../../documents/files/library.ts";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { isFiltered } from "./libraryFilter.ts";
import { loadNarrowing } from "./loadNarrowing.ts";
import type { Hit } from "./searchLibrary.ts";

type Finder = Awaited<ReturnType<typeof loadNarrowing>>;

/** Until the search is loaded, all dossiers are shown. */
export type Found = {
  /** The dossiers that the reader's search and filters leave, in their order; all of them without any. */
  readonly hits: readonly Hit[];
  /** What a dossier is about, in a line; undefined while that is not loaded. */
  readonly lineOf: Finder["lineOf"];
  /** How many a search or filters leave; null without any, and while that is not known. */
  readonly found: number | null;
};

/** @param isLarge the reader sees of each dossier what it is about */
export function useFound(isLarge: boolean): Found {
  const { language } = useReader();
  const { find, country, duty, role } = usePlaceOf("home");
  const all = useMemo(() => library().cards.map(([id]): Hit => ({ id, reasons: [] })), []);
  const [finder, setFinder] = useState<Finder | null>(null);
  const isAsked = find !== null || isFiltered({ country, duty, role });
  const isNeeded = isLarge || isAsked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each word, until it is there
  useEffect(() => {
    if (isNeeded && !finder) loadNarrowing().then(setFinder, () => undefined);
  }, [isNeeded, finder, find]);
  const left = useMemo(
    () => (finder && isAsked ? finder.findIn({ find, country, duty, role }, language) : null),
    [finder, isAsked, find, country, duty, role, language],
  );
  // A search finds words of what a dossier is about, so they are shown.
  const isTold = isLarge || find !== null;
  return { hits: left ?? all, found: left?.length ?? null, lineOf: id => (isTold ? finder?.lineOf(id) : undefined) };
}
