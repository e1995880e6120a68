import {
  memo,
  type ReactNode,
  Suspense,
  useContext,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { memoizeLast, type Steps } from "../../base/index.ts";
import { type FileIndex, fullestPlane, inquiryOf, type Lens, type PartyIndex } from "../../model/index.ts";
import { type Dossier, planes } from "../../schema/index.ts";
import { type Language, languages, loadMessages, narratorOf } from "../../text/index.ts";
import { FileProblems } from "../documents/files/FileProblems.tsx";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import type { DossierPlace } from "../page/address/place.ts";
import { resolveIn } from "../page/address/resolveIn.ts";
import { GroupChoice } from "../page/controls/GroupChoice.tsx";
import { PlaneChoice } from "../page/controls/PlaneChoice.tsx";
import { useChoiceSentence } from "../page/controls/useChoiceSentence.ts";
import { Loading } from "../page/reading/Loading.tsx";
import { later } from "../page/reading/later.ts";
import { type Chosen, ChosenContext } from "../page/reading/useChosen.ts";
import { type ShownDossier, ShownDossierContext, useDossier } from "../page/reading/useDossier.ts";
import { useIsPaper } from "../page/reading/useIsPaper.ts";
import { ComingContext, PatienceContext, usePatience } from "../page/reading/usePatience.ts";
import { PlaceContext, usePlaceOf } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";
import { isLarge } from "../page/slices/isLarge.ts";
import { startMaking } from "../page/slices/making.ts";
import { EvidencePlace } from "../picture/panel/EvidencePlace.tsx";
import { ChainSheets, ChainStage, StageBelow } from "../picture/stage/ChainStage.tsx";
import { usePainted } from "../picture/stage/usePainted.ts";
import { DossierHead } from "./DossierHead.tsx";
import "./dossier.css";

/** Parts that the first picture does without are loaded after it. */
const Backmatter = later(async () => (await import("./Backmatter.tsx")).Backmatter);
const BelowPicture = later(async () => (await import("./BelowPicture.tsx")).BelowPicture);
const OtherView = later(async () => (await import("./OtherView.tsx")).OtherView);
const Headline = later(async () => (await import("./Headline.tsx")).Headline);
const EvidencePanel = later(async () => (await import("../picture/panel/EvidencePanel.tsx")).EvidencePanel);
const StoryFrame = later(async () => (await import("../picture/story/StoryFrame.tsx")).StoryFrame);
const PublishPage = later(async () => (await import("../publish/PublishPage.tsx")).PublishPage);
const UnreadablePage = later(async () => (await import("./UnreadablePage.tsx")).UnreadablePage);

type Props = {
  readonly opened: OpenDossier;
  /** Where the file comes from: the library, an address on this host, the reader’s own device. */
  readonly kind: "shipped" | "src" | "local";
  /** What the file is called there: its id in the library, its address, its file name. */
  readonly name: string;
};

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
    ...[BelowPicture, ChainSheets, StageBelow, Headline, Backmatter, EvidencePanel].map(({ load }) => load()),
    loadMessages(language, "details", "definitions"),
  ]);

/** Whether two choices are about the same workers in the same chain, and both show the picture or neither. */
function isAlike(one: Chosen, two: Chosen): boolean {
  const subject = ({ asked: { date, known, floor, world, workers, view } }: Chosen) =>
    JSON.stringify([date, known, floor, world, workers, view === "chain"]);
  return one === two || subject(one) === subject(two);
}

/** The page of an open dossier. */
export function DossierPage({ opened, kind, name }: Props) {
  const place = usePlaceOf("dossier");
  const { file } = opened;
  if (!file) return <UnreadablePage opened={opened} name={name} />;
  return <OpenDossierPage place={place} opened={opened} file={file} shippedId={kind === "shipped" ? name : null} />;
}

type OpenProps = {
  readonly place: DossierPlace;
  readonly opened: OpenDossier;
  readonly file: FileIndex;
  readonly shippedId: string | null;
};

/**
 * Provides what the address asks for, as far as this file has it. Of a large file, other workers and the picture itself
 * are shown once they are made.
 */
function OpenDossierPage({ place, opened, file, shippedId }: OpenProps) {
  const now = useMemo(() => ({ file, chosen: { place, ...resolveIn(place, file) } satisfies Chosen }), [place, file]);
  const [patience] = useState(() => new WeakSet<Chosen>());
  // Of any other file nothing follows later, and the page is not gone through once more.
  const later = useDeferredValue(isLarge(file.dossier) ? now : null);
  const late = later?.file === file && !isAlike(now.chosen, later.chosen) ? later : null;
  const isLate = late !== null;
  if (isLate) patience.add(now.chosen);
  const { chosen } = late ?? now;
  const isComing = isLate && now.chosen.place.view === "chain" && chosen.place.view !== "chain";
  return (
    <PatienceContext value={patience}>
      <PlaceContext value={chosen.place}>
        <ChosenContext value={chosen}>
          {chosen.place.view === "publish" ? (
            <PublishPage opened={opened} file={file} shippedId={shippedId} />
          ) : (
            <ComingContext value={isComing}>
              <ReadableDossier opened={opened} file={file} chosen={chosen} shippedId={shippedId} />
            </ComingContext>
          )}
        </ChosenContext>
      </PlaceContext>
    </PatienceContext>
  );
}

/** The inquiry and the narrator stay the same for other workers and planes, and keep what they know. */
const keptInquiry = memoizeLast(({ file, ...lens }: { readonly file: FileIndex } & Lens) => inquiryOf(file, lens));
const keptNarrator = memoizeLast(
  (asked: { readonly dossier: Dossier; readonly language: Language; readonly known: string | null }) =>
    narratorOf(asked.dossier, asked.language, asked.known),
);

