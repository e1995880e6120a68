import { BrokenPage } from "./BrokenPage.tsx";
import { DossierPage } from "./DossierPage.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LocalBar } from "./LocalBar.tsx";
import { LostPage } from "./LostPage.tsx";
import { useLocalFile } from "./localFiles.ts";
import { useReader } from "./useReader.ts";

/** A file the reader opened here, with what can be done with the file itself above it. */
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
