/** A worker that reads what is brought in, so that the page goes on answering meanwhile. */
import { bringDesk } from "./bringDesk.ts";
import type { BringAnswered, BringOrder } from "./bringOrder.ts";

const desk = bringDesk();

self.addEventListener("message", ({ data }: MessageEvent<BringOrder>) => {
  desk(data)
    .then(view => self.postMessage({ number: data.number, view } satisfies BringAnswered))
    // A promise that fails would end nothing, and the page would wait.
    .catch(reportError);
});