type ShownRequest = Pick<Chosen["asked"], "date" | "known" | "floor" | "world" | "workers" | "plane"> & {
  readonly file: FileIndex;
  readonly language: Language;
};

/** What is shown, with all that the whole page asks of it. */
function* shownSteps({ file, language, date, known, floor, world, workers, plane }: ShownRequest): Steps<ShownDossier> {
  const { dossier } = file;
  const inquiry = keptInquiry({
    file,
    ...(date === null ? {} : { date }),
    ...(known === null ? {} : { known }),
    ...(floor === null ? {} : { floor }),
    world,
  });
  const narrator = keptNarrator({ dossier, language, known: inquiry.chain.focus.known });
  const { groups } = inquiry.chain;
  const group = groups.find(one => dossier.parties[one]!.id === workers) ?? groups[0] ?? null;
  yield;
  if (group === null) return { dossier, inquiry, narrator, group, plane: plane ?? "legal" };
  for (const duty of file.duties)
    for (const one of planes) {
      inquiry.trace(group, duty, one);
      yield;
    }
  return { dossier, inquiry, narrator, group, plane: plane ?? fullestPlane(inquiry, group) };
}

type ReadableProps = Pick<OpenProps, "file" | "opened" | "shippedId"> & { readonly chosen: Chosen };

const ReadableDossier = memo(function ReadableDossier({ opened, file, chosen, shippedId }: ReadableProps) {
  const { language, say } = useReader();
  const { place, asked } = chosen;
  const { date, known, floor, world, workers, plane } = asked;
  const { dossier } = file;
  const patience = useContext(PatienceContext);
  const madeOf = usePatience();
  const [shownFor] = useState(() => memoizeLast((request: ShownRequest) => startMaking(shownSteps(request))));
  const shown = madeOf(shownFor({ file, language, date, known, floor, world, workers, plane }));
  useLayoutEffect(() => {
    patience.delete(chosen);
  }, [patience, chosen]);

  const isPainted = usePainted(() => loadOthers(language));
  // Loads the parts that the reader will want next, once the page is whole.
  useEffect(() => {
    if (!isPainted) return;
    const timer = window.setTimeout(() => {
      for (const { load } of [OtherView, StoryFrame]) load().catch(() => {});
      for (const { code } of languages) loadMessages(code, "labels", "details", "definitions").catch(() => {});
    }, 400);
    return () => window.clearTimeout(timer);
  }, [isPainted]);

  const { group } = shown;
  const isTold = asked.step !== null;
  const below = isPainted && (
    <Suspense fallback={<Loading />}>
      <BelowPicture />
    </Suspense>
  );
  const isAbsent = group !== null && workers !== null && dossier.parties[group]!.id !== workers;
  // The head of the page and the picture use short names and titles; the outline and the tables use the full ones.
  const brief = useMemo<ShownDossier>(() => ({ ...shown, narrator: shown.narrator.brief }), [shown]);
  const picture = (children: ReactNode) => (
    <ChainStage groups={<GroupChoice />} planes={group !== null && <PlaneChoice group={group} />}>
      {children}
    </ChainStage>
  );
  return (
    <ShownDossierContext value={shown}>
      <article className={isTold ? "dossier is-told" : "dossier"}>
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
        <DossierHead isTold={isTold} />
        <ShownDossierContext value={brief}>
          <ChoicesOnPaper />
          {isAbsent && <p role="status">{say("page.group.missing")}</p>}
          {group === null && <p>{say("page.groups.none")}</p>}
          {place.view === "chain" && !isTold && picture(below)}
        </ShownDossierContext>
        {isTold && (
          <Suspense fallback={<Loading />}>
            <StoryFrame>
              {place.view === "chain" ? (
                <ShownDossierContext value={brief}>{picture(false)}</ShownDossierContext>
              ) : (
                <Suspense fallback={<Loading />}>
                  <OtherView isTold />
                </Suspense>
              )}
            </StoryFrame>
          </Suspense>
        )}
        {isTold && <ShownDossierContext value={brief}>{below}</ShownDossierContext>}
        {opened.leftOut.length === 0 && <FileProblems {...opened} />}
        {place.view !== "chain" && !isTold && (
          <Suspense fallback={<Loading />}>
            <OtherView />
          </Suspense>
        )}
        {isPainted ? <Others group={group} opened={opened} shippedId={shippedId} /> : <Loading />}
      </article>
    </ShownDossierContext>
  );
});

type OthersProps = Pick<OpenProps, "opened" | "shippedId"> & { readonly group: PartyIndex | null };

/** What stands below the view, and the evidence, which opens over it. */
function Others({ group, opened, shippedId }: OthersProps) {
  const shown = useDossier();
  const brief = useMemo<ShownDossier>(() => ({ ...shown, narrator: shown.narrator.brief }), [shown]);
  const briefNames = useMemo<ShownDossier>(() => ({ ...shown, narrator: shown.narrator.briefNames }), [shown]);
  return (
    <>
      <Suspense fallback={<Loading />}>
        {group !== null && (
          <ShownDossierContext value={brief}>
            <Headline group={group} leftOut={opened.leftOut.length} />
          </ShownDossierContext>
        )}
        <ShownDossierContext value={briefNames}>
          <Backmatter opened={opened} shippedId={shippedId} />
        </ShownDossierContext>
      </Suspense>
      <ShownDossierContext value={briefNames}>
        <EvidencePlace>
          <Suspense fallback={null}>
            <EvidencePanel />
          </Suspense>
        </EvidencePlace>
      </ShownDossierContext>
    </>
  );
}
