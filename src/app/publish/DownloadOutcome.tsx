import { useMemo } from "react";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { LeakList } from "../forms/stops/LeakList.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { EditToMend } from "./EditToMend.tsx";
import { fileOfText } from "./fileOfText.ts";
import type { MadeTrouble, Stage } from "./madeFile.ts";
import { useDraftHere } from "./useDraftHere.ts";
import type { FolderTrouble } from "./writeIntoFolder.ts";

export type DownloadState =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly stage: Stage | "writing" }
  | { readonly kind: "done"; readonly sentences: readonly string[] }
  | MadeTrouble
  | { readonly kind: "unwritten"; readonly name: string; readonly trouble: FolderTrouble }
  | { readonly kind: "failed" };

type Props = {
  readonly state: DownloadState;
  readonly opened: OpenDossier;
  /** Withdraws a version that tells what must not leave, and makes the folder again. */
  readonly onWithdraw: (version: number) => void;
};

/** What became of a download: how far it is, what was made, or what stands in the way. */
export function DownloadOutcome({ state, opened, onWithdraw }: Props) {
  const { say } = useReader();
  const draft = useDraftHere();
  const file = useMemo(() => fileOfText(opened.text), [opened.text]);
  return (
    <>
      <div role="status" className="download-state">
        {state.kind === "busy" && <p>{say(`publish.panel.stage.${state.stage}`)}</p>}
        {state.kind === "done" && state.sentences.map(sentence => <p key={sentence}>{sentence}</p>)}
      </div>
      {state.kind === "failed" && (
        <p className="wrong" role="alert">
          {say("publish.panel.failed")}
        </p>
      )}
      {state.kind === "damaged" && (
        <p className="wrong" role="alert">
          {say("publish.panel.damaged", { versions: state.versions.map(String) })}
        </p>
      )}
      {state.kind === "unwritten" && (
        <p className="wrong" role="alert">
          {say(`publish.panel.unwritten.${state.trouble}`, { name: state.name })}
        </p>
      )}
      {state.kind === "leaks" && (
        <div className="publish-no" role="alert">
          <p>{say("publish.panel.leaks")}</p>
          {file && state.leaks.length > 0 && <LeakList leaks={state.leaks} file={file} isWritten={draft !== null} />}
          {[...state.earlier].map(([version, leaks]) => (
            <section key={version} aria-labelledby={`tells-${version}`}>
              <h3 id={`tells-${version}`}>{say("publish.panel.leaks.earlier", { version })}</h3>
              {file && <LeakList leaks={leaks} file={file} isWritten={draft !== null} />}
              <p>
                <button type="button" onClick={() => onWithdraw(version)}>
                  {say("publish.panel.leaks.withdraw", { version })}
                </button>
              </p>
              <p className="quiet">{say("publish.panel.leaks.withdraw.text")}</p>
            </section>
          ))}
          {draft === null && state.leaks.length > 0 && <EditToMend opened={opened} />}
        </div>
      )}
    </>
  );
}
