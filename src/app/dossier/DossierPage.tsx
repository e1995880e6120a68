import { type ReactNode, Suspense, useEffect, useMemo } from "react";
import { type FileIndex, fullestPlane, inquiryOf } from "../../model/index.ts";
import { languages, loadMessages, narratorOf } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { type DossierPlace, type NetworkPlace, networkPlace } from "../address/place.ts";
import { resolveIn } from "../address/resolveIn.ts";
import { Bar } from "../controls/Bar.tsx";
import { ReadingChoice } from "../controls/ReadingChoice.tsx";
import { FileProblems } from "../files/FileProblems.tsx";
import type { OpenDossier } from "../files/readDossier.ts";
import { Loading } from "../reading/Loading.tsx";
import { later } from "../reading/later.ts";
import { ChosenContext, useChosen } from "../reading/useChosen.ts";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { type Told, ToldContext } from "../reading/useTold.ts";
import { ChainStage } from "../stage/ChainStage.tsx";
import { StoryStepper } from "../story/StoryStepper.tsx";
import { ChoicesOnPaper } from "./ChoicesOnPaper.tsx";
import { DossierHead } from "./DossierHead.tsx";
import { Headline } from "./Headline.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";
import "../stage/chain.css";
import "../stage/flow.css";
import "./print.css";

/** What is not on the page at first is loaded behind it, so that it is there when it is wanted. */
const Backmatter = later(async () => (await import("./Backmatter.tsx")).Backmatter);
const OutlineView = later(async () => (await import("../outline/OutlineView.tsx")).OutlineView);
const ChainTable = later(async () => (await import("../table/ChainTable.tsx")).ChainTable);
const MatrixView = later(async () => (await import("../matrix/MatrixView.tsx")).MatrixView);
const EvidencePanel = later(async () => (await import("../panel/EvidencePanel.tsx")).EvidencePanel);
const PublishPage = later(async () => (await import("../publish/PublishPage.tsx")).PublishPage);
const UnreadablePage = later(async () => (await import("./UnreadablePage.tsx")).UnreadablePage);

type Props = {
  readonly opened: OpenDossier;
  /** Where it comes from: the library, an address on this host, the reader’s own device. */
  readonly kind: "shipped" | "src" | "local";
  /** What it is called where it comes from: its id in the library, its address, the name of the file. */
  readonly name: string;
};

/** The same party among all chains; of a file that only the reader has, with it in the set. */
const inNetwork = ({ party, from, language }: DossierPlace, id: string): NetworkPlace =>
  networkPlace({
    language,
    party: party === null ? null : `${id}/${party}`,
    src: from.kind === "src" ? [from.src] : [],
    own: from.kind === "own",
  });

type InFileProps = { readonly here: DossierPlace; readonly file: FileIndex; readonly children: ReactNode };

/** What the address asks for, as far as this file has it. */
function InFile({ here, file, children }: InFileProps) {
  const chosen = useMemo(() => ({ here, ...resolveIn(here, file) }), [here, file]);
  return <ChosenContext value={chosen}>{children}</ChosenContext>;
}

/** An open dossier, as the reader asks for it. */
export function DossierPage({ opened, kind, name }: Props) {
  const query = usePlaceOf("dossier");
  if (opened.file && query.view === "publish")
    return (
      <InFile here={query} file={opened.file}>
        <PublishPage opened={opened} file={opened.file} shippedId={kind === "shipped" ? name : null} />
      </InFile>
    );
  return opened.file ? (
    <InFile here={query} file={opened.file}>
      <Read opened={opened} file={opened.file} />
    </InFile>
  ) : (
    <UnreadablePage opened={opened} name={name} />
  );
}

function Read({ opened, file }: { readonly opened: OpenDossier; readonly file: FileIndex }) {
  const { language, say } = useReader();
  const { here: query, asked } = useChosen();
  const { date, known, floor, world, workers, plane } = asked;
  const { dossier } = file;
  const told = useMemo<Told>(() => {
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

  // What explains the picture, beside those who wait for it.
  useEffect(() => {
    loadMessages(language, "details", "definitions").catch(() => {});
  }, [language]);
  // Behind the picture: the reader looks at it now, and will want these next.
  useEffect(() => {
    const timer = window.setTimeout(() => {
      for (const { load } of [OutlineView, ChainTable, MatrixView]) load().catch(() => {});
      for (const { code } of languages) loadMessages(code, "labels", "details", "definitions").catch(() => {});
    }, 400);
    return () => window.clearTimeout(timer);
  }, []);

  const { group } = told;
  const isAbsent = group !== null && workers !== null && dossier.parties[group]!.id !== workers;
  // Names and titles at the head of the page and in the picture; the outline and the tables have all of them.
  const brief = useMemo<Told>(() => ({ ...told, narrator: told.narrator.brief }), [told]);
  const briefNames = useMemo<Told>(() => ({ ...told, narrator: told.narrator.briefNames }), [told]);
  return (
    <ToldContext value={told}>
      <article className="dossier">
        {query.view === "chain" && (
          <a className="skip" href="#picture">
            {say("page.skip.picture")}
          </a>
        )}
        <FileProblems {...opened} />
        <ToldContext value={brief}>
          <DossierHead />
          <ChoicesOnPaper />
          {group !== null && <Headline group={group} leftOut={opened.leftOut.length} />}
          <Bar>
            <ReadingChoice />
          </Bar>
        </ToldContext>
        <div className="look">
          <ToldContext value={briefNames}>
            <StoryStepper />
          </ToldContext>
          <ViewSwitch />
          <PageLink className="to-publish" to={inNetwork(query, dossier.id)}>
            {say("page.network")}
          </PageLink>
          <PageLink className="to-publish" to={{ ...query, view: "publish" }}>
            {say("page.publish")}
          </PageLink>
        </div>
        {isAbsent && <p role="status">{say("page.group.missing")}</p>}
        {group === null && <p>{say("page.groups.none")}</p>}
        {query.view === "chain" && (
          <ToldContext value={brief}>
            <ChainStage />
          </ToldContext>
        )}
        <Suspense fallback={<Loading />}>
          {query.view === "responsibilities" && <MatrixView />}
          {query.view === "outline" && <OutlineView />}
          {query.view === "table" && <ChainTable />}
          <ToldContext value={briefNames}>
            <Backmatter />
          </ToldContext>
        </Suspense>
        <ToldContext value={briefNames}>
          <Suspense fallback={null}>
            <EvidencePanel />
          </Suspense>
        </ToldContext>
      </article>
    </ToldContext>
  );
}
