import { useMemo, useState } from "react";
import type { Result } from "../../base/index.ts";
import { namesInVersions, stillNamed, tokenOf } from "../../publish/index.ts";
import type { Published } from "../../redact/index.ts";
import { type Language, sayBytes } from "../../text/index.ts";
import type { FigureView } from "../../views/index.ts";
import { madeVersions } from "../documents/drafts/madeVersions.ts";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { LeakList } from "../forms/stops/LeakList.tsx";
import { downloadFile } from "../page/reading/downloadFile.ts";
import { useReader } from "../page/reading/useReader.ts";
import { EditToMend } from "./EditToMend.tsx";
import { fileOfText } from "./fileOfText.ts";
import type { FolderBefore } from "./folderBefore.ts";
import { bundleOf, folderMade, type MadeFiles, type MadeTrouble, packed, type Stage } from "./madeFile.ts";
import type { BeforeAndChange } from "./useBefore.ts";
import { useDraftHere } from "./useDraftHere.ts";
import { useMadeVersion } from "./useMadeVersion.ts";
import { type FolderTrouble, writeIntoFolder } from "./writeIntoFolder.ts";

type Props = {
  readonly opened: OpenDossier;
  readonly published: Published;
  readonly languages: readonly Language[];
  /** The language of the single file. */
  readonly language: Language;
  readonly token: string;
  readonly base: string | null;
  readonly views: readonly FigureView[];
  readonly before: BeforeAndChange;
  /** False while a field above holds something invalid. */
  readonly isReady: boolean;
  readonly onPng: (hasPng: boolean) => void;
};

type DownloadState =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly stage: Stage | "writing" }
  | { readonly kind: "done"; readonly sentences: readonly string[] }
  | MadeTrouble
  | { readonly kind: "unwritten"; readonly name: string; readonly trouble: FolderTrouble }
  | { readonly kind: "failed" };

type Answer = "withdraw" | "leave";
/** Versions of a folder that are withdrawn besides those that were asked about, since they say what must not be read. */
type Withdrawing = { readonly of: FolderBefore | null; readonly versions: readonly number[] };

/**
 * The downloads: the folder as one file to unpack or, where the browser lends it, written into the folder itself; or a
 * page that stands alone. All are searched for leaks before the reader gets them.
 */
