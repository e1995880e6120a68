import { useMemo, useState } from "react";
import type { Published } from "../../io/index.ts";
import { type Leak, namesInVersions, placeInFolder, stillNamed } from "../../publish/index.ts";
import { type Language, sayBytes } from "../../text/index.ts";
import type { FigureView } from "../../views/index.ts";
import type { OpenDossier } from "../files/readDossier.ts";
import { downloadFile } from "../reading/downloadFile.ts";
import { useReader } from "../reading/useReader.ts";
import { LeakList } from "../stops/LeakList.tsx";
import { EditToMend } from "./EditToMend.tsx";
import { fileOfText } from "./fileOfText.ts";
import { bundleOf, type MadeFile, type Stage, zipOf } from "./madeFile.ts";
import { type FolderBefore, PublishedBefore } from "./PublishedBefore.tsx";
import { useDraftHere } from "./useDraftHere.ts";

type Props = {
  readonly opened: OpenDossier;
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
  | { readonly kind: "leaks"; readonly leaks: readonly Leak[]; readonly earlier: ReadonlyMap<number, readonly Leak[]> }
  | { readonly kind: "damaged"; readonly versions: readonly number[] }
  | { readonly kind: "failed" };

/** Token → the last version that was made of it, as long as this page is open. */
const publishedHere = new Map<string, number>();

/**
 * The downloads: the folder as one file to unpack, or a page that stands alone. Both are searched for leaks before the
 * reader gets them.
 */
export function PublishDownloads(props: Props) {
  const { opened, published, languages, language, token, base, views, isReady, onPng } = props;
  const { language: spoken, say } = useReader();
  const [state, setState] = useState<DownloadState>({ kind: "idle" });
  const [before, setBefore] = useState<FolderBefore | null>(null);
  const [answer, setAnswer] = useState<"withdraw" | "leave" | null>(null);
  const [isAnew, setAnew] = useState(false);
  const [withdrawn, setWithdrawn] = useState<readonly number[]>([]);
  const draft = useDraftHere();
  const file = useMemo(() => fileOfText(opened.text), [opened.text]);
  const isBusy = state.kind === "busy";
  const { dossier } = published;
  const folderBefore = before?.found.ok ? before.found.value : null;
  const heldToken = [...(folderBefore?.held ?? [])].find(([, id]) => id === dossier.id)?.[0];
  const ownToken = folderBefore?.held.get(token) === dossier.id ? token : (heldToken ?? token);
  const isTaken = (folderBefore?.held.get(ownToken) ?? dossier.id) !== dossier.id;
  const named = useMemo(() => {
    if (!folderBefore) return [];
    const place = placeInFolder(folderBefore, ownToken);
    const secrets = [...published.secrets, ...namesInVersions(published, place).secrets];
    return stillNamed({ dossier: published.dossier, secrets }, place, []);
  }, [published, folderBefore, ownToken]);
  // A second version 1 would have other bytes at the addresses of the first.
  const madeBefore = publishedHere.get(ownToken);
  const isKnown = madeBefore !== undefined || (dossier.corrections ?? []).length > 0;
  const isRefused = folderBefore === null && isKnown && !isAnew;
  const isAsked = named.length > 0 && answer === null;
  const isFolderReady = isReady && !isRefused && !isAsked && !isTaken && (before === null || folderBefore !== null);

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
    if (!made.ok)
      return setState(
        "leaks" in made
          ? { kind: "leaks", leaks: made.leaks, earlier: made.earlier }
          : { kind: "damaged", versions: made.damaged },
      );
    const { bytes, files, hasPng, version } = made;
    if (version !== null) publishedHere.set(ownToken, version.number);
    downloadFile(file, [bytes.slice().buffer], type);
    onPng(hasPng);
    setState({
      kind: "done",
      sentences: [
        say("publish.panel.done", { file, files, size: sayBytes(spoken, bytes.length) }),
        ...(version === null
          ? []
          : [
              say(version.isNew ? "publish.panel.done.version" : "publish.panel.done.same", {
                version: version.number,
              }),
            ]),
        ...(hasPng ? [] : [say("publish.panel.done.no-png")]),
        ...(file.endsWith(".zip") && base === null ? [say("publish.panel.done.no-oembed")] : []),
      ],
    });
  };
  /** @param more versions to withdraw besides those that were asked about */
  const folder = async (more: readonly number[] = withdrawn) => {
    if (!isFolderReady) return;
    const withdraw = [...new Set([...(answer === "withdraw" ? named.map(({ version }) => version) : []), ...more])];
    const asked = { published, languages, token: ownToken, base, views, before: folderBefore, withdraw };
    await run(`${ownToken}.zip`, "application/zip", onStage => zipOf(asked, onStage));
  };
  const page = () => run(`${token}.html`, "text/html", onStage => bundleOf(published, language, token, onStage));
  return (
    <>
      <PublishedBefore
        before={before}
        onFolder={next => {
          setBefore(next);
          setAnswer(null);
          setWithdrawn([]);
          setState({ kind: "idle" });
        }}
      />
      {isTaken && <p className="wrong">{say("publish.panel.before.taken", { token: ownToken })}</p>}
      {named.length > 0 && (
        <fieldset className="field">
          <legend>{say("publish.panel.named")}</legend>
          {named.map(({ version, names }) => (
            <p key={version}>{say("publish.panel.named.version", { version, names })}</p>
          ))}
          {(["withdraw", "leave"] as const).map(one => (
            <label className="tick" key={one}>
              <input type="radio" name="still-named" checked={answer === one} onChange={() => setAnswer(one)} />
              {say(`publish.panel.named.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {folderBefore === null && isKnown && (
        <div className="publish-no">
          <p>
            {madeBefore === undefined
              ? say("publish.panel.known.corrections")
              : say("publish.panel.known.version", { version: madeBefore })}
          </p>
          <label className="tick">
            <input type="checkbox" checked={isAnew} onChange={({ currentTarget }) => setAnew(currentTarget.checked)} />
            {say("publish.panel.known.anew")}
          </label>
        </div>
      )}
      <div className="downloads">
        <div>
          <p>
            <button type="button" aria-disabled={isBusy || !isFolderReady || undefined} onClick={() => folder()}>
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
      {state.kind === "damaged" && (
        <p className="wrong" role="alert">
          {say("publish.panel.damaged", { versions: state.versions.map(String) })}
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
                <button
                  type="button"
                  onClick={() => {
                    const all = [...withdrawn, version];
                    setWithdrawn(all);
                    void folder(all);
                  }}
                >
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
