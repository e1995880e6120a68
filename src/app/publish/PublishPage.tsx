import { Suspense, use, useEffect, useMemo, useState } from "react";
import type { FileIndex } from "../../model/index.ts";
import type { Prepared } from "../../publish/index.ts";
import type { Published, Refusal } from "../../redact/index.ts";
import { isolated, narratorOf } from "../../text/index.ts";
import type { Draft } from "../documents/drafts/draft.ts";
import { useDraftShown } from "../documents/drafts/drafts.ts";
import { FileProblems } from "../documents/files/FileProblems.tsx";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { brandHere } from "../page/address/site.ts";
import { arrivedBy } from "../page/address/useAddress.ts";
import { Loading } from "../page/reading/Loading.tsx";
import { later } from "../page/reading/later.ts";
import { PageHeading } from "../page/reading/PageHeading.tsx";
import { ScrollKeeper } from "../page/reading/ScrollKeeper.tsx";
import { useChosen } from "../page/reading/useChosen.ts";
import { useMessages } from "../page/reading/useMessages.ts";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";
import { DraftStatus } from "./DraftStatus.tsx";
import { EditToMend } from "./EditToMend.tsx";
import { fileOfText } from "./fileOfText.ts";
import { OwnFormLink } from "./OwnFormLink.tsx";
import { PublishSteps } from "./PublishSteps.tsx";
import { preparedNow } from "./preparedNow.ts";
import { useDraftHere } from "./useDraftHere.ts";
import { WhatLeaves } from "./WhatLeaves.tsx";
import "./publish.css";

/** What mends a stop belongs to writing, and is loaded only where something stops. */
const StopList = later(async () => (await import("../forms/stops/StopList.tsx")).StopList);

type Props = {
  readonly opened: OpenDossier;
  readonly file: FileIndex;
  /** The id in the library; null for a file that the reader opened. */
  readonly shippedId: string | null;
};

/**
 * The page that publishes a dossier: what leaves and what changes, how it will look, what to paste into an article, the
 * files.
 */
export function PublishPage({ opened, file, shippedId }: Props) {
  useMessages("details", "definitions", "edit", "labels", "problems", "publishing");
  const { language, say } = useReader();
  const { place } = useChosen();
  const draft = useDraftHere();
  const { dossier } = file;
  const narrator = narratorOf(dossier, language);
  // This page replaces that of the dossier, so it begins at its top.
  useEffect(() => {
    if (arrivedBy() !== "link") return;
    window.scrollTo({ top: 0, behavior: "instant" });
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, []);
  const back = (
    <PageLink className="publish-back" to={{ ...place, view: "chain" }}>
      {say("publish.panel.back")}
    </PageLink>
  );
  return (
    <article className="publish">
      <div className="opening">
        <p>{back}</p>
        <PageHeading
          title={say("publish.panel.title")}
          windowTitle={`${say("publish.panel.title")} – ${isolated(narrator.text(dossier.title).text)} – ${brandHere()}`}
        />
        <p className="subtitle">
          <Words shown={narrator.text(dossier.title)} />
        </p>
        <p>{say("publish.panel.lead")}</p>
        {draft && (
          <p>
            {say("publish.panel.own-form.lead")} <OwnFormLink />
          </p>
        )}
      </div>
      <Suspense fallback={<Loading />}>
        <Leaving opened={opened} prepared={preparedNow(opened, shippedId)} />
        <ScrollKeeper />
      </Suspense>
    </article>
  );
}

type LeavingProps = { readonly opened: OpenDossier; readonly prepared: Promise<Prepared> };

/** What leaves, or the reasons why nothing may. */
function Leaving({ opened, prepared }: LeavingProps) {
  const { say } = useReader();
  const found = use(prepared);
  if (found.kind === "errors")
    return (
      <>
        <p className="publish-no" role="alert">
          {say("publish.panel.errors")}
        </p>
        <FileProblems {...opened} />
      </>
    );
  if (found.kind === "refused") return <Refused opened={opened} refusals={found.refusals} />;
  return <Publishable opened={opened} {...found} />;
}

/**
 * The reasons why nothing leaves. Where the file is being written here, each is mended by a press, or led to; of one that
 * is only read, one press begins that.
 */
function Refused({ opened, refusals }: { readonly opened: OpenDossier; readonly refusals: readonly Refusal[] }) {
  const { say } = useReader();
  const draft = useDraftHere();
  const file = useMemo(() => fileOfText(opened.text), [opened.text]);
  return (
    <section className="publish-no" aria-labelledby="refused">
      <h2 id="refused" tabIndex={-1}>
        {say("publish.panel.refused")}
      </h2>
      {draft ? (
        <StopsOfDraft draft={draft} refusals={refusals} />
      ) : (
        <>
          <EditToMend opened={opened} />
          {file && <StopList draft={null} refusals={refusals} file={file} />}
        </>
      )}
    </section>
  );
}

type StopsProps = { readonly draft: Draft; readonly refusals: readonly Refusal[] };

function StopsOfDraft({ draft, refusals }: StopsProps) {
  const { good, isFollowing } = useDraftShown(draft);
  if (!good.file) return null;
  // What was pressed is gone; the heading of the reasons, or of the page, stays.
  const onMended = () => document.querySelector<HTMLElement>("#refused, h1")?.focus({ preventScroll: true });
  return <StopList draft={draft} refusals={refusals} file={good.file} isFollowing={isFollowing} onMended={onMended} />;
}

type PublishableProps = { readonly opened: OpenDossier; readonly published: Published; readonly isDraft: boolean };

/** What leaves, and below it the steps of publishing. A draft has to be confirmed first. */
function Publishable({ opened, published, isDraft }: PublishableProps) {
  const [isAllowed, setAllowed] = useState(false);
  return (
    <>
      <WhatLeaves dossier={opened.dossier!} published={published} />
      <DraftStatus isDraft={isDraft} isAllowed={isAllowed} onAllow={setAllowed} />
      {(!isDraft || isAllowed) && <PublishSteps opened={opened} published={published} />}
    </>
  );
}
