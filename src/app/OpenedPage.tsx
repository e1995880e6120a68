import { use } from "react";
import { DossierPage } from "./DossierPage.tsx";
import { LocalPage } from "./LocalPage.tsx";
import { MissingPage } from "./MissingPage.tsx";
import { openDossier } from "./openDossier.ts";
import { openSrc } from "./openSrc.ts";
import type { OpenDossier } from "./readDossier.ts";
import { SrcTroublePage } from "./SrcTroublePage.tsx";
import { useReader } from "./useReader.ts";

/** The dossier that is asked for, wherever it comes from, or why there is none. */
export function OpenedPage() {
  const { query } = useReader();
  if (query.dossier !== null) {
    const opening = openDossier(query.dossier);
    return opening ? <Shipped id={query.dossier} opening={opening} /> : <MissingPage id={query.dossier} />;
  }
  return query.src === null ? <LocalPage fileKey={query.local ?? ""} /> : <OnThisHost src={query.src} />;
}

function Shipped({ id, opening }: { readonly id: string; readonly opening: Promise<OpenDossier> }) {
  return <DossierPage opened={use(opening)} kind="shipped" name={id} />;
}

function OnThisHost({ src }: { readonly src: string }) {
  const result = use(openSrc(src));
  if (!result.ok) return <SrcTroublePage src={src} trouble={result.trouble} />;
  return <DossierPage opened={result.value} kind="src" name={src} />;
}
