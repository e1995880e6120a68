import { useEffect, useMemo, useState } from "react";
import { library } from "../files/library.ts";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import type { Hit } from "./searchLibrary.ts";

type Finder = typeof import("./findIn.ts");

let loading: Promise<Finder | null> | null = null;

/** Loads the search once, when it is likely. Until it is there, all dossiers are shown. */
export function loadFinder(): Promise<Finder | null> {
  loading ??= import("./findIn.ts").catch(() => {
    // If the reader is offline, the next word tries again.
    loading = null;
    return null;
  });
  return loading;
}

const ALL: readonly Hit[] = library.map(([id]) => ({ id, reasons: [] }));

export type Found = {
  /** The dossiers that the reader's search finds, in their order; all of them without a search. */
  readonly hits: readonly Hit[];
  /** What a dossier is about, in a line; undefined while that is not loaded. */
  readonly lineOf: Finder["lineOf"];
};

/** @param isList the reader sees of each dossier what it is about */
export function useFound(isList: boolean): Found {
  const { language } = useReader();
  const place = usePlaceOf("home");
  const [finder, setFinder] = useState<Finder | null>(null);
  const words = place.find ?? "";
  const isNeeded = isList || words !== "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each word, until it is there
  useEffect(() => {
    if (isNeeded && !finder) loadFinder().then(setFinder);
  }, [isNeeded, finder, words]);
  const hits = useMemo(
    () => (finder && words !== "" ? finder.findIn(words, language) : ALL),
    [finder, words, language],
  );
  // A search finds words of what a dossier is about, so they are shown.
  return { hits, lineOf: id => (isNeeded ? finder?.lineOf(id) : undefined) };
}
