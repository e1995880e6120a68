/** A worker that reads what is brought in, so that the page goes on answering meanwhile. */
import { takeDesk } from "./takeDesk.ts";
import type { TakeAnswered, TakeOrder } from "./takeOrder.ts";

const desk = takeDesk();

self.addEventListener("message", ({ data }: MessageEvent<TakeOrder>) => {
  desk(data)
    .then(view => self.postMessage({ number: data.number, view } satisfies TakeAnswered))
    // A promise that fails would end nothing, and the page would wait.
    .catch(reportError);
});
