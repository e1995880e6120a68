import { useEffect, useEffectEvent } from "react";

/** A dossier that is dropped is opened, as anywhere on the page. */
const isOther = ({ name }: File): boolean => !name.toLowerCase().endsWith(".json");

/** A folder is dropped like a file, and has no bytes to read. */
const hasFolder = ({ items }: DataTransfer): boolean =>
  [...items].some(item => item.webkitGetAsEntry()?.isDirectory === true);

/** Takes files that are dropped anywhere on the page and, by their names, are no dossiers. */
export function useDroppedFiles(take: (files: readonly File[]) => void): void {
  const drop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!event.dataTransfer || files.length === 0 || !files.every(isOther) || hasFolder(event.dataTransfer)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Whoever shows that something is held over the page need no longer do so.
    window.dispatchEvent(new DragEvent("dragleave"));
    take(files);
  });
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener("drop", event => drop(event), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
}
