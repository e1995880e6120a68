import { useEffect, useEffectEvent, useRef } from "react";
import { entriesDropped } from "../documents/files/filesIn.ts";
import { useReader } from "../page/reading/useReader.ts";
import { type FolderBefore, fromDropped, fromFolderField, fromZip, lendsFolders, pickFolder } from "./folderBefore.ts";
import type { BeforeAndChange } from "./useBefore.ts";

type Props = { readonly before: BeforeAndChange };

/**
 * Takes the folder or ZIP that was published before: chosen, or dropped anywhere on the page. Where the browser lends
 * folders, the next version can be written into it.
 */
export function PublishedBefore({ before: { chosen, stands, onChoose } }: Props) {
  const { say } = useReader();
  const zip = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = useEffectEvent((event: DragEvent) => {
    const dropped = fromDropped([...(event.dataTransfer?.files ?? [])], entriesDropped(event));
    if (dropped === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Whoever shows that something is held over the page need no longer do so.
    window.dispatchEvent(new DragEvent("dragleave"));
    void dropped.then(onChoose);
  });
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener("drop", event => drop(event), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
  const take = (input: HTMLInputElement, read: (files: readonly File[]) => Promise<FolderBefore>) => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) void read(files).then(onChoose);
  };
  const choose = async () => {
    if (!lendsFolders()) return folder.current?.click();
    const picked = await pickFolder();
    if (picked) onChoose(picked);
  };
  const words = { zip: say("publish.panel.before.zip"), folder: say("publish.panel.before.folder") };
  return (
    <>
      <p className="measure">{say("publish.panel.before.lead")}</p>
      <p className="publish-choose">
        <button type="button" className="second" onClick={() => zip.current?.click()}>
          {words.zip}
        </button>
        <button type="button" className="second" onClick={choose}>
          {words.folder}
        </button>
        <span className="quiet">{say("publish.panel.before.drop")}</span>
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
          onChange={({ currentTarget }) => take(currentTarget, fromFolderField)}
        />
      </p>
      <div role="status" className="publish-before">
        {chosen !== null &&
          (chosen.found.ok ? (
            <p>
              {say(chosen.isMade ? "publish.panel.before.made" : "publish.panel.before.read", {
                name: chosen.name,
                files: chosen.found.value.files.size,
              })}{" "}
              {stands === null
                ? say("publish.panel.before.new")
                : say("publish.panel.before.stands", { version: stands.last })}
            </p>
          ) : (
            <p className="wrong">{say(`publish.panel.before.${chosen.found.trouble}`, { name: chosen.name })}</p>
          ))}
      </div>
    </>
  );
}
