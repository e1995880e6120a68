import { useEffect } from "react";
import { DossierSummary } from "./DossierSummary.tsx";
import { FigureList } from "./FigureList.tsx";
import { Imprint } from "./Imprint.tsx";
import { LookedForList } from "./LookedForList.tsx";
import { MoneyList } from "./MoneyList.tsx";
import { goToPlace, PageLink } from "./PageLink.tsx";
import { ProceedingList } from "./ProceedingList.tsx";
import { Readings } from "./Readings.tsx";
import { ScrollKeeper } from "./ScrollKeeper.tsx";
import { SourceList } from "./SourceList.tsx";
import { Story } from "./Story.tsx";
import { useMessages } from "./useMessages.ts";
import { useReader } from "./useReader.ts";
import { WordList } from "./WordList.tsx";

function FileLists() {
  return (
    <>
      <DossierSummary />
      <Readings />
      <MoneyList />
      <FigureList />
      <ProceedingList />
      <LookedForList />
      <SourceList />
      <Story />
    </>
  );
}

/** What stands below every view of a dossier. It is loaded behind the view, and the page is whole with it. */
export function Backmatter() {
  useMessages("details", "definitions");
  const { query, say } = useReader();
  // Whoever comes with an address that names a place of the page or a duty is led to it; after that, links lead. When
  // the browser looked for the place itself, the dossier was not there yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dossier is opened
  useEffect(() => {
    const place = window.location.hash.slice(1);
    if (place !== "") goToPlace(place);
    else if (query.duty !== null) goToPlace(`duty-${query.duty}`);
  }, []);
  // The outline holds every line of the file itself: nothing stands on a page twice.
  const isOutline = query.view === "outline";
  return (
    <>
      {!isOutline && <FileLists />}
      <WordList />
      <Imprint isShort={isOutline} />
      <p>
        <PageLink to={{ language: query.language }}>{say("page.to-all")}</PageLink>
      </p>
      <ScrollKeeper />
    </>
  );
}
