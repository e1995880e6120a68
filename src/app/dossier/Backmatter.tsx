import { memo, useEffect } from "react";
import type { Dossier } from "../../schema/index.ts";
import { Apart } from "../documents/apart/Apart.tsx";
import { goToPart, PageLink } from "../page/address/PageLink.tsx";
import { homePlace } from "../page/address/place.ts";
import { Readings } from "../page/controls/Readings.tsx";
import { ScrollKeeper } from "../page/reading/ScrollKeeper.tsx";
import { Section } from "../page/reading/Section.tsx";
import { useChosen } from "../page/reading/useChosen.ts";
import { useDossier } from "../page/reading/useDossier.ts";
import { useIsText } from "../page/reading/useIsText.ts";
import { useMessages } from "../page/reading/useMessages.ts";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";
import type { WrittenDossier } from "../picture/begin/beginFrom.ts";
import { WriteFrom } from "../picture/begin/WriteFrom.tsx";
import { SourceList } from "../picture/evidence/SourceList.tsx";
import { Story } from "../picture/story/Story.tsx";
import { WriteFile } from "../publish/files/WriteFile.tsx";
import { FigureList } from "./FigureList.tsx";
import { Imprint } from "./Imprint.tsx";
import { LookedForList } from "./LookedForList.tsx";
import { MoneyList } from "./MoneyList.tsx";
import { ProceedingList } from "./ProceedingList.tsx";
import { WordList } from "./WordList.tsx";

/** The summary in the author’s own words. */
function DossierSummary() {
  const { say } = useReader();
  const { dossier, narrator } = useDossier();
  if (!dossier.summary) return null;
  return (
    <Section id="summary" title={say("page.summary")}>
      <p className="summary">
        <Words shown={narrator.text(dossier.summary)} />
      </p>
    </Section>
  );
}

/** What of it has links that a choice changes reads the choice for itself, and the rest stays as it is. */
const FileLists = memo(function FileLists() {
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
});

/** Entries from which the lists of a page are so long that a choice of the reader should not look through them. */
const LONG = 300;

/** Whether what a file lists beside its chain is long. */
const hasLongLists = ({
  money,
  figures,
  proceedings,
  lookedFor,
  sources,
}: Pick<Dossier, "money" | "figures" | "proceedings" | "lookedFor" | "sources">): boolean =>
  [money, figures, proceedings, lookedFor, sources].reduce((sum, list) => sum + list.length, 0) > LONG;

/** Long ones have a root of their own: a choice of the reader looks through nothing of them. */
function Lists() {
  const { dossier } = useDossier();
  const isText = useIsText();
  if (isText || !hasLongLists(dossier)) return <FileLists />;
  return (
    <Apart name="lists" of={dossier} isLeft={false}>
      <FileLists />
    </Apart>
  );
}

/** What stands below every view of a dossier. It is loaded after the view, and completes the page. */
export function Backmatter({ opened, shippedId }: Pick<WrittenDossier, "opened" | "shippedId">) {
  useMessages("details", "definitions");
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier } = useDossier();
  // An address that names a part of the page or a duty leads there once. The browser looked for the part itself before
  // the dossier was there. From then on, links lead.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dossier is opened
  useEffect(() => {
    const id = window.location.hash.slice(1);
    if (id !== "") goToPart(id);
    else if (place.duty !== null) goToPart(`duty-${place.duty}`);
  }, []);
  // The outline has every line of the file, so nothing else is shown twice beside it.
  const isOutline = place.view === "outline";
  return (
    <>
      {!isOutline && <Lists />}
      <WordList />
      <Imprint isShort={isOutline} />
      <WriteFile opened={opened} shippedId={shippedId} />
      <WriteFrom id={dossier.id} opened={opened} shippedId={shippedId} />
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
      <ScrollKeeper />
    </>
  );
}
