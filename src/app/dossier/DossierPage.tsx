import { type ReactNode, Suspense, useEffect, useMemo } from "react";
import { type FileIndex, fullestPlane, inquiryOf, type PartyIndex } from "../../model/index.ts";
import { type Language, languages, loadMessages, narratorOf } from "../../text/index.ts";
import type { DossierPlace } from "../address/place.ts";
import { resolveIn } from "../address/resolveIn.ts";
import { GroupChoice } from "../controls/GroupChoice.tsx";
import { PlaneChoice } from "../controls/PlaneChoice.tsx";
import { useChoiceSentence } from "../controls/useChoiceSentence.ts";
import { FileProblems } from "../files/FileProblems.tsx";
import type { OpenDossier } from "../files/readDossier.ts";
import { Loading } from "../reading/Loading.tsx";
import { later } from "../reading/later.ts";
import { ChosenContext, useChosen } from "../reading/useChosen.ts";
import { type ShownDossier, ShownDossierContext, useDossier } from "../reading/useDossier.ts";
import { useIsPaper } from "../reading/useIsPaper.ts";
import { usePainted } from "../reading/usePainted.ts";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { ChainStage } from "../stage/ChainStage.tsx";
import { DossierHead, StoryStepper } from "./DossierHead.tsx";
import "./dossier.css";

/** Parts that the first picture does without are loaded after it. */
const Backmatter = later(async () => (await import("./Backmatter.tsx")).Backmatter);
const BelowPicture = later(async () => (await import("./BelowPicture.tsx")).BelowPicture);
const OtherView = later(async () => (await import("./OtherView.tsx")).OtherView);
const Headline = later(async () => (await import("./Headline.tsx")).Headline);
const EvidencePanel = later(async () => (await import("../panel/EvidencePanel.tsx")).EvidencePanel);
const PublishPage = later(async () => (await import("../publish/PublishPage.tsx")).PublishPage);
const UnreadablePage = later(async () => (await import("./UnreadablePage.tsx")).UnreadablePage);

type Props = {
  readonly opened: OpenDossier;
  /** Where the file comes from: the library, an address on this host, the reader’s own device. */
  readonly kind: "shipped" | "src" | "local";
  /** What the file is called there: its id in the library, its address, its file name. */
  readonly name: string;
};

type InFileProps = { readonly place: DossierPlace; readonly file: FileIndex; readonly children: ReactNode };

/** Provides what the address asks for, as far as this file has it. */
function InFile({ place, file, children }: InFileProps) {
  const chosen = useMemo(() => ({ place, ...resolveIn(place, file) }), [place, file]);
  return <ChosenContext value={chosen}>{children}</ChosenContext>;
}

function ChoiceSentence() {
  return <p className="choices-on-paper">{useChoiceSentence()}</p>;
}

/** The reader's choices, for paper, where nothing can be chosen. */
function ChoicesOnPaper() {
  return useIsPaper() && <ChoiceSentence />;
}

/** Loads what stands below the picture and over it. */
const loadOthers = (language: Language): Promise<unknown> =>
  Promise.all([
    ...[BelowPicture, Headline, Backmatter, EvidencePanel].map(({ load }) => load()),
    loadMessages(language, "details", "definitions"),
  ]);

/** The page of an open dossier. */
export function DossierPage({ opened, kind, name }: Props) {
  const place = usePlaceOf("dossier");
  if (opened.file && place.view === "publish")
    return (
      <InFile place={place} file={opened.file}>
        <PublishPage opened={opened} file={opened.file} shippedId={kind === "shipped" ? name : null} />
      </InFile>
    );
  return opened.file ? (
    <InFile place={place} file={opened.file}>
      <ReadableDossier opened={opened} file={opened.file} />
    </InFile>
  ) : (
    <UnreadablePage opened={opened} name={name} />
  );
}

