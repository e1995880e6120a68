import { use } from "react";
import { FoundProblems } from "../documents/files/FileProblems.tsx";
import { openDossier } from "../documents/files/openDossier.ts";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { DossierPage } from "../dossier/DossierPage.tsx";
import { draftKey } from "../page/address/draftKey.ts";
import type { Whence } from "../page/address/parameters.ts";
import { later } from "../page/reading/later.ts";
import { useMessages } from "../page/reading/useMessages.ts";
import { usePlaceOf } from "../page/reading/usePlace.ts";

/** Few addresses lead to no dossier. */
const MissingPage = later(async () => (await import("./MissingPage.tsx")).MissingPage);
/** The build has not checked these files, so they are loaded with the checker and the list of problems. */
const LocalPage = later(async () => {
  const [page] = await Promise.all([import("./LocalPage.tsx"), FoundProblems.load()]);
  return page.LocalPage;
});
/** What is written, and not only read, brings the editor along. */
const DraftPlace = later(async () => {
  const [place] = await Promise.all([import("./DraftPlace.tsx"), FoundProblems.load()]);
  return place.DraftPlace;
});
const loadSrc = async () => (await Promise.all([import("./SrcPage.tsx"), FoundProblems.load()]))[0];
const SrcPage = later(async () => (await loadSrc()).SrcPage);

/** Opens a dossier before its page is drawn. */
export async function openAhead(from: Whence): Promise<unknown> {
  if (from.kind === "library") return openDossier(from.id);
  if (from.kind === "own") return null;
  await SrcPage.load();
  return (await loadSrc()).openSrc(from.src);
}

/** The dossier that is asked for, wherever it comes from, or the reason why there is none. */
export function OpenedPage() {
  useMessages("labels");
  const { from } = usePlaceOf("dossier");
  switch (from.kind) {
    case "library": {
      const opening = openDossier(from.id);
      return opening ? <LibraryPage id={from.id} opening={opening} /> : <MissingPage id={from.id} />;
    }
    case "src":
      return <SrcPage src={from.src} />;
    case "own":
      return draftKey.isOne(from.key) ? <DraftPlace draftKey={from.key} /> : <LocalPage fileKey={from.key} />;
  }
}

function LibraryPage({ id, opening }: { readonly id: string; readonly opening: Promise<OpenDossier> }) {
  return <DossierPage opened={use(opening)} kind="shipped" name={id} />;
}
