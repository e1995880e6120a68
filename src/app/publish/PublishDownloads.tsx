import type { OpenDossier } from "../documents/files/readDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { DownloadChoices } from "./DownloadChoices.tsx";
import { DownloadOutcome } from "./DownloadOutcome.tsx";
import { StillNamedField } from "./StillNamedField.tsx";
import { type DownloadRequest, useDownloads } from "./useDownloads.ts";
import { useFolderQuestions } from "./useFolderQuestions.ts";
import { VersionKnown } from "./VersionKnown.tsx";

type Props = DownloadRequest & { readonly opened: OpenDossier };

/**
 * The downloads: the folder as one file to unpack or, where the browser lends it, written into the folder itself; or a
 * page that stands alone. All are searched for leaks before the reader gets them.
 */
export function PublishDownloads({ opened, ...request }: Props) {
  const { say } = useReader();
  const { published, token, before, isReady } = request;
  const questions = useFolderQuestions(published, token, before);
  const { isTaken, named, answer, onAnswer, made, last, isKnown, isAnew, onAnew } = questions;
  const { state, zip, write, page, withdraw } = useDownloads(request, questions);
  const mayPage = isReady && state.kind !== "busy";
  return (
    <>
      {isTaken && <p className="wrong">{say("publish.panel.before.taken", { token })}</p>}
      {named.length > 0 && <StillNamedField named={named} answer={answer} onAnswer={onAnswer} />}
      {isKnown && (
        <VersionKnown made={made} last={last} name={before.chosen?.name ?? ""} isAnew={isAnew} onAnew={onAnew} />
      )}
      <DownloadChoices
        folderName={before.chosen?.handle?.name ?? null}
        mayFolder={mayPage && questions.isReady}
        mayPage={mayPage}
        onFolder={write}
        onZip={zip}
        onPage={page}
      />
      {!isReady && <p className="wrong">{say("publish.panel.get.not-ready")}</p>}
      <DownloadOutcome state={state} opened={opened} onWithdraw={withdraw} />
    </>
  );
}
