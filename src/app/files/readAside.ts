/** Reads the bytes of a file into an open dossier. Large files are read in a worker. */
import type { Parsed } from "../../schema/index.ts";
import { startWorker } from "../workers/startWorker.ts";
import { type OpenDossier, openParsed, readDossier } from "./readDossier.ts";

/** Bytes from which reading would keep the page from answering. */
const LARGE = 100_000;

/** @returns null where the browser has no workers, or the worker fails: then the page reads the file itself */
function parsedAside(bytes: Uint8Array): Promise<Parsed | null> {
  const worker = startWorker("read");
  if (!worker) return Promise.resolve(null);
  return new Promise(resolve => {
    const end = (parsed: Parsed | null) => {
      worker.terminate();
      resolve(parsed);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Parsed>) => end(data));
    worker.addEventListener("messageerror", () => end(null));
    worker.addEventListener("error", event => {
      event.preventDefault();
      end(null);
    });
    worker.postMessage(bytes);
  });
}

export async function readAside(bytes: Uint8Array): Promise<OpenDossier> {
  const parsed = bytes.length < LARGE ? null : await parsedAside(bytes);
  return parsed ? openParsed(parsed, bytes) : readDossier(bytes);
}