function ReadableDossier({ opened, file }: { readonly opened: OpenDossier; readonly file: FileIndex }) {
  const { language, say } = useReader();
  const { place, asked } = useChosen();
  const { date, known, floor, world, workers, plane } = asked;
  const { dossier } = file;
  const shown = useMemo<ShownDossier>(() => {
    const inquiry = inquiryOf(file, {
      ...(date === null ? {} : { date }),
      ...(known === null ? {} : { known }),
      ...(floor === null ? {} : { floor }),
      world,
    });
    const { groups } = inquiry.chain;
    const group = groups.find(one => dossier.parties[one]!.id === workers) ?? groups[0] ?? null;
    return {
      dossier,
      inquiry,
      narrator: narratorOf(dossier, language, inquiry.chain.focus.known),
      group,
      plane: plane ?? (group === null ? "legal" : fullestPlane(inquiry, group)),
    };
  }, [file, dossier, language, date, known, floor, world, workers, plane]);

  const isPainted = usePainted(() => loadOthers(language));
  // Loads the parts that the reader will want next, once the page is whole.
  useEffect(() => {
    if (!isPainted) return;
    const timer = window.setTimeout(() => {
      for (const { load } of [OtherView, StoryStepper]) load().catch(() => {});
      for (const { code } of languages) loadMessages(code, "labels", "details", "definitions").catch(() => {});
    }, 400);
    return () => window.clearTimeout(timer);
  }, [isPainted]);

  const { group } = shown;
  const isAbsent = group !== null && workers !== null && dossier.parties[group]!.id !== workers;
  // The head of the page and the picture use short names and titles; the outline and the tables use the full ones.
  const brief = useMemo<ShownDossier>(() => ({ ...shown, narrator: shown.narrator.brief }), [shown]);
  return (
    <ShownDossierContext value={shown}>
      <article className="dossier">
        {place.view === "chain" && (
          <a className="skip" href="#picture">
            {say("page.skip.picture")}
          </a>
        )}
        {(place.party !== null || place.link !== null || (place.duty !== null && place.view !== "chain")) && (
          <a className="skip" href="#panel-title">
            {say("page.skip.evidence")}
          </a>
        )}
        {opened.leftOut.length > 0 && <FileProblems {...opened} />}
        <ShownDossierContext value={shown}>
          <DossierHead />
        </ShownDossierContext>
        <ShownDossierContext value={brief}>
          <ChoicesOnPaper />
          {isAbsent && <p role="status">{say("page.group.missing")}</p>}
          {group === null && <p>{say("page.groups.none")}</p>}
          {place.view === "chain" && (
            <ChainStage groups={<GroupChoice />} planes={group !== null && <PlaneChoice group={group} />}>
              {isPainted && (
                <Suspense fallback={<Loading />}>
                  <BelowPicture />
                </Suspense>
              )}
            </ChainStage>
          )}
        </ShownDossierContext>
        {opened.leftOut.length === 0 && <FileProblems {...opened} />}
        {place.view !== "chain" && (
          <Suspense fallback={<Loading />}>
            <OtherView />
          </Suspense>
        )}
        {isPainted ? <Others group={group} leftOut={opened.leftOut.length} /> : <Loading />}
      </article>
    </ShownDossierContext>
  );
}

type OthersProps = { readonly group: PartyIndex | null; readonly leftOut: number };

/** What stands below the view, and the evidence, which opens over it. */
function Others({ group, leftOut }: OthersProps) {
  const shown = useDossier();
  const brief = useMemo<ShownDossier>(() => ({ ...shown, narrator: shown.narrator.brief }), [shown]);
  const briefNames = useMemo<ShownDossier>(() => ({ ...shown, narrator: shown.narrator.briefNames }), [shown]);
  return (
    <>
      <Suspense fallback={<Loading />}>
        {group !== null && (
          <ShownDossierContext value={brief}>
            <Headline group={group} leftOut={leftOut} />
          </ShownDossierContext>
        )}
        <ShownDossierContext value={briefNames}>
          <Backmatter />
        </ShownDossierContext>
      </Suspense>
      <ShownDossierContext value={briefNames}>
        <div className="evidence-place">
          <Suspense fallback={null}>
            <EvidencePanel />
          </Suspense>
        </div>
      </ShownDossierContext>
    </>
  );
}
