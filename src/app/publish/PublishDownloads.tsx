import { useState } from "react";
import type { Published } from "../../io/index.ts";
import type { Leak } from "../../publish/index.ts";
import { type Language, sayBytes } from "../../text/index.ts";
import type { FigureView } from "../../views/index.ts";
import { downloadFile } from "../reading/downloadFile.ts";
import { useReader } from "../reading/useReader.ts";
import { bundleOf, type MadeFile, type Stage, zipOf } from "./madeFile.ts";

type Props = {
  readonly published: Published;
  readonly languages: readonly Language[];
  /** The language of the single file. */
  readonly language: Language;
  readonly token: string;
  readonly base: string | null;
  readonly views: readonly FigureView[];
  /** False while a field above holds something invalid. */
  readonly isReady: boolean;
  readonly onPng: (hasPng: boolean) => void;
};

type DownloadState =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly stage: Stage }
  | { readonly kind: "done"; readonly sentences: readonly string[] }
  | { readonly kind: "leaks"; readonly leaks: readonly Leak[] }
  | { readonly kind: "failed" };

/**
 * The downloads: the folder as one file to unpack, or a page that stands alone. Both are searched for leaks before the
 * reader gets them.
 */
export function PublishDownloads({ published, languages, language, token, base, views, isReady, onPng }: Props) {
  const { language: spoken, say } = useReader();
  const [state, setState] = useState<DownloadState>({ kind: "idle" });
  const isBusy = state.kind === "busy";

  const run = async (file: string, type: string, make: (onStage: (stage: Stage) => void) => Promise<MadeFile>) => {
    if (isBusy || !isReady) return;
    setState({ kind: "busy", stage: "pages" });
    let made: MadeFile;
    try {
      made = await make(stage => setState({ kind: "busy", stage }));
    } catch (error) {
      setState({ kind: "failed" });
      throw error;
    }
    if (!made.ok) return setState({ kind: "leaks", leaks: made.leaks });
    const { bytes, files, hasPng } = made;
    downloadFile(file, [bytes.slice().buffer], type);
    onPng(hasPng);
    setState({
      kind: "done",
      sentences: [
        say("publish.panel.done", { file, files, size: sayBytes(spoken, bytes.length) }),
        ...(hasPng ? [] : [say("publish.panel.done.no-png")]),
        ...(file.endsWith(".zip") && base === null ? [say("publish.panel.done.no-oembed")] : []),
      ],
    });
  };
  const folder = () =>
    run(`${token}.zip`, "application/zip", onStage => zipOf({ published, languages, token, base, views }, onStage));
  const page = () => run(`${token}.html`, "text/html", onStage => bundleOf(published, language, token, onStage));
  return (
    <>
      <div className="downloads">
        <div>
          <p>
            <button type="button" aria-disabled={isBusy || !isReady || undefined} onClick={folder}>
              {say("publish.panel.get.zip")}
            </button>
          </p>
          <p className="quiet">{say("publish.panel.get.zip.text")}</p>
        </div>
        <div>
          <p>
            <button type="button" className="second" aria-disabled={isBusy || !isReady || undefined} onClick={page}>
              {say("publish.panel.get.page")}
            </button>
          </p>
          <p className="quiet">{say("publish.panel.get.page.text")}</p>
        </div>
      </div>
      {!isReady && <p className="wrong">{say("publish.panel.get.not-ready")}</p>}
      <div role="status" className="download-state">
        {state.kind === "busy" && <p>{say(`publish.panel.stage.${state.stage}`)}</p>}
        {state.kind === "done" && state.sentences.map(sentence => <p key={sentence}>{sentence}</p>)}
      </div>
      {state.kind === "failed" && (
        <p className="wrong" role="alert">
          {say("publish.panel.failed")}
        </p>
      )}
      {state.kind === "leaks" && (
        <div className="publish-no" role="alert">
          <p>{say("publish.panel.leaks")}</p>
          <ul>
            {state.leaks.map(({ name, from }) => (
              <li key={`${name} ${from}`}>{say("publish.panel.leak", { name, from })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
