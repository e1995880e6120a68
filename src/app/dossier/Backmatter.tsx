import { useEffect } from "react";
import { goToPart, PageLink } from "../address/PageLink.tsx";
import { homePlace } from "../address/place.ts";
import { Readings } from "../controls/Readings.tsx";
import { SourceList } from "../evidence/SourceList.tsx";
import { ScrollKeeper } from "../reading/ScrollKeeper.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { WordList } from "../reading/WordList.tsx";
import { Story } from "../story/Story.tsx";
import { DossierSummary } from "./DossierSummary.tsx";
import { FigureList } from "./FigureList.tsx";
import { Imprint } from "./Imprint.tsx";
import { LookedForList } from "./LookedForList.tsx";
import { MoneyList } from "./MoneyList.tsx";
import { ProceedingList } from "./ProceedingList.tsx";

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
  const { say } = useReader();
  const { place } = useChosen();
  // Whoever comes with an address that names a place of the page or a duty is led to it; after that, links lead. When
  // the browser looked for the place itself, the dossier was not there yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dossier is opened
  useEffect(() => {
    const id = window.location.hash.slice(1);
    if (id !== "") goToPart(id);
    else if (place.duty !== null) goToPart(`duty-${place.duty}`);
  }, []);
  // The outline holds every line of the file itself: nothing stands on a page twice.
  const isOutline = place.view === "outline";
  return (
    <>
      {!isOutline && <FileLists />}
      <WordList />
      <Imprint isShort={isOutline} />
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
      <ScrollKeeper />
    </>
  );
}
