import { useEffect, useEffectEvent, useRef } from "react";
import type { Result } from "../../base/index.ts";
import { type HeldFolder, type HeldFolderTrouble, heldFolder, heldZip } from "../../publish/index.ts";
import { useReader } from "../reading/useReader.ts";

export type FolderBefore = { readonly name: string; readonly found: Result<HeldFolder, HeldFolderTrouble> };

type Props = {
  readonly before: FolderBefore | null;
  readonly onFolder: (before: FolderBefore) => void;
};

const isZip = ({ name, type }: File): boolean => name.toLowerCase().endsWith(".zip") || type === "application/zip";

async function fromZip(file: File): Promise<FolderBefore> {
  return { name: file.name, found: heldZip(new Uint8Array(await file.arrayBuffer())) };
}

/** The files of a chosen folder, by their paths with the name of the folder before them. */
async function fromFolder(files: readonly File[]): Promise<FolderBefore> {
  const read = await Promise.all(
    files.map(async file => [file.webkitRelativePath || file.name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  return { name: files[0]!.webkitRelativePath.split("/")[0] || files[0]!.name, found: heldFolder(new Map(read)) };
}

/** Takes the folder or ZIP that was published before: chosen, or, as a ZIP file, dropped anywhere on the page. */
export function PublishedBefore({ before, onFolder }: Props) {
  const { say } = useReader();
  const zip = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = useEffectEvent((event: DragEvent) => {
    const [file, ...more] = [...(event.dataTransfer?.files ?? [])];
    if (!file || more.length > 0 || !isZip(file)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Whoever shows that something is held over the page need no longer do so.
    window.dispatchEvent(new DragEvent("dragleave"));
    void fromZip(file).then(onFolder);
  });
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener("drop", event => drop(event), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
  const take = (input: HTMLInputElement, read: (files: readonly File[]) => Promise<FolderBefore>) => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) void read(files).then(onFolder);
  };
  const words = { zip: say("publish.panel.before.zip"), folder: say("publish.panel.before.folder") };
  return (
    <>
      <p className="measure">{say("publish.panel.before.lead")}</p>
      <p>
        <button type="button" className="second" onClick={() => zip.current?.click()}>
          {words.zip}
        </button>{" "}
        <button type="button" className="second" onClick={() => folder.current?.click()}>
          {words.folder}
        </button>
        <input
          ref={zip}
          type="file"
          accept=".zip,application/zip"
          hidden
          aria-label={words.zip}
          onChange={({ currentTarget }) => take(currentTarget, ([file]) => fromZip(file!))}
        />
        <input
          ref={input => {
            folder.current = input;
            // The platform's types know the property, React the attribute by no name.
            if (input) input.webkitdirectory = true;
          }}
          type="file"
          hidden
          aria-label={words.folder}
          onChange={({ currentTarget }) => take(currentTarget, fromFolder)}
        />
      </p>
      <div role="status">
        {before !== null &&
          (before.found.ok ? (
            <p>{say("publish.panel.before.read", { name: before.name, files: before.found.value.files.size })}</p>
          ) : (
            <p className="wrong">{say(`publish.panel.before.${before.found.trouble}`, { name: before.name })}</p>
          ))}
      </div>
    </>
  );
}
