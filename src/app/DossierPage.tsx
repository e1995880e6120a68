import { use, useEffect, useMemo } from "react";
import { type FileIndex, fullestPlane, inquiryOf } from "../model/index.ts";
import { narratorOf } from "../text/index.ts";
import { ChainOutline } from "./ChainOutline.tsx";
import { DossierHead } from "./DossierHead.tsx";
import { Duties } from "./Duties.tsx";
import { FigureList } from "./FigureList.tsx";
import { FileProblems } from "./FileProblems.tsx";
import { Findings } from "./Findings.tsx";
import { GroupChoice } from "./GroupChoice.tsx";
import { Imprint } from "./Imprint.tsx";
import { LeftAsideLines } from "./LeftAsideLines.tsx";
import { LensForm } from "./LensForm.tsx";
import { LookedForList } from "./LookedForList.tsx";
import { MissingPage } from "./MissingPage.tsx";
import { MoneyList } from "./MoneyList.tsx";
import { type OpenDossier, openDossier } from "./openDossier.ts";
import { goToPlace, PageLink } from "./PageLink.tsx";
import { PlaneChoice } from "./PlaneChoice.tsx";
import { ProceedingList } from "./ProceedingList.tsx";
import { Readings } from "./Readings.tsx";
import { Story } from "./Story.tsx";
import { useReader } from "./useReader.ts";
import { type Told, ToldContext } from "./useTold.ts";
import { WordList } from "./WordList.tsx";

/** One dossier of the library, as the address asks for it. */
export function DossierPage({ id }: { readonly id: string }) {
  const opening = openDossier(id);
  return opening === null ? <MissingPage id={id} /> : <Opened opening={opening} />;
}

function Opened({ opening }: { readonly opening: Promise<OpenDossier> }) {
  const opened = use(opening);
  return opened.file ? <Read opened={opened} file={opened.file} /> : <FileProblems {...opened} />;
}

function Read({ opened, file }: { readonly opened: OpenDossier; readonly file: FileIndex }) {
  const { language, query, say } = useReader();
  const { date, known, floor, world, workers, plane, duty } = query;
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

  // Whoever comes with an address that names a place of the page or a duty is led to it; after that, links lead. When
  // the browser looked for the place itself, the dossier was not there yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dossier is opened
  useEffect(() => {
    const place = window.location.hash.slice(1);
    if (place !== "") goToPlace(place);
    else if (duty !== null) goToPlace(`duty-${duty}`);
  }, []);

  const { group } = told;
  const isAbsent =
    group !== null &&
    dossier.parties[group]!.id !== workers &&
    dossier.parties.some((party, index) => party.id === workers && file.isGroup[index]);
  return (
    <ToldContext value={told}>
      <article className="dossier">
        <FileProblems {...opened} />
        <DossierHead />
        <nav className="contents" aria-label={say("page.contents")}>
          <ul>
            <li>
              <a href="#chain">{say("page.chain")}</a>
            </li>
            <li>
              <a href="#duties">{say("page.duties")}</a>
            </li>
            {dossier.money.length > 0 && (
              <li>
                <a href="#money">{say("page.money")}</a>
              </li>
            )}
            {dossier.proceedings.length > 0 && (
              <li>
                <a href="#proceedings">{say("page.proceedings")}</a>
              </li>
            )}
            {dossier.story.length > 0 && (
              <li>
                <a href="#story">{say("page.story")}</a>
              </li>
            )}
          </ul>
        </nav>
        <div className="bar">
          <GroupChoice />
          {group !== null && <PlaneChoice group={group} />}
          <LensForm />
          <LeftAsideLines />
        </div>
        {isAbsent && <p role="status">{say("page.group.missing")}</p>}
        {group === null ? (
          <p>{say("page.groups.none")}</p>
        ) : (
          <section aria-labelledby="findings-title">
            <h2 id="findings-title">{say("page.findings")}</h2>
            <Findings group={group} leftOut={opened.leftOut.length} />
          </section>
        )}
        <ChainOutline />
        {group !== null && <Duties group={group} />}
        <Readings />
        <MoneyList />
        <FigureList />
        <ProceedingList />
        <LookedForList />
        <Story />
        <WordList />
        <Imprint />
        <p>
          <PageLink to={{ language: query.language }}>{say("page.to-all")}</PageLink>
        </p>
      </article>
    </ToldContext>
  );
}
