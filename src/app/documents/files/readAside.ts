/**
 * Reads a file into an open dossier: in a worker if it is large, deep, cyclic or has very many ways. What reads it comes
 * with the first file: a page that shows only dossiers of the library never needs it.
 */
import type { Parsed } from "../../../schema/index.ts";
import { startWorker } from "../../page/workers/startWorker.ts";
import { isHeavy } from "./isHeavy.ts";
import { openParsed } from "./openParsed.ts";
import type { OpenDossier } from "./readDossier.ts";

/**
 * @returns null where the browser has no workers, or the worker fails: then the page reads the file itself
 * @throws the reason of the signal, once that stops the reading
 */
function parsedAside(input: string | Uint8Array, signal?: AbortSignal): Promise<Parsed | null> {
  const worker = startWorker("read");
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
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
    signal?.addEventListener("abort", () => {
      worker.terminate();
      reject(signal.reason);
    });
    worker.postMessage(input);
  });
}

/**
 * @param signal stops the reading
 * @throws the reason of the signal
 */
export async function readAside(input: string | Uint8Array, signal?: AbortSignal): Promise<OpenDossier> {
  signal?.throwIfAborted();
  const parsed = isHeavy(input) ? await parsedAside(input, signal) : null;
  if (parsed) return openParsed(parsed, input);
  const { readDossier } = await import("./readDossier.ts");
  signal?.throwIfAborted();
  return readDossier(input);
}

/** Stands for a file that is not even read, because it is too large. */
export const tooLargeToRead = async (bytes: number): Promise<OpenDossier> =>
  (await import("./readDossier.ts")).refusedAsTooLarge(bytes);

/** Whether this is the error of a reading that was stopped. */
export const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";
