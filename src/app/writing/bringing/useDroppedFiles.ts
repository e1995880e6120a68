import { useEffect, useEffectEvent } from "react";
import { isOwnName } from "../../../formats/index.ts";
import { entriesDropped, filesIn } from "../../documents/files/filesIn.ts";

/** A dossier that is dropped is opened, as anywhere on the page. */
const isOther = ({ name }: File): boolean => !name.toLowerCase().endsWith(".json");

/** Takes files and folders that are dropped anywhere on the page and, by their names, are not all dossiers. */
export function useDroppedFiles(take: (files: readonly File[]) => void): void {
  const drop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const entries = entriesDropped(event);
    if (files.length === 0 || !files.some(isOther)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Whoever shows that something is held over the page need no longer do so.
    window.dispatchEvent(new DragEvent("dragleave"));
    if (!entries.some(({ isDirectory }) => isDirectory)) take(files);
    // A folder that cannot be read brings nothing; what was dropped is still where it was.
    else
      filesIn(entries, isOwnName).then(
        all => all.length > 0 && take(all.map(({ file }) => file).toSorted((a, b) => (a.name < b.name ? -1 : 1))),
        () => {},
      );
  });
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener("drop", event => drop(event), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
}