export function PublishDownloads(props: Props) {
  const { opened, published, languages, language, token, base, views, before, isReady, onPng } = props;
  const { language: spoken, say } = useReader();
  const { chosen, folder, stands } = before;
  // What is told and answered is told of, and answered for, the folder that is chosen.
  const ofChosen = <Held extends { readonly of: FolderBefore | null }>(held: Held | null): Held | null =>
    held?.of === chosen ? held : null;
  const [told, setTold] = useState<{ readonly of: FolderBefore | null; readonly state: DownloadState } | null>(null);
  const state: DownloadState = ofChosen(told)?.state ?? { kind: "idle" };
  const [answered, setAnswered] = useState<{ readonly of: FolderBefore | null; readonly answer: Answer } | null>(null);
  const answer = ofChosen(answered)?.answer ?? null;
  const [isAnew, setAnew] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Withdrawing | null>(null);
  const withdrawn = ofChosen(withdrawing)?.versions ?? [];
  const draft = useDraftHere();
  const file = useMemo(() => fileOfText(opened.text), [opened.text]);
  const isBusy = state.kind === "busy";
  const { dossier } = published;
  const [madeVersion, noteVersion] = useMadeVersion(token);
  const isTaken = folder !== null && tokenOf(dossier.id, folder.held, token).ok === false;
  const named = useMemo(() => {
    if (!stands) return [];
    const { place } = stands;
    const secrets = [...published.secrets, ...namesInVersions(published, place).secrets];
    return stillNamed({ dossier: published.dossier, secrets }, place, []);
  }, [published, stands]);
  // A second version of a number would have other bytes at the addresses of the first.
  const last = stands?.last ?? 0;
  const isNewer = (madeVersion ?? 0) > last;
  const isKnown = isNewer || (last === 0 && (dossier.corrections ?? []).length > 0);
  const isRefused = isKnown && !isAnew;
  const isAsked = named.length > 0 && answer === null;
  const isFolderReady = isReady && !isRefused && !isAsked && !isTaken && (chosen === null || folder !== null);

  /** Whether this would be a second version, where that was not known yet when it was asked for. */
  const isSecond = async (): Promise<boolean> =>
    madeVersion === undefined && !isAnew && ((await madeVersions.lastOf(token)) ?? 0) > last;

  /** Makes something and hands it out. @returns what stands in the place of the chosen folder then */
  const run = async (
    make: (onStage: (stage: Stage) => void) => Promise<Result<MadeFiles, MadeTrouble>>,
    handOut: (made: MadeFiles) => Promise<{ readonly of: FolderBefore | null; readonly state: DownloadState }>,
  ) => {
    if (isBusy || !isReady) return;
    const put = (state: DownloadState) => setTold({ of: chosen, state });
    put({ kind: "busy", stage: "pages" });
    try {
      const made = await make(stage => put({ kind: "busy", stage }));
      if (!made.ok) return put(made.trouble);
      onPng(made.value.hasPng);
      setTold(await handOut(made.value));
    } catch (error) {
      put({ kind: "failed" });
      throw error;
    }
  };
  const sentencesOf = ({ version, hasPng }: MadeFiles, first: string): readonly string[] => [
    first,
    ...(version === null
      ? []
      : [say(version.isNew ? "publish.panel.done.version" : "publish.panel.done.same", { version: version.number })]),
    ...(hasPng ? [] : [say("publish.panel.done.no-png")]),
  ];
  const download = (name: string, bytes: Uint8Array, type: string, made: MadeFiles) => {
    downloadFile(name, [bytes.slice().buffer], type);
    return sentencesOf(
      made,
      say("publish.panel.done", { file: name, files: made.files.size, size: sayBytes(spoken, bytes.length) }),
    );
  };
  const folderNow = (more: readonly number[]) => (onStage: (stage: Stage) => void) => {
    const withdraw = [...new Set([...(answer === "withdraw" ? named.map(({ version }) => version) : []), ...more])];
    return folderMade({ published, languages, token, base, views, before: folder, withdraw }, onStage);
  };
  /** Goes on from what was made: the next version stands beside it. */
  const madeOf = async (
    made: MadeFiles,
    name: string,
    handle: FileSystemDirectoryHandle | null,
    told: readonly string[],
  ) => {
    const isKept = made.version === null || (await noteVersion(made.version.number));
    const sentences = [
      ...told,
      ...(base === null ? [say("publish.panel.done.no-oembed")] : []),
      ...(isKept ? [] : [say("publish.panel.done.unkept")]),
    ];
    setAnew(false);
    return { of: before.onMade(made, name, handle), state: { kind: "done", sentences } } as const;
  };
  const zip = async (more = withdrawn) => {
    if (!isFolderReady || (await isSecond())) return;
    const name = `${token}.zip`;
    await run(folderNow(more), async made =>
      madeOf(made, name, null, download(name, packed(made.files), "application/zip", made)),
    );
  };
  const handle = chosen?.handle ?? null;
  const write = async (more = withdrawn) => {
    if (!isFolderReady || !handle || !folder || (await isSecond())) return;
    const { name } = handle;
    await run(folderNow(more), async made => {
      setTold({ of: chosen, state: { kind: "busy", stage: "writing" } });
      const written = await writeIntoFolder(handle, folder.files, made.files);
      if (!written.ok) return { of: chosen, state: { kind: "unwritten", name, trouble: written.trouble } };
      const first = say("publish.panel.done.written", { name, files: made.files.size });
      return madeOf(made, name, handle, sentencesOf(made, first));
    });
  };
  const page = () =>
    run(
      onStage => bundleOf(published, language, token, onStage),
      async made => {
        const [bytes] = made.files.values();
        const sentences = download(`${token}.html`, bytes!, "text/html", made);
        return { of: chosen, state: { kind: "done", sentences } };
      },
    );
  return (
    <>
      {isTaken && <p className="wrong">{say("publish.panel.before.taken", { token })}</p>}
      {named.length > 0 && (
        <fieldset className="field">
          <legend>{say("publish.panel.named")}</legend>
          {named.map(({ version, names }) => (
            <p key={version}>{say("publish.panel.named.version", { version, names })}</p>
          ))}
          {(["withdraw", "leave"] as const).map(one => (
            <label className="tick" key={one}>
              <input
                type="radio"
                name="still-named"
                checked={answer === one}
                onChange={() => setAnswered({ of: chosen, answer: one })}
              />
              {say(`publish.panel.named.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {isKnown && (
        <div className="publish-no">
          <p>
            {!isNewer
              ? say("publish.panel.known.corrections")
              : last === 0
                ? say("publish.panel.known.version", { version: madeVersion ?? 0 })
                : say("publish.panel.known.older", { version: madeVersion ?? 0, name: chosen?.name ?? "", last })}
          </p>
          <label className="tick">
            <input type="checkbox" checked={isAnew} onChange={({ currentTarget }) => setAnew(currentTarget.checked)} />
            {say("publish.panel.known.anew", { version: last + 1 })}
          </label>
        </div>
      )}
      <div className="downloads">
        {handle && (
          <div>
            <p>
              <button type="button" aria-disabled={isBusy || !isFolderReady || undefined} onClick={() => write()}>
                {say("publish.panel.get.folder", { name: handle.name })}
              </button>
            </p>
            <p className="quiet">{say("publish.panel.get.folder.text")}</p>
          </div>
        )}
        <div>
          <p>
            <button
              type="button"
              className={handle ? "second" : undefined}
              aria-disabled={isBusy || !isFolderReady || undefined}
              onClick={() => zip()}
            >
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
                <button
                  type="button"
                  onClick={() => {
                    const versions = [...withdrawn, version];
                    setWithdrawing({ of: chosen, versions });
                    void (handle ? write(versions) : zip(versions));
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
