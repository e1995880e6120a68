import { lazy, use } from "react";
import { DossierPage } from "./DossierPage.tsx";
import { MissingPage } from "./MissingPage.tsx";
import { openDossier } from "./openDossier.ts";
import type { OpenDossier } from "./readDossier.ts";
import { useReader } from "./useReader.ts";

/** Files that the build has not checked: loaded with their checker. */
const LocalPage = lazy(async () => ({ default: (await import("./LocalPage.tsx")).LocalPage }));
const SrcPage = lazy(async () => ({ default: (await import("./SrcPage.tsx")).SrcPage }));

/** The dossier that is asked for, wherever it comes from, or why there is none. */
export function OpenedPage() {
  const { query } = useReader();
  if (query.dossier !== null) {
    const opening = openDossier(query.dossier);
    return opening ? <Shipped id={query.dossier} opening={opening} /> : <MissingPage id={query.dossier} />;
  }
  return query.src === null ? <LocalPage fileKey={query.local ?? ""} /> : <SrcPage src={query.src} />;
}

function Shipped({ id, opening }: { readonly id: string; readonly opening: Promise<OpenDossier> }) {
  return <DossierPage opened={use(opening)} kind="shipped" name={id} />;
}
