import { useEffect, useMemo, useState } from "react";
import { inAllLanguages } from "../../schema/index.ts";
import { sayCountry, textIn } from "../../text/index.ts";
import type { PartyNames } from "../files/cardOf.ts";
import { library } from "../files/library.ts";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { type Hit, type Searchable, searchLibrary } from "./searchLibrary.ts";

type Names = ReadonlyMap<string, PartyNames>;

let loading: Promise<Names> | null = null;

/** Loads the names of all parties once, when a search is likely. Until then a search finds titles and countries. */
export function loadPartyNames(): Promise<Names> {
  loading ??= import("../files/partyNames.ts").then(
    ({ partyNames }) => partyNames,
    () => {
      // If the reader is offline, the next word tries again.
      loading = null;
      return new Map();
    },
  );
  return loading;
}

/** The dossiers of the library that the reader's search finds, in their order; all of them without a search. */
export function useFound(): readonly Hit[] {
  const { language } = useReader();
  const place = usePlaceOf("home");
  const [names, setNames] = useState<Names>(new Map());
  const words = place.find ?? "";
  useEffect(() => {
    if (words !== "") loadPartyNames().then(setNames);
  }, [words]);
  return useMemo(() => {
    const entries = library.map(([id, { title, line, countries, language: own }]): Searchable => {
      const shown = [title, ...(line ? [line] : [])].map(text => textIn(text, language, own).text);
      return {
        id,
        shown,
        titles: inAllLanguages(title).filter(text => !shown.includes(text)),
        parties: names.get(id) ?? [],
        countries: countries.map(code => sayCountry(language, code)),
      };
    });
    return searchLibrary(words, entries);
  }, [language, names, words]);
}
