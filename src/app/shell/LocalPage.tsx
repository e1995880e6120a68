import { goTo } from "../address/useAddress.ts";
import { DossierPage } from "../dossier/DossierPage.tsx";
import { beginDraft } from "../drafts/drafts.ts";
import { LocalBar } from "../files/LocalBar.tsx";
import { lentFile, useLocalFile } from "../files/localFiles.ts";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { BrokenPage } from "./BrokenPage.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LostPage } from "./LostPage.tsx";

/** The name of the file that a pasted text becomes. */
const PASTED_NAME = "pasted.dossier.json";

/** The page of a file that the reader opened here, below what can be done with the file itself. */
export function LocalPage({ fileKey }: { readonly fileKey: string }) {
  const { say } = useReader();
  const place = usePlaceOf("dossier");
  const file = useLocalFile(fileKey);
  if (!file) return <LostPage />;
  const { text } = file.opened;
  const edit = async () => {
    const name = file.name ?? PASTED_NAME;
    const from = { kind: file.name === null ? "paste" : "file", name: file.name } as const;
    const written = typeof text === "string" ? text : new TextDecoder("utf-8", { ignoreBOM: true }).decode(text!);
    const key = await beginDraft({ from, name, text: written, handle: lentFile(fileKey) });
    goTo({ ...place, from: { kind: "own", key } });
  };
  return (
    <>
      <LocalBar fileKey={fileKey} file={file} onEdit={text === null ? null : edit} />
      <ErrorBoundary of={file.opened} fallback={<BrokenPage />}>
        <DossierPage opened={file.opened} kind="local" name={file.name ?? say("page.own.pasted")} />
      </ErrorBoundary>
    </>
  );
}
