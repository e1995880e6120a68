/** A worker that reads and checks a dossier, so that the page goes on answering meanwhile. */
import { checkDossier } from "../../../model/index.ts";
import { type Parsed, sizeCaps } from "../../../schema/index.ts";

self.addEventListener("message", ({ data }: MessageEvent<string | Uint8Array>) => {
  self.postMessage(checkDossier(data, sizeCaps.browser) satisfies Parsed);
});
