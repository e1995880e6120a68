import { DossierPage } from "../dossier/DossierPage.tsx";
import { LocalBar } from "../files/LocalBar.tsx";
import { useLocalFile } from "../files/localFiles.ts";
import { useReader } from "../reading/useReader.ts";
import { BrokenPage } from "./BrokenPage.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LostPage } from "./LostPage.tsx";

/** The page of a file that the reader opened here, below what can be done with the file itself. */
export function LocalPage({ fileKey }: { readonly fileKey: string }) {
  const { say } = useReader();
  const file = useLocalFile(fileKey);
  if (!file) return <LostPage />;
  return (
    <>
      <LocalBar fileKey={fileKey} file={file} />
      <ErrorBoundary of={file.opened} fallback={<BrokenPage />}>
        <DossierPage opened={file.opened} kind="local" name={file.name ?? say("page.own.pasted")} />
      </ErrorBoundary>
    </>
  );
}
