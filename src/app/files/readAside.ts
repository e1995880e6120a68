/** Bytes of a file → an open dossier; a large one is read in a worker. */
import type { Parsed } from "../../schema/index.ts";
import { startWorker } from "../workers/startWorker.ts";
import { type OpenDossier, openParsed, readDossier } from "./readDossier.ts";

/** Bytes, from which on reading would keep the page from answering. */
const LARGE = 100_000;

/** @returns null where no worker is to be had, or it fails: then the page reads by itself, and fails by itself */
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
