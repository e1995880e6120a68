import { LocalBar } from "../documents/files/LocalBar.tsx";
import { useLocalFile } from "../documents/files/localFiles.ts";
import { DossierPage } from "../dossier/DossierPage.tsx";
import { usePlaceOf } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";
import { writeHere } from "../picture/begin/writeHere.ts";
import { BrokenPage } from "./BrokenPage.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LostPage } from "./LostPage.tsx";

/** The page of a file that the reader opened here, below what can be done with the file itself. */
export function LocalPage({ fileKey }: { readonly fileKey: string }) {
  const { say } = useReader();
  const place = usePlaceOf("dossier");
  const file = useLocalFile(fileKey);
  if (!file) return <LostPage />;
  const { text } = file.opened;
  const edit = () => void writeHere({ key: fileKey, name: file.name, text: text! }, place);
  return (
    <>
      <LocalBar fileKey={fileKey} file={file} onEdit={text === null ? null : edit} />
      <ErrorBoundary of={file.opened} fallback={<BrokenPage />}>
        <DossierPage opened={file.opened} kind="local" name={file.name ?? say("page.own.pasted")} />
      </ErrorBoundary>
    </>
  );
}
