import { useState } from "react";
import type { Result } from "../../base/index.ts";
import type { Published } from "../../redact/index.ts";
import { type Language, sayBytes } from "../../text/index.ts";
import type { FigureView } from "../../views/index.ts";
import { downloadFile } from "../page/reading/downloadFile.ts";
import { useReader } from "../page/reading/useReader.ts";
import type { DownloadState } from "./DownloadOutcome.tsx";
import type { FolderBefore } from "./folderBefore.ts";
import { bundleOf, folderMade, type MadeFiles, type MadeTrouble, packed, type Stage } from "./madeFile.ts";
import type { BeforeAndChange } from "./useBefore.ts";
import type { FolderQuestions } from "./useFolderQuestions.ts";
import { writeIntoFolder } from "./writeIntoFolder.ts";

export type DownloadRequest = {
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

/** What came of a download, for the folder that stands in the place of the chosen one then. */
type Handed = { readonly of: FolderBefore | null; readonly state: DownloadState };
type Downloads = {
  readonly state: DownloadState;
  readonly zip: () => void;
  readonly write: () => void;
  readonly page: () => void;
  /** Withdraws a version that tells what must not leave, and makes the folder again. */
  readonly withdraw: (version: number) => void;
};

/** Makes what is published and hands it out; all of it is searched for leaks before the reader gets it. */
export function useDownloads(request: DownloadRequest, questions: FolderQuestions): Downloads {
  const { published, languages, language, token, base, views, before, isReady, onPng } = request;
  const { language: spoken, say } = useReader();
  const { chosen, folder } = before;
  // What is told is told of the folder that is chosen, and what is withdrawn is withdrawn from it.
  const [told, setTold] = useState<Handed | null>(null);
  const state: DownloadState = told?.of === chosen ? told.state : { kind: "idle" };
  /** Versions that are withdrawn besides those that were asked about. */
  const [withdrawing, setWithdrawing] = useState<{
    readonly of: FolderBefore | null;
    readonly versions: readonly number[];
  } | null>(null);
  const withdrawn = withdrawing?.of === chosen ? withdrawing.versions : [];
  const mayFolder = isReady && questions.isReady;
  const handle = chosen?.handle ?? null;

  /** Makes something and hands it out. */
  const run = async (
    make: (onStage: (stage: Stage) => void) => Promise<Result<MadeFiles, MadeTrouble>>,
    handOut: (made: MadeFiles) => Promise<Handed>,
  ) => {
    if (state.kind === "busy" || !isReady) return;
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
    const asked = questions.answer === "withdraw" ? questions.named.map(({ version }) => version) : [];
    const withdraw = [...new Set([...asked, ...more])];
    return folderMade({ published, languages, token, base, views, before: folder, withdraw }, onStage);
  };
  /** Goes on from what was made: the next version stands beside it. */
  const madeOf = async (
    made: MadeFiles,
    name: string,
    handle: FileSystemDirectoryHandle | null,
    told: readonly string[],
  ): Promise<Handed> => {
    const isKept = made.version === null || (await questions.onVersion(made.version.number));
    const sentences = [
      ...told,
      ...(base === null ? [say("publish.panel.done.no-oembed")] : []),
      ...(isKept ? [] : [say("publish.panel.done.unkept")]),
    ];
    questions.onAnew(false);
    return { of: before.onMade(made, name, handle), state: { kind: "done", sentences } };
  };
  const zip = async (more = withdrawn) => {
    if (!mayFolder || (await questions.isSecond())) return;
    const name = `${token}.zip`;
    await run(folderNow(more), async made =>
      madeOf(made, name, null, download(name, packed(made.files), "application/zip", made)),
    );
  };
  const write = async (more = withdrawn) => {
    if (!mayFolder || !handle || !folder || (await questions.isSecond())) return;
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
  return {
    state,
    zip: () => void zip(),
    write: () => void write(),
    page: () => void page(),
    withdraw: version => {
      const versions = [...withdrawn, version];
      setWithdrawing({ of: chosen, versions });
      void (handle ? write(versions) : zip(versions));
    },
  };
}
